"""Problems that departments filed, by type, with whom they wait for."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Final

from duban.frozen import frozen
from duban.reports.movements import filed_since
from duban.rules.history import Filed
from duban.rules.situation import Situation, Standing
from duban.words import Words

TYPE: Final = re.compile(r"\s*([^：:，。；,;\s]{1,8})[：:]\s*(\S.*)", re.DOTALL)
UNTYPED: Final = Words("未分类", "no type given")
NOBODY: Final = Words("未提出", "nobody named")


@frozen()
class Problem:
    """What stands in the way of a commitment, as its department last filed it.

    Attributes:
        kind: what the department put before a colon, such as 资金.
        asks: whom it waits for, where the department says so.
    """

    standing: Standing
    kind: str | Words
    text: str
    asks: str | None


@frozen()
class Kind:
    """The problems of one type: how many, of which commitments, and whom they wait for."""

    kind: str | Words
    problems: tuple[Problem, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the commitments."""
        return tuple(each.standing.id for each in self.problems)

    @property
    def asks(self) -> tuple[str, ...]:
        """Whom they wait for, each once."""
        return tuple(dict.fromkeys(each.asks for each in self.problems if each.asks))


def problems(situation: Situation, eve: dt.date) -> tuple[Problem, ...]:
    """Return the last problem that was filed after a day about each commitment."""
    found = ((each, _last(filed_since(each, eve))) for each in situation.standings)
    return tuple(_problem(standing, filed) for standing, filed in found if filed)


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
    said = filed.entry.problem or ""
    found = TYPE.fullmatch(said)
    kind, text = (found[1], found[2]) if found else (UNTYPED, said)
    return Problem(standing, kind, text, filed.entry.asks)
