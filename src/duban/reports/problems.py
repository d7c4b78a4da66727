"""Problems that departments filed, and blockers, by type, with whom they wait for."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from duban.frozen import frozen
from duban.model.department import ids_by_name
from duban.reports.blocking.told import held
from duban.reports.blocking.words import KINDS
from duban.reports.movements import filed_since
from duban.rules.blockers.told import OTHER, Blocker, blockers
from duban.rules.history import Filed
from duban.rules.situation import Situation, Standing
from duban.words import Said, Words

TYPE: Final = re.compile(
    r"\s*(?![0-9]+[：:][0-9])([^：:，。；,;\s]{1,8})[：:](?!//)\s*(\S.*)", re.DOTALL
)
"""A type before a colon; that of an hour (8:30) or of an address (https://) comes after none."""
TYPED: Final = {name: words for words in KINDS.values() for name in (words.zh, words.en)}
"""Kinds of blockers, by what a department would put before a colon: one kind is one line."""
UNTYPED: Final = Words("未分类", "no type given")


@frozen()
class Problem:
    """What stands in the way of a commitment, as its department last filed it.

    Attributes:
        kind: what the department put before a colon, such as 资金; of a blocker, its kind.
        asks: whom it waits for, where the department says so.
        is_blocker: whether it is a blocker, which stays until it is closed.
    """

    standing: Standing
    kind: str | Words
    text: str | Said
    asks: str | None
    is_blocker: bool = False


@frozen()
class Kind:
    """The problems of one type: how many, of which commitments, and whom they wait for."""

    kind: str | Words
    problems: tuple[Problem, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the commitments."""
        return tuple(dict.fromkeys(each.standing.id for each in self.problems))

    @property
    def asks(self) -> tuple[str, ...]:
        """Whom they wait for, each once."""
        return tuple(dict.fromkeys(each.asks for each in self.problems if each.asks))


def problems(situation: Situation, eve: dt.date) -> tuple[Problem, ...]:
    """Return the last problem that was filed after a day about each commitment, and its blockers.

    A blocker is told whenever it was filed, until it is closed. A problem that says what a blocker
    is, for want of a note of its own, is told with that blocker alone.
    """
    units = ids_by_name(situation.ledger.departments)
    return tuple(
        problem
        for standing in situation.standings
        for problem in _of(standing, eve, units, situation.departments)
    )


def _of(
    standing: Standing, eve: dt.date, units: Mapping[str, str], names: Mapping[str, str]
) -> Iterator[Problem]:
    blocking = [each for each in blockers(standing.case) if each.is_standing]
    last = _last(filed_since(standing, eve))
    if last and last.entry.problem not in {each.note for each in blocking}:
        yield _problem(standing, last)
    for each in blocking:
        unit = units.get(each.asks) if each.asks else None
        asks = names[unit] if unit else each.asks
        kind, text = _of_blocker(each)
        yield Problem(standing, kind, held(text, each), asks, is_blocker=True)


def _of_blocker(blocker: Blocker) -> tuple[str | Words, str | Words]:
    """Return the type of a blocker and what it is; one of another kind may say its type itself."""
    kind, text = _typed(blocker.note) if blocker.note else (UNTYPED, KINDS[blocker.kind])
    if blocker.kind != OTHER or kind is UNTYPED:
        return KINDS[blocker.kind], text
    return kind, text


def by_kind(found: Sequence[Problem]) -> tuple[Kind, ...]:
    """Return problems by their type: the commonest first, those without a type last."""
    kinds = dict.fromkeys(each.kind for each in found)
    grouped = (Kind(kind, tuple(each for each in found if each.kind == kind)) for kind in kinds)
    return tuple(
        sorted(grouped, key=lambda each: (each.kind is UNTYPED, -len(each.problems), each.ids))
    )


def _last(entries: Iterable[Filed]) -> Filed | None:
    told = [each for each in entries if each.entry.problem]
    return told[-1] if told else None


def _problem(standing: Standing, filed: Filed) -> Problem:
    kind, text = _typed(filed.entry.problem or "")
    return Problem(standing, kind, text, filed.entry.asks)


def _typed(said: str) -> tuple[str | Words, str]:
    found = TYPE.fullmatch(said)
    return (TYPED.get(found[1], found[1]), found[2]) if found else (UNTYPED, said)
