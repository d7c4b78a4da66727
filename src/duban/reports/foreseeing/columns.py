"""The columns of a forecast that plans have too: their keys are a contract."""

from typing import Final

from duban.reports.document import Column
from duban.words import Words

LIKELY: Final = Words("中位", "middle")
CHANCE: Final = Words("按期可能", "in time")
ENDS: Final = (
    Column("from_50", Words("50% 起", "50% from"), "day"),
    Column("to_50", Words("50% 止", "50% to"), "day"),
    Column("from_80", Words("80% 起", "80% from"), "day"),
    Column("to_80", Words("80% 止", "80% to"), "day"),
    Column("from_95", Words("95% 起", "95% from"), "day"),
    Column("to_95", Words("95% 止", "95% to"), "day"),
)
CAME_TRUE: Final = (
    Column("chances", Words("按期可判", "chances decided"), "number"),
    Column("expected_in_time", Words("预计按期", "expected in time"), "number"),
    Column("in_time", Words("实际按期", "in time"), "number"),
    Column("brier", Words("布里尔分", "Brier score"), "number"),
    Column("brier_share", Words("一律按比例的布里尔分", "Brier score of the share"), "number"),
)
BAND: Final = (
    Column("from", Words("自", "from"), "share"),
    Column("to", Words("至", "to"), "share"),
    Column("forecasts", Words("预测数", "forecasts"), "number"),
    Column("mean_chance", Words("平均所说", "mean said"), "share"),
    Column("in_time", Words("后来按期", "came in time"), "share"),
)
BANDS: Final = Column("bands", Words("按期可能各档", "bands of chance"), "list", BAND)
