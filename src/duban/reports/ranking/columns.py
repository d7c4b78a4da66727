"""The shapes of the documents about scores: their keys are a contract."""

from typing import Final

from duban.frozen import frozen
from duban.reports.document import Column
from duban.words import Words, labels


@frozen()
class Shape:
    """What is the same in every document of a report: its name, title and keys."""

    name: str
    title: Words
    columns: tuple[Column, ...]
    totals: tuple[Column, ...]


NAME: Final = Words("名称", "name")
GROUP: Final = Words("组别", "group")
PLACE: Final = Words("名次", "place")
TOTAL: Final = Words("总分", "total")
EXACT: Final = Words("准确值", "exact")
COMPONENT: Final = Words("得分构成", "component")
BEFORE: Final = Words("上期名次", "place before")
MOVED: Final = Words("升降", "moved")
LISTS: Final = Words("红黑榜", "lists")
POINTS: Final = Words("计分", "points")

WHO: Final = (
    Column("id", labels.ID, "id"),
    Column("what", Words("排名对象", "what"), "name", weight=3),
    Column("title", NAME, "text"),
)
RANK: Final = (
    *WHO,
    Column("group", GROUP, "name", weight=3),
    Column("place", PLACE, "number"),
    Column("tied", Words("并列", "tied"), "flag", weight=3),
    Column("total", TOTAL, "number"),
    Column(
        "exact",
        EXACT,
        "object",
        note=Words("总分和各构成的准确值", "the total and its components in full, as text"),
    ),
    Column(
        "components",
        Words("折算得分", "worth"),
        "object",
        note=Words("各构成计入总分的分数", "what each component adds to the total"),
    ),
    Column(
        "scores",
        COMPONENT,
        "object",
        note=Words("各构成折算前的得分", "the score of each component before it is weighed"),
    ),
    Column("bonuses", Words("加分", "bonuses"), "number", weight=3),
    Column("deductions", Words("扣分", "deductions"), "number", weight=3),
    Column("before", BEFORE, "number", weight=2),
    Column("moved", MOVED, "number", weight=2),
    Column("lists", LISTS, "list", weight=2),
    Column("remarks", Words("备注", "remarks"), "list", weight=3),
)
RANK_TOTALS: Final = (
    Column("period", Words("周期", "period"), "id"),
    Column("known_by", Words("评分记录计至", "marks known by"), "day"),
    Column("over", Words("本期已结束", "over"), "flag"),
    Column("ranked", Words("有名次", "ranked"), "number"),
    Column("unranked", Words("缺分未排", "unranked"), "number"),
    Column("ties", Words("并列办法", "ties"), "id"),
    Column("decimals", Words("打印小数位", "decimals"), "number"),
    Column("rounding", Words("打印取舍", "rounding"), "id"),
)
EXPLAIN: Final = (
    *WHO,
    Column("component", COMPONENT, "name"),
    Column("sort", Words("类别", "sort"), "name"),
    Column("rule", labels.RULE, "id"),
    Column("clause", Words("条款", "clause"), "text"),
    Column("on", labels.DAY, "day"),
    Column("commitment", labels.COMMITMENTS, "id"),
    Column("about", Words("所涉事项", "about"), "text"),
    Column("each", Words("每次", "each"), "number"),
    Column("count", labels.COUNT, "number"),
    Column(
        "share",
        Words("权重占比", "share"),
        "number",
        note=Words(
            "平均的规则中本项所占比重；计分等于每次×数量×占比，取规定的小数位",
            "of the mean, where a rule is averaged: points are each × count × share, rounded",
        ),
    ),
    Column("points", POINTS, "number"),
    Column("exact", EXACT, "text"),
    Column(
        "worth",
        Words("计入总分", "worth"),
        "text",
        note=Words("准确值；各行之和就是总分", "in full: the lines of one score add up to it"),
    ),
    Column("why", Words("事由", "why"), "text"),
    Column("excused", Words("免责", "excused"), "flag"),
    Column("file", Words("文件", "file"), "text"),
    Column("line", Words("行", "line"), "number"),
)
EXPLAIN_TOTALS: Final = (
    Column("period", Words("周期", "period"), "id"),
    Column("known_by", Words("评分记录计至", "marks known by"), "day"),
    Column("lines", Words("计分笔数", "lines"), "number"),
    Column("scores", Words("总分", "totals"), "object"),
)
CHANGED: Final = (
    Column("component", COMPONENT, "name"),
    Column("sort", Words("类别", "sort"), "name"),
    Column("rule", labels.RULE, "id"),
    Column("change", Words("变化", "change"), "name"),
    Column("exact", EXACT, "text"),
    Column("why", Words("事由", "why"), "text"),
    Column("file", Words("文件", "file"), "text"),
    Column("line", Words("行", "line"), "number"),
)
WHAT_IF: Final = (
    *WHO,
    Column("group", GROUP, "name", weight=3),
    Column("place_before", Words("现名次", "place now"), "number"),
    Column("place_after", Words("变更后名次", "place then"), "number"),
    Column("total_before", Words("现总分", "total now"), "number"),
    Column("total_after", Words("变更后总分", "total then"), "number"),
    Column("exact_before", Words("现总分准确值", "total now, exact"), "text"),
    Column("exact_after", Words("变更后总分准确值", "total then, exact"), "text"),
    Column("difference", Words("分差", "difference"), "text"),
    Column("moved", MOVED, "number"),
    Column("lines", Words("有变化的计分", "lines that differ"), "list", CHANGED),
)
WHAT_IF_TOTALS: Final = (
    Column("period", Words("周期", "period"), "id"),
    Column("known_by", Words("评分记录计至", "marks known by"), "day"),
    Column("scores_changed", Words("得分有变化", "scores changed"), "number"),
    Column("places_changed", Words("名次有变化", "places changed"), "number"),
)

RANKING: Final = Shape("rank", Words("督办排名", "Ranking"), RANK, RANK_TOTALS)
EXPLANATION: Final = Shape(
    "rank-explain", Words("得分明细", "Every line of the scores"), EXPLAIN, EXPLAIN_TOTALS
)
SUPPOSITION: Final = Shape(
    "rank-what-if",
    Words("假设变更后的排名", "The ranking as it would be"),
    WHAT_IF,
    WHAT_IF_TOTALS,
)
