"""A made-up document that holds every kind of cell and block."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Final

from duban.model.record import Place
from duban.reports.annotation import Annotation, Annotations, Badge, Rule, Subject
from duban.reports.document import (
    Cell,
    Column,
    Document,
    Event,
    Lamp,
    Lines,
    Named,
    Object,
    Pairs,
    Section,
    Table,
)
from duban.words import Words

DEADLINE_FIELDS: Final = (
    Column("text", Words("原文", "as worded"), "text"),
    Column("on", Words("判定日期", "judged by"), "day"),
)
COLUMNS: Final = (
    Column("id", Words("编号", "id"), "id"),
    Column("title", Words("内容", "title"), "text"),
    Column("department", Words("牵头部门", "department"), "name", weight=2),
    Column("light", Words("灯", "light"), "light"),
    Column("deadline", Words("时限", "deadline"), "object", fields=DEADLINE_FIELDS),
    Column("days_late", Words("逾期天数", "days late"), "number"),
    Column("progress", Words("完成率", "progress"), "share", weight=2),
    Column("filed", Words("最近报送", "last filed"), "moment", weight=4),
    Column("disputed", Words("有异议", "disputed"), "flag", weight=5),
    Column("support", Words("配合单位", "support"), "list", weight=3),
    Column("reason", Words("亮灯理由", "reason"), "text", weight=3),
)
RED: Final = Lamp("red", "红", "red")
YELLOW: Final = Lamp("yellow", Words("黄", "Y"), "yellow")
LATE: Final = Words("逾期{days}天", "{days} days late")
BEHIND: Final = Words("完成{done}%，序时应达{due}%", "{done} % done, {due} % due")
CST: Final = dt.timezone(dt.timedelta(hours=8))

ROWS: Final[tuple[tuple[Cell, ...], ...]] = (
    (
        "UR-03",
        "计划开工的安置房和配套设施项目（含 15 个 EPC 总承包项目）全部实现开工，并完成年度投资任务",
        Named("urban-renewal", "区城市更新建设指挥部办公室"),
        RED,
        Object("11月份以前（2018-10-31）", {"text": "11月份以前", "on": dt.date(2018, 10, 31)}),
        61,
        Fraction(7, 15),
        dt.datetime(2018, 9, 29, 16, 40, tzinfo=CST),
        True,
        ("区住建局", Named("land", "区国土分局")),
        LATE(days=61),
    ),
    (
        "EN-1",
        "河道水质达标",
        Named("environment", "区环保局"),
        YELLOW,
        Object(dt.date(2018, 12, 31), {"text": "年底前", "on": dt.date(2018, 12, 31)}),
        Decimal("-0.50"),
        1,
        None,
        False,
        (),
        BEHIND(done=Fraction(200, 3), due=Decimal("75.0")),
    ),
)
LATE_RULE: Final = Rule(
    "overdue", Words("已到期而未完成", "due and not met"), Words("尽快完成", "do it soon")
)
ODD_RULE: Final = Rule("odd", Words("… 可疑", "… is odd"), Words("请核对", "look at it"))
PROMISE: Final = Place("departments/renewal 区.yaml", 15, 5)
ANNOTATIONS: Final = Annotations(
    found=(
        Annotation(
            PROMISE,
            "UR-03",
            ODD_RULE,
            "warning",
            "odd",
            Words("100% 可疑", "100% is odd"),
            "UR-03",
            hint=Words("请核对：a, b", "look at it: a, b"),
            fails=False,
        ),
        Annotation(
            PROMISE, "UR-03", LATE_RULE, "error", "UR-03", LATE(days=61), "UR-03", weight=61
        ),
        Annotation(
            Place("actions/water.yaml", 3),
            "EN-1",
            LATE_RULE,
            "note",
            Words("今天到期", "due today"),
            Words("“河道”<今天>到期 & 未完成", '"canal" <due today> & not met'),
            "EN-1",
        ),
    ),
    subjects=(
        Subject("UR-03", "UR-03 开工", "urban-renewal", PROMISE),
        Subject("EN-1", "EN-1 达标", "environment", Place("actions/water.yaml", 3)),
        Subject("EN-2", Words("无事", "nothing wrong"), "environment", Place("actions/water.yaml")),
    ),
    folder="ledger/data",
)
DOCUMENT: Final = Document(
    report="sample",
    title=Words("样例", "Sample"),
    ledger="made-up",
    ledger_title="虚构区督办台账",
    as_of=dt.date(2018, 12, 31),
    month="2018-12",
    columns=COLUMNS,
    rows=ROWS,
    totals={
        "commitments": 2,
        "share": Fraction(1, 3),
        "lights": Object(None, {"red": 1, "yellow": 1}),
        "first": None,
    },
    events=(
        Event(
            uid="made-up/commitment/UR-03",
            day=dt.date(2018, 12, 29),
            title=Words("区城改办：安置房，“配套”；全部开工", "City renewal: homes, all begun"),
            about=Words("编号 UR-03", "id UR-03"),
            tags=("区城改办", Words("承诺事项", "commitment")),
            notice=3,
        ),
    ),
    sections=(
        Section(None, (Lines((Words("共 2 项。", "2 in all."), "另有说明。")),)),
        Section(
            Words("亮灯", "Lights"),
            (
                Pairs(
                    (
                        (Words("最坏的灯", "worst light"), RED),
                        (Words("最近一次报送", "last filed"), None),
                    )
                ),
                Table(COLUMNS, ROWS, lead=Words("以下事项亮灯：", "These are lit:")),
            ),
        ),
        Section(
            Words("待裁定", "To be ruled on"),
            (
                Table(
                    COLUMNS[:2], (), empty=Words("没有待裁定的事项。", "Nothing awaits a ruling.")
                ),
            ),
        ),
        Section(
            Words("问题", "Questions"),
            (Lines(("“早日”是哪一天？", "“一批”是多少？"), bulleted=True),),
        ),
    ),
    annotations=ANNOTATIONS,
    badge=Badge(Words("样例", "sample"), Words("红 1、黄 1", "1 red, 1 yellow"), "red"),
)
