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
