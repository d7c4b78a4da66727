"""What is asked for beside the situation: a day, a week, a month, one commitment."""

import datetime as dt

import typer

from duban.cli import parse, texts
from duban.cli.language import told
from duban.frozen import frozen
from duban.model.months import Month, month_of
from duban.model.weeks import week_of
from duban.reports.report import Asked, Report
from duban.reports.wanted import Blocking

ONE_DAY = dt.timedelta(days=1)


@frozen()
class Wished:
    """What was typed behind a report's name, not yet read."""

    month: str | None = None
    commitment: str | None = None
    day: dt.date | None = None
    week: str | None = None
    blocking: Blocking | None = None


def asked(report: Report, wished: Wished, as_of: dt.date) -> tuple[Asked, dt.date]:
    """Return what a report is asked, and the last day that it may know of.

    Raises:
        typer.BadParameter: where that is still to come, or where the report is about no such thing.
    """
    fitting(report, wished)
    if report.period == "month-ahead":
        return _ahead(wished, as_of)
    if report.period == "day":
        day = wished.day or as_of
        _begun(day, str(day), as_of)
        return Asked(), day
    if report.period == "week":
        week = parse.week(wished.week) if wished.week else None
        meant = week or week_of(as_of)
        _begun(meant.first, str(meant), as_of)
        return Asked(week=meant, over=as_of >= meant.last), min(as_of, meant.last)
    return _monthly(report, wished, as_of)


def fitting(report: Report, wished: Wished) -> None:
    """Refuse a day or a week to a report that is about none: it would be passed over."""
    for given, period, option in (
        (wished.day, "day", "--day"),
        (wished.week, "week", "--week"),
    ):
        if given is not None and report.period != period:
            raise typer.BadParameter(told(texts.NOT_ABOUT(name=report.name, option=option)))


def _monthly(report: Report, wished: Wished, as_of: dt.date) -> tuple[Asked, dt.date]:
    if wished.month is None and not report.monthly:
        return Asked(commitment=wished.commitment, blocking=wished.blocking), as_of
    meant = (None if wished.month is None else parse.month(wished.month)) or month_of(as_of)
    _begun(meant.first, str(meant), as_of)
    full = Asked(meant, as_of >= meant.last, wished.commitment, known_by=as_of)
    return full, min(as_of, meant.last)


def _ahead(wished: Wished, as_of: dt.date) -> tuple[Asked, dt.date]:
    """Return the month to come; one that has begun is told of as on the day before it."""
    following = month_of(month_of(as_of).last + ONE_DAY)
    meant: Month = (parse.month(wished.month) if wished.month else None) or following
    return Asked(meant), min(as_of, meant.first - ONE_DAY)


def _begun(first: dt.date, name: str, as_of: dt.date) -> None:
    if first > as_of:
        raise typer.BadParameter(told(texts.NOT_BEGUN(month=name, day=as_of)))
