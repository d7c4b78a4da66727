"""backtest 预测回测: how often the ranges and chances foreseen at past months' ends have held."""

from typing import Final

from duban.reports.document import Column, Document
from duban.reports.foreseeing.columns import BANDS, CAME_TRUE
from duban.reports.report import Asked, Report
from duban.rules.situation import Situation
from duban.words import Words, labels

NAME: Final = Words("预测回测", "Forecasts, tested on the past")
FIGURES: Final = (
    Column("forecasts", Words("预测数", "forecasts"), "number"),
    Column("resampled", Words("依据近期进展", "on own progress"), "number"),
    Column("finished", Words("已见完成", "since complete"), "number"),
    Column("of_50", Words("50% 可判", "50% decided"), "number"),
    Column("held_50", Words("50% 命中", "50% held"), "number"),
    Column("of_80", Words("80% 可判", "80% decided"), "number"),
    Column("held_80", Words("80% 命中", "80% held"), "number"),
    Column("of_95", Words("95% 可判", "95% decided"), "number"),
    Column("held_95", Words("95% 命中", "95% held"), "number"),
    Column("loss", Words("损失（天）", "loss (days)"), "number"),
    Column("loss_last_rate", Words("按上次速度", "by last rate"), "number"),
    Column("loss_pace", Words("按平均速度", "by mean pace"), "number"),
    *CAME_TRUE,
)
COLUMNS: Final = (
    Column("month", Words("月份", "month"), "id"),
    Column("day", labels.DAY, "day"),
    *FIGURES,
)
TOTALS: Final = (Column("months", Words("月数", "months"), "number"), *FIGURES, BANDS)


def backtest(situation: Situation, asked: Asked) -> Document:
    """Return what the forecasts of each past month's end were worth, by what is known now."""
    from duban.reports.foreseeing.past import document  # other commands foresee nothing

    return document(situation, asked, REPORT)


REPORT: Final = Report(
    name="backtest",
    title=NAME,
    about=Words(
        "把台账退回到过去每个月末重新预测，看 50%、80%、95% 范围各命中多少，"
        "按期可能说得准不准，损失与两种简单推算相比如何。",
        "Forecasts of each past month's end by what was known then: how often the ranges of 50, 80 "
        "and 95 % have held, whether the chances of being in time came true, and the loss beside "
        "that of two plain rules.",
    ),
    columns=COLUMNS,
    totals=TOTALS,
    build=backtest,
)
