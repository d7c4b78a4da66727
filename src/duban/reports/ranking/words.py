"""What documents about scores say in several places."""

from collections.abc import Mapping
from typing import Final

from duban.words import Words

DEPARTMENT: Final = Words("部门", "department")
ACTION: Final = Words("专项行动", "action")
RANKED: Final[Mapping[str, Words]] = {"department": DEPARTMENT, "action": ACTION}

TITLE: Final = Words("{period}{title}", "{title}, {period}")
PERIOD: Final = Words(
    "计分周期：{period}（{first} 至 {last}），评分记录计至 {known_by}。",
    "Period: {period} ({first} to {last}); marks as known on {known_by}.",
)
UNFINISHED: Final = Words(
    "本期尚未结束，得分和名次截至 {day}，期末可能变化。",
    "The period is not over: scores and places are as of {day} and may still change.",
)
NO_SCORING: Final = Words(
    "规则“{policy}”没有得分办法，无从计分和排名。",
    'The policy "{policy}" says nothing of scores, so there is no ranking.',
)
HOW_TO_SCORE: Final = Words(
    "请在 duban.yaml 里加一行“scoring: 编号”，选一套自带的得分办法（docs/scoring-rules.md），"
    "或在自己的规则文件里写一节 scoring（docs/scoring.md）。",
    'Add a line "scoring: ID" to duban.yaml for a scheme that ships (docs/scoring-rules.md), '
    "or write `scoring` in a policy of your own (docs/scoring.md).",
)
NOBODY: Final = Words("截至 {day} 还没有承诺事项，无人可排。", "Nobody has a commitment on {day}.")
NO_ROWS: Final = Words("没有符合条件的排名对象。", "Nobody of those asked for is ranked.")
TIED: Final = Words("{place}（并列）", "{place} (tied)")
PART: Final = Words("{title}（{share}分）", "{title} (of {share})")
UP: Final = "↑"
DOWN: Final = "↓"
NEW: Final = Words("新", "new")
