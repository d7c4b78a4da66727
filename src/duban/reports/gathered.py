"""Missed periods of one duty, gathered in one line for people; programs get each for itself."""

from collections.abc import Iterable
from typing import Final

from duban.frozen import replace
from duban.rules.situation import Owed, Situation
from duban.words import Words
from duban.words.periods import period_name

MISSED: Final = Words("{title}（缺 {count} 期：{periods}）", "{title} ({count} missed: {periods})")


def gathered(situation: Situation, owed: Iterable[Owed]) -> list[Owed]:
    """Return what is owed, with the periods of one duty as one thing, due when its first was."""
    duties: dict[str, list[Owed]] = {}
    for each in owed:
        key = each.id.partition("@")[0] if each.what == "period" else each.id
        duties.setdefault(key, []).append(each)
    together = (_as_one(situation, key, parts) for key, parts in duties.items())
    return sorted(together, key=lambda each: (each.due, each.department, each.id))


def _as_one(situation: Situation, key: str, parts: list[Owed]) -> Owed:
    first = parts[0]
    if len(parts) == 1 or first.commitment is None:
        return first
    names = tuple(period_name(each.id.partition("@")[2]) for each in parts)
    promise = situation.by_id[first.commitment].case.commitment
    title = MISSED(title=promise.title, count=len(parts), periods=names)
    return replace(first, id=key, title=title)
