"""What was filed, decided and recorded, file by file, of what is known."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

from duban.frozen import frozen
from duban.model.decision import Decision
from duban.model.department import Commitment
from duban.model.filing import Filing
from duban.model.inspection import Finding, Inspection, Recheck, Rectification
from duban.model.ledger import Ledger
from duban.model.months import Month
from duban.model.zones import day_in
from duban.reports.entry_words import told
from duban.reports.record_words import decided, inspected
from duban.reports.step_names import Titles, titles
from duban.words import Blank, Said, Words

ENTRY: Final = Words("{id}：{said}", "{id}: {said}")
CLAIMED: Final = Words("{id}：报完成，{said}", "{id}: claimed complete, {said}")
CLAIMED_ONLY: Final = Words("{id}：报完成", "{id}: claimed complete")


@frozen()
class Wanted:
    """What is asked for: all of it where a field says nothing."""

    commitment: str | None = None
    departments: tuple[str, ...] = ()
    month: Month | None = None


@frozen()
class Logged:
    """One file that was written once: its day, its kind, what it is about and what it says."""

    on: dt.date
    what: str
    ids: tuple[str, ...]
    department: str | None
    by: str
    text: tuple[Blank, ...]
    file: str
    about: dt.date


def logged(known: Ledger, wanted: Wanted) -> tuple[Logged, ...]:
    """Return what was filed and decided, the earliest first."""
    found = (each for each in _all(known, wanted) if _is_wanted(each, wanted))
    return tuple(sorted(found, key=lambda each: (each.on, each.file)))


def _is_wanted(each: Logged, wanted: Wanted) -> bool:
    return (
        (wanted.commitment is None or wanted.commitment in each.ids)
        and (not wanted.departments or each.department in wanted.departments)
        and (wanted.month is None or wanted.month.holds(each.on))
    )


def _all(known: Ledger, wanted: Wanted) -> Iterator[Logged]:
    promises = {each.id: each for _, each in known.commitments()}
    leads = {each.id: department.id for department, each in known.commitments()}
    findings = {each.id: each for each in known.inspections if isinstance(each, Finding)}
    zone, only, steps = known.info.timezone, wanted.commitment, titles(known.procedures)
    yield from (_filing(each, zone, only, promises, steps) for each in known.filings)
    yield from (_decision(each, leads) for each in known.decisions)
    yield from (_inspection(each, findings) for each in known.inspections)


def _filing(
    each: Filing,
    zone: str,
    only: str | None,
    promises: Mapping[str, Commitment],
    steps: Titles,
) -> Logged:
    """Return a filing; where one commitment is asked for, with what it says of that one."""
    ids = tuple(dict.fromkeys(entry.commitment for entry in each.entries))
    text = tuple(
        _entry(entry.commitment, told(promises.get(entry.commitment), entry, steps), entry.claim)
        for entry in each.entries
        if only in {None, entry.commitment}
    )
    day, file = day_in(each.filed, zone), each.origin.file
    return Logged(day, "filing", ids, each.department, each.by, text, file, each.on)


def _entry(name: str, text: Blank, claim: str | None) -> Said:
    if claim and not text:
        return CLAIMED_ONLY(id=name)
    return (CLAIMED if claim else ENTRY)(id=name, said=text)


def _decision(each: Decision, leads: Mapping[str, str]) -> Logged:
    ids, department = (each.commitment,), leads.get(each.commitment)
    text, file = (ENTRY(id=each.commitment, said=decided(each)),), each.origin.file
    return Logged(each.decided, each.kind, ids, department, each.by, text, file, each.decided)


def _inspection(each: Inspection, findings: Mapping[str, Finding]) -> Logged:
    about = each.finding if isinstance(each, Rectification | Recheck) else each.id
    finding = findings.get(about)
    ids = (finding.commitment,) if finding and finding.commitment else ()
    department = finding.department if finding else None
    text, day, file = (inspected(each),), each.recorded, each.origin.file
    return Logged(day, each.kind, ids, department, each.by, text, file, day)
