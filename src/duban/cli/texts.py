"""What the commands say of themselves: help, refusals, and talk on stderr."""

from typing import Final

from duban.words import Words

APP: Final = Words(
    "督办台账：谁承诺了什么、何时到期、亮什么灯、为什么。",
    "A supervision ledger: who promised what, by when, which light it has, and why.",
)
STATUS: Final = Words("现状：每项承诺的灯和理由。", "Every commitment's light, and why.")
OVERDUE: Final = Words(
    "逾期清单：已到期而未完成的一切。", "Everything that was due and is not met."
)
SHOW: Final = Words("一项承诺的始末。", "The life of one promise.")
RANK: Final = Words(
    "督办排名：得分、名次、升降和红黑榜。", "Scores and places, how they moved, and the lists."
)
CHECK: Final = Words("检查台账，报告每一处数据错误。", "Check the ledger and report every fault.")
REPORT: Final = Words(
    "按名称生成一份报告或通报。\n\n名称：{names}。",
    "Write a report or a bulletin by name.\n\nNames: {names}.",
)
INIT: Final = Words(
    "建立一个空台账，或虚构的演示台账。", "Make an empty ledger, or the fictional demo."
)
SCHEMA: Final = Words(
    "输出文件和报告的 JSON Schema。", "Print the JSON Schema of files and reports."
)
CODEOWNERS: Final = Words(
    "按 duban.yaml 的 people 和 folders 输出 CODEOWNERS。",
    "Print CODEOWNERS from people and folders of duban.yaml.",
)

AS_OF: Final = Words("截至日期，如 2018-12-31。", "The day to judge by, such as 2018-12-31.")
DATA: Final = Words("台账目录。", "The ledger's folder.")
FORMAT: Final = Words("输出格式：{names}。", "The format: {names}.")
OUTPUT: Final = Words("写入文件，不输出到屏幕。", "Write to a file instead of the screen.")
ASSETS: Final = Words(
    "把图画成 SVG 写入此目录，并在 Markdown 中链接。",
    "Draw the charts as SVG files in this folder, and link them (Markdown).",
)
MONTH: Final = Words(
    "只看一个月；不写月份即截至日期所在月。", "One month; bare: the month of the as-of day."
)
WEEK: Final = Words(
    "只看一周（周汇总、周通报用）；不写周次即截至日期所在周。",
    "One week, for weekly reports; bare: the week of the as-of day.",
)
OUT_EACH: Final = Words(
    "逐个部门成文，写入此目录，以部门编号为文件名（月提醒用）。",
    "Write one file for each department into this folder, named after its id (reminders).",
)
DAY: Final = Words("只看一日（日通报用）。", "One day, for daily reports.")
DEPARTMENT: Final = Words(
    "只看某部门（编号或名称，可重复）。", "Only this department (repeatable)."
)
ACTION: Final = Words("只看某专项行动（编号或名称，可重复）。", "Only this action (repeatable).")
LIGHT: Final = Words("只看某种灯（如 red，可重复）。", "Only this light, such as red (repeatable).")
EXIT_CODE: Final = Words(
    "有逾期、欠报、来不及等需要过问的，以 1 退出。",
    "Exit 1 where something is overdue or otherwise asks for attention.",
)
COLOR: Final = Words("是否用颜色。", "Whether to use colour.")
LANG: Final = Words("语言：zh 或 en。", "Language: zh or en.")
VERSION: Final = Words("显示版本。", "Show the version.")
ID: Final = Words("承诺事项编号，如 UR-03。", "The commitment's id, such as UR-03.")
NAME: Final = Words("报告名称。", "The report's name.")
OF_ONE: Final = Words("只看一项承诺，如 UR-03（history）。", "Only this commitment (history).")
WHAT: Final = Words(
    "只看一个部门（reminder、brief），或一项承诺（history）。",
    "Only this department (reminder, brief), or this commitment (history).",
)
NOT_ABOUT_ONE: Final = Words(
    "报告 {name} 后面不能写“{text}”：它不是只看一个部门或一项承诺的",
    'nothing like "{text}" may stand behind {name}: it is about no single department or commitment',
)
NOT_OF_ONE: Final = Words(
    "报告 {name} 不能只看一项承诺；可以的有：{known}",
    "report {name} is not about one commitment; these can be: {known}",
)
DEMO: Final = Words(
    "虚构的演示台账（一年、十二个部门）。", "The fictional demo: a year, 12 departments."
)
TARGET: Final = Words("放台账的目录。", "The folder to put it in.")
FAMILY: Final = Words(
    "文件类别或报告名称；不写则列出。", "A kind of file or a report; bare: lists."
)
OUT: Final = Words("把全部 Schema 写入此目录。", "Write all schemas into this folder.")
SINCE: Final = Words(
    "改看自某个版本（分支、标签、提交）以来，有什么未经登记就变了。",
    "Report instead what has changed since a revision without its record.",
)
AUTHOR: Final = Words(
    "改动算作谁写的（邮箱，可重复）；不写则按 git 的记录。",
    "By whom the changes are (an address, repeatable); as git says otherwise.",
)
HOST: Final = Words("代码平台。", "The forge.")
OWNERS: Final = Words(
    "由 duban codeowners 生成，请放在 {path}；改权限请改 duban.yaml 后重新生成。",
    "Made by duban codeowners, for {path}; to change rights, edit duban.yaml and make it anew.",
)
NO_PEOPLE: Final = Words(
    "duban.yaml 没有 people，不知道各目录归谁。请列出姓名、邮箱和部门。",
    "duban.yaml lists no people, so nobody owns a folder. List names, emails and departments.",
)
STRICT: Final = Words("有提醒时也以 1 退出。", "Exit 1 for warnings too.")

