"""What the gate refuses: the faults of single files, their names and their places."""

from typing import Final

from duban.model.diagnostic import Fault
from duban.words import Words

MISSING_KEY: Final = Fault(
    "missing-key",
    Words("{holder} 缺少“{key}”", '{holder} lacks "{key}"'),
    Words("请补上一行，例如“{key}: {example}”", 'add a line such as "{key}: {example}"'),
)
UNKNOWN_KEY: Final = Fault(
    "unknown-key",
    Words("不认识的键“{key}”", 'unknown key "{key}"'),
    Words("{guess}此处可用：{allowed}", "{guess}allowed here: {allowed}"),
)
UNKNOWN_KIND: Final = Fault(
    "unknown-kind",
    Words("不认识的类型“{key}: {text}”", 'unknown kind "{key}: {text}"'),
    Words("{guess}可选：{allowed}", "{guess}choose from: {allowed}"),
)
NOT_ONE_OF: Final = Fault(
    "not-one-of",
    Words("“{key}: {text}”不在可选范围内", '"{key}: {text}" is not one of the choices'),
    Words("{guess}可选：{allowed}", "{guess}choose from: {allowed}"),
)
WRONG_SHAPE: Final = Fault(
    "wrong-shape",
    Words("{key} 应为{expected}，这里是{found}", "{key} should be {expected}, but is {found}"),
    Words("{example}", "{example}"),
)
NOT_AN_ID: Final = Fault(
    "not-an-id",
    Words("“{key}: {text}”不是编号", '"{key}: {text}" is not an id'),
    Words(
        "请用字母、数字和 . _ -，以字母或数字开头，不超过64个字符，例如 UR-03",
        "an id has letters, digits and . _ -, begins with a letter or digit and has "
        "at most 64 characters, such as UR-03",
    ),
)
NOT_A_LINE: Final = Fault(
    "not-a-line",
    Words("{key} 应为一行文字，这里是空的或分了行", "{key} should be one line of text"),
    Words(
        "请写在一行里；没有内容就删去这个键",
        "write it on one line; leave the key out where there is nothing to say",
    ),
)
BLANK_TEXT: Final = Fault(
    "blank-text",
    Words("{key} 只有空白", "{key} holds nothing but blanks"),
    Words("请补上内容，或删去这个键", "fill it in, or leave the key out"),
)
NOT_A_DAY: Final = Fault(
    "not-a-day",
    Words("“{key}: {text}”不是日期", '"{key}: {text}" is not a day'),
    Words(
        "{guess}请写成 2018-11-30 的样子，须确有这一天，2000年至2100年",
        "{guess}write a day that exists, from 2000 to 2100, such as 2018-11-30",
    ),
)
NOT_A_MOMENT: Final = Fault(
    "not-a-moment",
    Words("“{key}: {text}”不是时间", '"{key}: {text}" is not a moment'),
    Words(
        "请写明日期、时刻和时区，例如 2018-09-29T16:40:00+08:00",
        "give day, time and offset from UTC, such as 2018-09-29T16:40:00+08:00",
    ),
)
NOT_A_PERIOD: Final = Fault(
    "not-a-period",
    Words("“{key}: {text}”不是日期或时段", '"{key}: {text}" is neither a day nor a period'),
    Words(
        "{guess}请写成 2018-11-30、2018-11、2018-Q4、2018-H2 或 2018",
        "{guess}write 2018-11-30, 2018-11, 2018-Q4, 2018-H2 or 2018",
    ),
)
NOT_A_WHOLE_NUMBER: Final = Fault(
    "not-a-whole-number",
    Words("“{key}: {text}”不是整数", '"{key}: {text}" is not a whole number'),
    Words(
        "请写成 0 或正整数，不带单位和千位分隔符，例如 15",
        "write 0 or more, without unit or separators, such as 15",
    ),
)
NOT_AN_AMOUNT: Final = Fault(
    "not-an-amount",
    Words("“{key}: {text}”不是数量", '"{key}: {text}" is not an amount'),
    Words(
        "请只写数字，不带单位和千位分隔符，最多六位小数，例如 12.5",
        "write digits only, without unit or separators, with at most 6 decimals, such as 12.5",
    ),
)
NOT_A_PERCENTAGE: Final = Fault(
    "not-a-percentage",
    Words("“{key}: {text}”不是百分比", '"{key}: {text}" is not a percentage'),
    Words("请写成 95、95.5 或 95.5%", "write 95, 95.5 or 95.5%"),
)
NOT_A_NUMBER: Final = Fault(
    "not-a-number",
    Words("“{key}: {text}”不是数", '"{key}: {text}" is not a number'),
    Words("请写成 30、-3.5 或 30%", "write 30, -3.5 or 30%"),
)
NOT_A_DIGEST: Final = Fault(
    "not-a-digest",
    Words("“{key}: {text}”不是摘要", '"{key}: {text}" is no digest'),
    Words(
        "封存由 duban seal 写入，不要手改；请从 git 或别处的副本恢复原文件",
        "releases are written by duban seal, never by hand: bring the file back from git or a copy",
    ),
)
NOT_A_TEMPLATE: Final = Fault(
    "not-a-template",
    Words("{key} 的花括号不对", "the braces in {key} are wrong"),
    Words(
        "花括号里请只写指标名，例如 逾期{{days_late}}天；不填指标就不用花括号",
        "put only the name of a fact between braces, such as {{days_late}} days late",
    ),
)
NOT_TRUE_OR_FALSE: Final = Fault(
    "not-true-or-false",
    Words("“{key}: {text}”不是 true 或 false", '"{key}: {text}" is neither true nor false'),
    Words("是请写 true，否写 false", "write true for yes and false for no"),
)
READING_NOT_OF_KIND: Final = Fault(
    "reading-not-of-kind",
    Words(
        "{commitment} 是{kind}目标，应填 {allowed}，而不是“{key}”",
        '{commitment} has a target of kind {kind}: file {allowed}, not "{key}"',
    ),
    Words(
        "请改填；如是编号写错，请改正 commitment 或 target",
        'file that, or mend "commitment" or "target" where the id is wrong',
    ),
)
READING_WITHOUT_TARGET: Final = Fault(
    "reading-without-target",
    Words("{commitment} 没有目标，不能填“{key}”", '{commitment} has no target to take "{key}"'),
    Words(
        "进展请写进 note；确有数量目标的，由督查室以调整决定补上 target",
        'describe progress in "note"; the office adds a target by an amendment where there is one',
    ),
)
TARGET_NOT_NAMED: Final = Fault(
    "target-not-named",
    Words(
        "{commitment} 有几个目标，没写明“{key}”是哪一个的",
        '{commitment} has several targets, and "{key}" does not say which it is about',
    ),
    Words(
        "请每个目标各写一条，用 target 写明：{allowed}",
        'write one entry for each and name it with "target": {allowed}',
    ),
)

GATE_FAULTS: Final[tuple[Fault, ...]] = (
    MISSING_KEY,
    UNKNOWN_KEY,
    UNKNOWN_KIND,
    NOT_ONE_OF,
    WRONG_SHAPE,
    NOT_AN_ID,
    NOT_A_LINE,
    BLANK_TEXT,
    NOT_A_DAY,
    NOT_A_MOMENT,
    NOT_A_PERIOD,
    NOT_A_WHOLE_NUMBER,
    NOT_AN_AMOUNT,
    NOT_A_PERCENTAGE,
    NOT_A_NUMBER,
    NOT_A_DIGEST,
    NOT_A_TEMPLATE,
    NOT_TRUE_OR_FALSE,
    READING_NOT_OF_KIND,
    READING_WITHOUT_TARGET,
    TARGET_NOT_NAMED,
)
