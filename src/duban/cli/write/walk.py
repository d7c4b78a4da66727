"""Filing on a terminal: a department is asked about each of its promises that is due."""

import sys
from collections.abc import Iterator, Mapping
from typing import Final

import typer

from duban.cli.clock import today
from duban.cli.language import told
from duban.cli.output import talk
from duban.cli.write import texts
from duban.cli.write.answers import figures
from duban.cli.write.batch import Batch
from duban.cli.write.desk import Desk
from duban.model.measure import percent_of
from duban.model.notation import Value
from duban.rules.case import Gauge
from duban.rules.evaluate import evaluate
from duban.rules.owed.filings import has_to_file, next_filing
from duban.rules.situation import Situation, Standing
from duban.words import Blank
from duban.words.base import decimal_text
from duban.words.visible import visible

END: Final = "q"


class _EndedError(Exception):
    """Whoever is asked has had enough."""


def walked(desk: Desk, department: str | None) -> tuple[Batch, ...]:
    """Return what a department answers, promise by promise, in the order in which they are due.

    Raises:
        typer.BadParameter: where nobody can be asked.
        typer.Exit: with 0 where there is nothing to file, or nothing was said.
    """
    if not sys.stdin.isatty():
        raise typer.BadParameter(told(texts.NO_ID))
    who = desk.department(department) if department else _which(desk)
    situation = _situation(desk, who)
    due = sorted(
        (each for each in situation.standings if has_to_file(each.case)),
        key=lambda each: (next_filing(each.case)[1], each.id),
    )
    name = next(each.name for each in desk.part.departments if each.id == who)
    if not due:
        talk(texts.NOTHING_DUE(department=name))
        raise typer.Exit
    talk(texts.WALK(department=name, count=len(due)))
    entries = tuple(_answered(due, situation))
    sure = bool(entries) and typer.confirm(
        told(texts.FILE_ALL(count=len(entries))), default=True, err=True
    )
    if not sure:
        talk(texts.NOT_SURE)
        raise typer.Exit
    return (Batch(who, entries, {}),)


def _which(desk: Desk) -> str:
    names = {each.name: each.id for each in desk.part.departments}
    if len(names) == 1:
        return next(iter(names.values()))
    return desk.department(_ask(texts.WHICH(names=tuple(names))))


def _situation(desk: Desk, department: str) -> Situation:
    ledger = desk.of(department)
    own = tuple(each for each in ledger.departments if each.id == department)
    info = ledger.info
    return evaluate(ledger.but(departments=own), info.as_of or today(info.timezone))


def _answered(due: list[Standing], situation: Situation) -> Iterator[dict[str, Value]]:
    """Yield what is said of each promise until somebody has had enough."""
    for n, each in enumerate(due, 1):
        _show(each, situation, n, len(due))
        try:
            yield from _about(each)
        except _EndedError:
            return


def _show(standing: Standing, situation: Situation, n: int, count: int) -> None:
    case = standing.case
    talk(texts.PROMISED(n=n, count=count, id=standing.id, title=case.commitment.title))
    lights = {each.id: each.short for each in situation.lights}
    talk(
        texts.DUE_BY(
            due=case.due or standing.terms.text,
            light=lights.get(standing.light, "-"),
            why=standing.verdict.reason,
            day=next_filing(case)[1],
        )
    )
    for gauge in case.gauges:
        talk(_stand(gauge, len(case.gauges)))
    filed = case.history.entries
    said = next((each for each in reversed(filed) if each.entry.note), None)
    talk(texts.LAST(on=said.on, said=said.entry.note or "") if said else _silent(bool(filed)))


def _silent(has_filed: bool) -> Blank:
    return texts.NO_WORDS if has_filed else texts.NEVER_FILED


def _stand(gauge: Gauge, targets: int) -> Blank:
    now = gauge.target.told(gauge.readings[-1].reading) if gauge.readings else texts.UNKNOWN
    due = gauge.expected
    expected = "-" if due is None else f"{decimal_text(percent_of(due))}%"
    return texts.STANDS(target=_named(gauge, targets), actual=now, expected=expected)


def _named(gauge: Gauge, targets: int) -> str:
    target = gauge.target
    return f"{target.title or target.id} " if targets > 1 else ""


def _about(standing: Standing) -> Iterator[dict[str, Value]]:
    """Yield the entries about one promise: one for each of its targets of which there is news."""
    gauges = standing.case.gauges
    told_: list[dict[str, Value]] = []
    for gauge in gauges:
        given = _figures(gauge, len(gauges))
        if given:
            named: Mapping[str, Value] = {"target": gauge.target.id} if len(gauges) > 1 else {}
            told_.append({"commitment": standing.id, **named, **given})
    more = _words()
    if more and not told_:
        told_.append({"commitment": standing.id})
    yield from ({**each, **more} if n == 0 else each for n, each in enumerate(told_))


def _figures(gauge: Gauge, targets: int) -> Mapping[str, Value]:
    """Return the figures that are given, asked for until they can be read."""
    asks, read = figures(gauge.target.kind)
    while True:
        text = _ask(texts.FIGURE_NOW(target=_named(gauge, targets), keys=asks))
        try:
            return read(text)
        except ValueError:
            talk(texts.NOT_A_FIGURE(text=text, keys=asks))


def _words() -> dict[str, Value]:
    said: dict[str, Value] = {}
    if note := _ask(texts.NOTE_NOW):
        said["note"] = note
    if evidence := _ask(texts.EVIDENCE_NOW):
        said["evidence"] = [evidence]
    if problem := _ask(texts.PROBLEM_NOW):
        said["problem"] = problem
    return said


def _ask(text: Blank) -> str:
    asked = visible(told(text))
    given: str = typer.prompt(asked, default="", show_default=False, err=True).strip()
    if given == END:
        raise _EndedError
    return given
