"""Promises stay as they were made: what has changed since is a decision laid over them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from duban.frozen import replace
from duban.model.decision import Amendment
from duban.model.department import Commitment, Department
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.source import Source
from duban.model.targets import Roster, Target
from duban.rules.guard import promise_faults as faults
from duban.rules.guard.base import Rule
from duban.rules.guard.change import Comparison


class Held(NamedTuple):
    """A commitment with the department whose file holds it."""

    department: Department
    commitment: Commitment


class Part(NamedTuple):
    """A part of the baseline: where it stands, what is said of it, and whether it still holds."""

    keys: tuple[str, ...]
    fault: Fault
    kept: Callable[[Any, Any], bool]


def _same(*names: str) -> Callable[[Any, Any], bool]:
    return lambda before, after: all(getattr(before, n) == getattr(after, n) for n in names)


def _goals_kept(before: Commitment, after: Commitment) -> bool:
    """Return whether the targets are those promised; a roster may name more of what it expects."""
    pairs = zip(before.goals, after.goals, strict=False)
    return len(before.goals) == len(after.goals) and all(_named_more(*pair) for pair in pairs)


def _named_more(before: Target, after: Target) -> bool:
    if not isinstance(before, Roster) or not isinstance(after, Roster):
        return before == after
    kept = after.items[: len(before.items)]
    is_within = len(after.items) <= max(before.expected or 0, len(before.items))
    return is_within and replace(after, items=kept) == before


def source_kept(before: Source | None, after: Source | None) -> bool:
    """Return whether a source says what it said; what it left out may be added."""
    if before is None or after is None:
        return before is None
    return (
        before.document == after.document
        and before.quote in {None, after.quote}
        and set(before.rows) <= set(after.rows)
    )


def _source_kept(before: Commitment, after: Commitment) -> bool:
    return source_kept(before.source, after.source)


BASELINE: Final = (
    Part(("deadline",), faults.DEADLINE, _same("deadline")),
    Part(("target", "targets"), faults.TARGET, _goals_kept),
    Part(("source",), faults.QUOTE, _source_kept),
    Part(("made",), faults.MADE, _same("made")),
    Part(("start",), faults.START, _same("start")),
    Part(("modal",), faults.MODAL, _same("modal")),
    Part(("milestones",), faults.MILESTONES, _same("milestones")),
    Part(("action", "campaign"), faults.ACTION, _same("action", "campaign")),
    Part(("feedback",), faults.FEEDBACK, _same("feedback")),
    Part(("weight",), faults.WEIGHT, _same("weight")),
    Part(
        ("support",),
        faults.SUPPORT,
        lambda before, after: sorted(before.support) == sorted(after.support),
    ),
)


def baselines(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield commitments that were edited, removed, moved or renumbered."""
    before, after = _held(compared.before("departments")), _held(compared.after("departments"))
    for id_, was in before.items():
        now = after.get(id_)
        if now is None:
            yield _gone(was, before, after)
            continue
        if now.department.id != was.department.id:
            yield faults.MOVED.at(
                now.commitment.at("id"),
                commitment=id_,
                before=was.department.id,
                after=now.department.id,
            )
        yield from _edited(was.commitment, now.commitment)


def _held(departments: tuple[Department, ...]) -> dict[str, Held]:
    found: dict[str, Held] = {}
    for department in departments:
        for each in department.commitments:
            found.setdefault(each.id, Held(department, each))
    return found


def _edited(before: Commitment, after: Commitment) -> Iterator[Diagnostic]:
    for part in BASELINE:
        if not part.kept(before, after):
            key = next((each for each in part.keys if after.origin.gives(each)), "id")
            yield part.fault.at(after.at(key), commitment=after.id)


def _gone(was: Held, before: Mapping[str, Held], after: Mapping[str, Held]) -> Diagnostic:
    """Return that a commitment was removed, or has come to bear another id."""
    place = was.department.origin.place._replace(line=1, column=1)
    id_ = was.commitment.id
    for other, held in after.items():
        if other not in before and replace(held.commitment, id=id_) == was.commitment:
            return faults.RENUMBERED.at(held.commitment.at("id"), commitment=id_, to=other)
    return faults.REMOVED.at(place, commitment=id_)


def titles(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield commitments called otherwise than before, unless the last amendment says so."""
    after = _held(compared.after("departments"))
    for id_, was in _held(compared.before("departments")).items():
        now = after.get(id_, was).commitment
        if was.commitment.title != now.title and now.title not in _amended(compared, id_):
            yield faults.TITLE.at(
                now.at("title"), commitment=id_, before=was.commitment.title, after=now.title
            )


def _amended(compared: Comparison, commitment: str) -> tuple[str | None, ...]:
    """Return the title that amendments give a commitment now; all those of the last day."""
    given = [
        each
        for each in compared.now("decisions")
        if isinstance(each, Amendment) and each.commitment == commitment and each.title
    ]
    last = max((each.decided for each in given), default=None)
    return tuple(each.title for each in given if each.decided == last)


RULES: Final = (
    Rule(
        baselines,
        (*(part.fault for part in BASELINE), faults.REMOVED, faults.MOVED, faults.RENUMBERED),
    ),
    Rule(titles, (faults.TITLE,)),
)
