"""Missed periods of one duty, gathered for people and forges; programs get each for itself."""

from collections.abc import Iterable, Sequence
from typing import Final

from duban.frozen import replace
from duban.rules.situation import Owed, Situation
from duban.words import Blank, Words
from duban.words.periods import day_name, period_name

MISSED: Final = Words("{title}（缺 {count} 期：{periods}）", "{title} ({count} missed: {periods})")
COMING: Final = Words(
    "{title}（{period}；其后 {count} 期，末期{last}前）",
    "{title} ({period}; {count} more, the last by {last})",
)


def gathered(situation: Situation, owed: Iterable[Owed]) -> list[Owed]:
    """Return what is owed, with the periods of one duty as one thing, due when its first was."""
    together = (_as_one(situation, parts) for parts in together_missed(owed))
    return sorted(together, key=lambda each: (each.due, each.department, each.id))


def coming(situation: Situation, owed: Iterable[Owed]) -> list[Owed]:
    """Return what will fall due, with the periods of one duty as one thing, due with its next."""
    together = (_as_next(situation, parts) for parts in together_missed(owed))
    return sorted(together, key=lambda each: (each.due, each.department, each.id))


def together_missed(owed: Iterable[Owed]) -> list[list[Owed]]:
    """Return what is owed, each for itself but for the periods of one duty, in their order."""
    duties: dict[tuple[str, str], list[Owed]] = {}
    for each in owed:
        duties.setdefault((each.what, duty(each)), []).append(each)
    return list(duties.values())


def duty(owed: Owed) -> str:
    """Return the id of what is owed without its period: it stays while more are missed."""
    return owed.id.partition("@")[0] if owed.what == "period" else owed.id


def called(owed: Owed) -> str | None:
    """Return the id that people know something owed by: its promise's, or that of a finding."""
    return owed.id if owed.what == "rectification" else owed.commitment


def missed(parts: Iterable[Owed]) -> tuple[Blank, ...]:
    """Return the names of missed periods."""
    return tuple(period_name(each.id.partition("@")[2]) for each in parts)


def _as_one(situation: Situation, parts: Sequence[Owed]) -> Owed:
    first = parts[0]
    if len(parts) == 1 or first.commitment is None:
        return first
    promise = situation.by_id[first.commitment].case.commitment
    title = MISSED(title=promise.title, count=len(parts), periods=missed(parts))
    return replace(first, id=duty(first), title=title)


def _as_next(situation: Situation, parts: Sequence[Owed]) -> Owed:
    first = parts[0]
    if len(parts) == 1 or first.commitment is None:
        return first
    title = COMING(
        title=situation.by_id[first.commitment].case.commitment.title,
        period=missed(parts[:1])[0],
        count=len(parts) - 1,
        last=day_name(parts[-1].due),
    )
    return replace(first, id=duty(first), title=title)