NO_LEDGER: Final = Words(
    "没有找到台账：从 {start} 起向上都没有 data/duban.yaml 或 duban.yaml。\n"
    "用 --data 指明目录，或用 duban init 建立一个。",
    "No ledger found: neither data/duban.yaml nor duban.yaml from {start} upwards.\n"
    "Name the folder with --data, or make one with duban init.",
)
UNSOUND: Final = Words(
    "台账有 {count} 处错误，未作判断。改正后再运行；duban check 可列出全部。",
    "The ledger has {count} faults, so nothing was judged. Mend them first; duban check lists all.",
)
TROUBLED: Final = Words(
    "注意：台账有 {count} 处错误，以下结论可能因此有误；请运行 duban check 并改正。",
    "Note: the ledger has {count} faults, and what follows may be wrong because of them: "
    "run duban check and mend them.",
)
ARCHIVED: Final = Words(
    "截至 {day}（归档台账的日期；用 --as-of 指定其他日期）",
    "As of {day} (the archived ledger's own day; name another with --as-of)",
)
READING: Final = Words("已读 {read}/{files} 个文件…", "read {read} of {files} files…")
JUDGING: Final = Words("正在判定 {commitments} 项承诺…", "judging {commitments} commitments…")
MORE: Final = Words("另有 {count} 处，见 duban check。", "{count} more: see duban check.")
SOUND: Final = Words(
    "检查通过：{departments} 个部门，{commitments} 项承诺，{filings} 次报送，提醒 {warnings} 处。",
    "Sound. Departments: {departments}; commitments: {commitments}; filings: {filings}; "
    "warnings: {warnings}.",
)
UNTOUCHED: Final = Words(
    "比较通过：变动 {files} 个文件，没有未经登记的改动，提醒 {warnings} 处。",
    "Sound. Files changed: {files}, none of them without its record; warnings: {warnings}.",
)
AUTHOR_OF_WHAT: Final = Words("--author 要和 --since 同用", "--author goes with --since")
FAULTY: Final = Words(
    "错误 {errors} 处，提醒 {warnings} 处。", "Errors: {errors}; warnings: {warnings}."
)
NO_FOLDER: Final = Words("没有写目录；当前目录写作 .", "no folder is named; . is this one")
NOT_A_DAY: Final = Words(
    "“{text}”不是日期；应如 2018-12-31", "'{text}' is no day; write it as 2018-12-31"
)
NOT_A_MONTH: Final = Words(
    "“{text}”不是月份；应如 2018-10", "'{text}' is no month; write it as 2018-10"
)
NOT_A_WEEK: Final = Words(
    "“{text}”不是周次；应如 2018-W39", "'{text}' is no week; write it as 2018-W39"
)
NOT_ABOUT: Final = Words("报告 {name} 不用 {option}", "the report {name} has no use for {option}")
UNWORDED: Final = Words(
    "模板有 {count} 处错误，报告没有生成。改正后再运行；duban check 可列出全部。",
    "The template has {count} faults, so no report was made. Mend them; duban check lists all.",
)
NOT_BEGUN: Final = Words(
    "{month} 在截至日期 {day} 之后，还没有可报的；用 --as-of 指定以后的日期",
    "{month} begins after the as-of day {day}, so there is nothing to tell; name a later --as-of",
)
TOO_EARLY: Final = Words(
    "截至 {day} 还没有承诺事项；用 --as-of 指定以后的日期",
    "there is no commitment yet on {day}; name a later --as-of",
)
UNSUITED: Final = Words(
    "不能按后缀“{suffix}”判断格式；可用 {known}，或用 --format 指明格式",
    "no format has the suffix '{suffix}'; use {known}, or name one with --format",
)
NOT_OFFERED: Final = Words("{format} 格式只用于 {names}", "the format {format} is for {names} only")
UNKNOWN: Final = Words("没有“{text}”{hint}", "there is no '{text}'{hint}")
NEAR: Final = Words("；是否为 {names}？", "; did you mean {names}?")
CHOICES: Final = Words("；可用：{names}", "; choose from: {names}")
MORE_CHOICES: Final = Words(
    "；可用：{names} 等 {count} 个", "; choose from {count}, such as: {names}"
)
CANNOT_WRITE: Final = Words("无法写入 {path}：{why}", "Cannot write {path}: {why}")
CANNOT_REACH: Final = Words(
    "无法读写 {path}：{why}。可稍后再运行一次。",
    "Cannot read or write {path}: {why}. Run it again later.",
)
EXISTS: Final = Words(
    "{path} 已存在，未作改动。请换一个目录。", "{path} exists; nothing was changed. Choose another."
)
NO_PICTURES: Final = Words(
    "--assets 只能与可以带图的格式同用：{known}",
    "--assets goes with formats that show pictures: {known}",
)
DREW: Final = Words("已在 {path} 写入 {count} 幅图", "Wrote {count} pictures in {path}")
WROTE: Final = Words("已写入 {path}", "Wrote {path}")
BEGUN: Final = Words(
    "已在 {path} 建立台账（{count} 个文件）。下一步：duban check，再看 README.md。",
    "Made a ledger in {path} ({count} files). Next: duban check, and read README.md.",
)
BUG: Final = Words(
    "这是 duban 自身的错误，不是您的数据有误。请把以上内容报告给维护者。",
    "This is a fault of duban itself, not of your data. Please report the lines above.",
)
