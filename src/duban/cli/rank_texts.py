"""What `duban rank` says of itself, and what it refuses."""

from typing import Final

from duban.words import Words

PERIOD: Final = Words(
    "计分周期：2018-09、2018-Q3、2018-H2 或 2018；不写则按规则的周期。",
    "The span: 2018-09, 2018-Q3, 2018-H2 or 2018; the policy's own where left out.",
)
MONTH: Final = Words(
    "按一个月计分；不写月份即截至日期所在月。", "Score one month; bare: that of the as-of day."
)
GROUP: Final = Words(
    "只看一个组（编号或名称）；与 --verify 同用时为分组列的表头。",
    "Only this group, by id or name; with --verify the head of the column of groups.",
)
BY: Final = Words("按部门还是按专项行动排名。", "Rank departments or special actions.")
EXPLAIN: Final = Words(
    "逐笔说明一个部门（或专项行动）的得分。", "Every line of one department's or action's score."
)
WHAT_IF: Final = Words(
    "假设换成这份规则，或多了这份报送、决定、评分记录（可重复）；不写入台账。",
    "As if this were the policy, or this filing, decision or marks were there too (repeatable).",
)
NOT_A_PERIOD: Final = Words(
    "“{text}”不是计分周期；应如 2018-09、2018-Q3、2018-H2、2018",
    "'{text}' is no period; write it as 2018-09, 2018-Q3, 2018-H2 or 2018",
)
MONTH_OR_PERIOD: Final = Words(
    "--month 和 --period 只能用一个", "use --month or --period, not both"
)
EXPLAIN_OR_WHAT_IF: Final = Words(
    "--explain 和 --what-if 只能用一个", "use --explain or --what-if, not both"
)
NO_GROUPS: Final = Words(
    "专项行动不分组，--group 只能和 --by department 同用",
    "special actions have no groups: --group goes with --by department",
)
NOT_BY_LIGHT: Final = Words(
    "排名不能按灯挑选，请去掉 --light", "a ranking is not chosen by lights: leave out --light"
)
NOT_BY_OTHER: Final = Words(
    "{by}排名不能用 {option} 挑选", "a ranking by {by} is not chosen by {option}"
)
NOT_RANKED: Final = Words(
    "截至 {day}，“{name}”没有承诺事项，也没有计分",
    "on {day}, {name} has no commitment and no score",
)
NO_SUCH_KIND: Final = Words(
    "看不出 {path} 是规则、报送、决定还是评分记录",
    "{path} is neither a policy, a filing, a decision nor marks",
)
KINDS: Final = Words(
    "放在 policies、progress、decisions、marks 目录下，或写全该类文件必有的项。",
    "Put it below policies, progress, decisions or marks, or give the keys that such a file has.",
)
FAULTY: Final = Words(
    "所给文件有错误 {count} 处，没有比较。",
    "{count} errors in what was given: nothing was compared.",
)
