"""Forecasts of the past: made anew for each month's end, and held against what came."""

import datetime as dt
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from duban.model.months import month_end, month_of
from duban.reports.document import Cell, Column, Document, Lines, Section, Table
from duban.reports.foreseeing.came_true import listed, sections
from duban.reports.month_ends import since_first
from duban.reports.report import Asked, Report
from duban.reports.tables import chosen, laid_out
from duban.rules.forecast import RANGES
from duban.rules.forecast.backtest import Trial, judged
from duban.rules.forecast.calibration import foresight
from duban.rules.forecast.chances import told
from duban.rules.forecast.promise import Series, series
from duban.rules.situation import Situation, Standing
from duban.rules.states import EXCUSED
from duban.words import Said, Words

NONE: Final = Words(
    "过去的月末都没有可作的预测。", "There was nothing to foresee at any month's end of the past."
)
HELD: Final = Words(
    "{percent}% 范围：可判 {count} 次，命中 {held} 次，占 {share}%。",
    "The {percent} % ranges: {count} decided, {held} held, {share} %.",
)
UNDECIDED: Final = Words(
    "{percent}% 范围：还没有可判的。", "The {percent} % ranges: none is decided yet."
)
LOSS: Final = Words(
    "平均损失 {own} 天；按上次速度推算为 {last} 天，按平均速度推算为 {pace} 天。",
    "Mean loss {own} days; by the last rate {last}, by the mean pace {pace}.",
)
HOW: Final = Words(
    "预测只用当时已知的情况。已完成的看完成日是否在范围内；未完成而范围已过的，算未命中；其余不计。"
    "表中为命中次数/可判次数；损失为分位数损失的平均，越小越好。",
    "A forecast knows what was known then. What is complete holds where its day lies in the range; "
    "a range that is over without completion did not hold; others are not counted. The table has "
    "held/decided; the loss is the mean pinball loss: less is better.",
)
LOSSES: Final = ("loss", "loss_last_rate", "loss_pace")
ONE_DAY: Final = dt.timedelta(days=1)
HUNDRED: Final = 100
Row = dict[str, Cell]


def document(situation: Situation, asked: Asked, report: Report) -> Document:
    """Return what the forecasts of each past month's end were worth, by what is known now."""
    ends = since_first(situation.standings, situation.as_of - ONE_DAY)
    # the month that the day lies in is not over
    ends = tuple(day for day in ends if day == month_end(day))
    made = asked.worked(lambda day: tuple(_trials(situation, day)), ends)
    by_month = [(day, trials) for day, trials in zip(ends, made, strict=True) if trials]
    rows = [
        {"month": str(month_of(day)), "day": day, **_figures(trials)} for day, trials in by_month
    ]
    every = [each for _, trials in by_month for each in trials]
    chances = told(every)
    return Document(
        report=report.name,
        title=report.title,
        ledger=situation.ledger.info.ledger,
        ledger_title=situation.ledger.info.title,
        as_of=situation.as_of,
        month=str(asked.month) if asked.month else None,
        columns=report.columns,
        rows=laid_out(report.columns, rows),
        totals={"months": len(rows), **_figures(every), "bands": listed(chances)},
        sections=(*_sections(report, rows, every), *sections(chances)),
    )


def _trials(situation: Situation, day: dt.date) -> Iterator[Trial]:
    for each in situation.standings:
        if each.case.commitment.made <= day and (found := _trial(each, day)) is not None:
            yield found


def _trial(standing: Standing, day: dt.date) -> Trial | None:
    """Return what the forecast of a commitment at the end of a day was worth, if there was one."""
    now = standing.case
    then = now.earlier(day)
    seen = foresight(then)
    if not seen.outlook.is_open or seen.target is None or seen.others:
        return None
    found = series(then, seen.target)
    if not isinstance(found, Series):
        return None
    excused = now.state in EXCUSED or now.frame.stops != then.frame.stops
    return judged(seen.outlook, found, day, now.met, now.as_of, None if excused else then.due)


def _figures(trials: Sequence[Trial]) -> Row:
    """Return how many forecasts there were, how many held, and their mean losses."""
    held = {
        percent: [found for each in trials if (found := each.held(percent)) is not None]
        for percent in RANGES
    }
    losses = [lost for each in trials if (lost := each.losses()) is not None]
    chances = told(trials)
    return {
        "forecasts": len(trials),
        "resampled": sum(each.outlook.basis == "resampled" for each in trials),
        "finished": len(losses),
        **{f"of_{percent}": len(found) for percent, found in held.items()},
        **{f"held_{percent}": sum(found) for percent, found in held.items()},
        **{key: _mean([each[n] for each in losses]) for n, key in enumerate(LOSSES)},
        "chances": chances.count,
        "expected_in_time": chances.expected,
        "in_time": chances.in_time,
        "brier": chances.brier,
        "brier_share": chances.brier_share,
    }


def _mean(losses: Sequence[Fraction]) -> Fraction | None:
    return sum(losses, Fraction(0)) / len(losses) if losses else None


def _sections(report: Report, rows: Sequence[Row], every: Sequence[Trial]) -> Iterator[Section]:
    if not rows:
        yield Section(None, (Lines((NONE,)),))
        return
    yield Section(None, (Lines(tuple(_summary(_figures(every)))), Lines((HOW,))))
    yield Section(None, (_by_month(report, rows),))


def _by_month(report: Report, rows: Sequence[Row]) -> Table:
    """Return a line for each month: how many of the decided ranges held stands in one cell."""
    held = tuple(Column(f"held_{each}", Words(f"{each}%", f"{each}%"), "text") for each in RANGES)
    shown = ("month", "forecasts", *(each.key for each in held), *LOSSES)
    told = [{**row, **{f"held_{each}": _held(row, each) for each in RANGES}} for row in rows]
    return chosen((*report.columns, *held), shown, told)


def _held(row: Row, percent: int) -> str:
    return f"{row[f'held_{percent}']}/{row[f'of_{percent}']}"


def _summary(figures: Row) -> Iterator[Said]:
    for percent in RANGES:
        count, held = figures[f"of_{percent}"], figures[f"held_{percent}"]
        if isinstance(count, int) and isinstance(held, int) and count:
            share = Fraction(HUNDRED * held, count)
            yield HELD(percent=percent, count=count, held=held, share=share)
        else:
            yield UNDECIDED(percent=percent)
    own, last, pace = (figures[key] for key in LOSSES)
    if isinstance(own, Fraction) and isinstance(last, Fraction) and isinstance(pace, Fraction):
        yield LOSS(own=own, last=last, pace=pace)
