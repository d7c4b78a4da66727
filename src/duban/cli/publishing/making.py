"""The files of a month's set, made of one ledger that is judged once for each day."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Final

from duban.cli.asking import Wished, asked
from duban.cli.opening import Opened
from duban.cli.options import Request
from duban.cli.publishing.files import File, assets_of, linked_from, name_of
from duban.cli.publishing.pieces import PIECES, Piece
from duban.cli.session import document_of, with_template
from duban.cli.sharing import shared_out
from duban.formats import Format, Style, format_named
from duban.formats.pictures import pictures
from duban.formats.text import cell_text
from duban.frozen import frozen, replace
from duban.model.ledger import Ledger
from duban.model.months import Month, last_of, month_of
from duban.model.spans import span_named
from duban.model.weeks import Week, week_of
from duban.reports.registry import REPORTS
from duban.reports.report import Asked, Report
from duban.reports.wanted import Wanted
from duban.rules.cadence import cadence_of, issue
from duban.rules.calendar import calendar_of
from duban.rules.evaluate import Chronicle
from duban.rules.part import part_about
from duban.rules.situation import Situation
from duban.words import Lang

ONE_DAY: Final = dt.timedelta(days=1)
BY_NAME: Final = {each.name: each for each in REPORTS}


@frozen()
class Labels:
    """What the files of one document have in common."""

    report: str
    title: str
    as_of: dt.date
    piece: Piece
    part: str

    def file(self, name: str, kind: str, data: bytes) -> File:
        """Return one of these files."""
        department, week = (self.part, "") if self.piece.each else ("", self.part)
        return File(name, data, self.report, kind, self.title, self.as_of, department, week)


@frozen(slots=False)
class Press:
    """What a set is made of.

    Attributes:
        request: the common options.
        opened: the ledger.
        month: the month that it is about.
        known_by: the day on which it is published: nothing later is known.
        lang: the language.
    """

    request: Request
    opened: Opened
    month: Month
    known_by: dt.date
    lang: Lang

    @property
    def day(self) -> dt.date:
        """The month's last day, or the day of publication where that is earlier."""
        return min(self.known_by, self.month.last)

    @property
    def is_over(self) -> bool:
        """Whether the month was over on the day of publication."""
        return self.known_by >= self.month.last

    def chronicle(self) -> Chronicle:
        """Return the ledger as the set knows it; it judges each day once."""
        return Chronicle(self.opened.ledger, self.known_by)

    def files(self, piece: Piece, chronicle: Chronicle) -> Iterator[File]:
        """Yield the files of a piece of the set; none where it needs scores and has none."""
        report = BY_NAME[piece.report]
        if self.can_have(report):
            for part, about, day in self._issues(report):
                yield from self._of(piece, (part, about), chronicle.on(day))

    def can_have(self, report: Report) -> bool:
        """Return whether a report has anything to say: a ranking needs scores."""
        return not report.spanned or self.opened.ledger.policy.scoring is not None

    def _issues(self, report: Report) -> Iterator[tuple[str, Asked, dt.date]]:
        """Yield what a report is asked, with a name where it is asked more than once."""
        if report.spanned:
            wanted = Wanted(span_named(str(self.month)), self.known_by)
            yield "", Asked(ranking=wanted, pictured=True), self.day
        elif report.period == "week":
            for week in weeks_of(self.month):
                if week.first <= self.day:
                    yield str(week), *asked(report, Wished(week=str(week)), self.day)
        else:
            month = self.month if report.period != "month-ahead" else after(self.month)
            about, day = asked(report, Wished(str(month)), self.known_by)
            yield "", replace(about, pictured=True), day

    def _of(self, piece: Piece, of: tuple[str, Asked], situation: Situation) -> Iterator[File]:
        part, about = of
        report = BY_NAME[piece.report]
        full = with_template(report, self.request, self.opened, about)
        if not piece.each:
            yield from self._written(piece, (part, full), situation)
            return
        for name in situation.departments:
            own = part_about(situation, [name])
            if own.standings or own.owed:
                yield from self._written(piece, (name, replace(full, departments=(name,))), own)

    def _written(self, piece: Piece, of: tuple[str, Asked], situation: Situation) -> Iterator[File]:
        """Yield the files of one document: one a format, and the pictures that it links."""
        part, about = of
        report = BY_NAME[piece.report]
        formats = tuple(map(_format, piece.formats))
        need = next((each.needs for each in formats if each.needs), None)
        document = document_of(report, situation, about, self.opened, need)
        title = cell_text(document.title, self.lang)
        labels = Labels(report.name, title, document.as_of, piece, part)
        for made in formats:
            style = Style(self.lang, assets=linked_from(part) if made.pictured else None)
            name = name_of(report.name, made, part)
            yield labels.file(name, made.name, made.render(document, style))
            if made.pictured:
                for drawn, svg in pictures(document, self.lang).items():
                    yield labels.file(f"{assets_of(part)}/{drawn}", "svg", svg)


@cache
def _format(name: str) -> Format:
    found = format_named(name)
    if found is None:
        raise LookupError(name)
    return found


def files_of(press: Press) -> tuple[File, ...]:
    """Return the files of a set, in the order of its pieces, by one process or by two."""
    chronicle = press.chronicle()

    def made(turn: Sequence[Piece]) -> dict[Piece, tuple[File, ...]]:
        return {each: tuple(press.files(each, chronicle)) for each in turn}

    of = {piece: files for turn in shared_out(made, turns(PIECES)) for piece, files in turn.items()}
    return tuple(file for piece in PIECES for file in of[piece])


def turns(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return pieces by their turns, the first turn first."""
    ordered = sorted(pieces, key=lambda each: each.turn)
    return [list(same) for _, same in groupby(ordered, key=lambda each: each.turn)]


def after(month: Month) -> Month:
    """Return the month after a month."""
    return month_of(month.last + ONE_DAY)


def weeks_of(month: Month) -> Iterator[Week]:
    """Yield the weeks that end in a month, so that every week is in the set of one month."""
    week = week_of(month.first)
    while week.last <= month.last:
        yield week
        week = week_of(week.last + ONE_DAY)


def published(ledger: Ledger, month: Month) -> dt.date:
    """Return the day on which a month's set is published: that of the monthly bulletin.

    What is said of a month after that day waits for those who ask for a later one: so whoever
    makes the set again gets what was published.
    """
    held = cadence_of(ledger, "monthly")
    if held is None or held.every != "month":
        return last_of(month.year, month.month)
    return max(month.last, issue(held, month.first, calendar_of(ledger)).issued)
