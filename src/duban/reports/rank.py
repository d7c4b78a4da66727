"""rank 排名: who has which place, why, and what would move it.

Scores are worked out by modules that are imported when one of these is asked for: every other
report is spared them.
"""

from typing import Final

from duban.reports.document import Document
from duban.reports.ranking.columns import EXPLANATION, RANKING, SUPPOSITION
from duban.reports.report import Asked, Report
from duban.rules.situation import Situation
from duban.words import Words


def _rank(situation: Situation, asked: Asked) -> Document:
    from duban.reports.ranking.places import rank

    return rank(situation, asked)


def _explained(situation: Situation, asked: Asked) -> Document:
    from duban.reports.ranking.explained import explained

    return explained(situation, asked)


def _what_if(situation: Situation, asked: Asked) -> Document:
    from duban.reports.ranking.what_if import what_if

    return what_if(situation, asked)


REPORT: Final = Report(
    name=RANKING.name,
    title=RANKING.title,
    about=Words(
        "各部门在一个周期的得分、名次、升降和红黑榜，分组列出。",
        "The scores of a period, the places in each group, how they moved, and the lists.",
    ),
    columns=RANKING.columns,
    totals=RANKING.totals,
    build=_rank,
    spanned=True,
)
EXPLAINED: Final = Report(
    name=EXPLANATION.name,
    title=EXPLANATION.title,
    about=Words(
        "得分逐笔列出：依据哪个文件、哪一条、计几分，加起来就是总分。",
        "Every line of the scores with the file and clause it rests on: they add up to the total.",
    ),
    columns=EXPLANATION.columns,
    totals=EXPLANATION.totals,
    build=_explained,
    spanned=True,
)
WHAT_IF_REPORT: Final = Report(
    name=SUPPOSITION.name,
    title=SUPPOSITION.title,
    about=Words(
        "换一份规则，或多一份报送、决定、评分记录，哪些得分和名次会变（duban rank --what-if）。",
        "Which scores and places another policy, filing, decision or marks would move "
        "(duban rank --what-if).",
    ),
    columns=SUPPOSITION.columns,
    totals=SUPPOSITION.totals,
    build=_what_if,
    spanned=True,
    alone=False,
)
