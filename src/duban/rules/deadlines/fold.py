"""Putting the phrases of a wording together: milestones, and what they say must happen."""

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from duban.frozen import replace
from duban.rules.deadlines import messages, speech
from duban.rules.deadlines.period import DAY, Period, Refused
from duban.rules.deadlines.resolution import DATED, Resolution
from duban.rules.deadlines.scan import Hit
from duban.words import Said, Words

WINDOWS: Final = frozenset(
    {"half-year", "year-range", "quarters", "plan", "holiday-window", "to-date"}
)
ORDER: Final = ("anchored", "damaged", "unknown", "open", "standing", "immediate", "slogan")
"""Which of several phrases without a day decides: what must be asked for goes first."""
VAGUE: Final = frozenset({"open", "standing", "slogan"})


def relevant(found: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return the phrases without those that others make idle (a look back, a vague word)."""
    dated = [hit for hit in found if _names_time(hit)]
    if not dated:
        return tuple(found)
    recurs = any(isinstance(hit.meaning, Resolution) and hit.meaning.recurrence for hit in dated)
    firm = [hit for hit in dated if not _is_idle(hit, recurs=recurs)]
    return tuple(firm or dated)


def _names_time(hit: Hit) -> bool:
    return isinstance(hit.meaning, Period | Refused) or hit.meaning.nature not in VAGUE


def _is_idle(hit: Hit, *, recurs: bool) -> bool:
    if not isinstance(hit.meaning, Period):
        return False
    beside_duty = recurs and hit.relation == "by" and hit.meaning.precision in {"week", "month"}
    return hit.meaning.past or hit.meaning.inferred or beside_duty


def meanings(found: Sequence[Hit], text: str, made: dt.date) -> tuple[Resolution, ...]:
    """Return one resolution per phrase, with what the words around it say."""
    edges = (0, *(hit.end for hit in found))
    after = (*(hit.start for hit in found[1:]), len(text))
    said: list[Resolution] = []
    for hit, start, end in zip(found, edges, after, strict=False):
        ahead, behind = text[start : hit.start], text[hit.end : end]
        modal = speech.modal(ahead, behind) or (said[-1].modal if said else None)
        verbs = speech.verbs(behind) or (() if found[1:] else speech.verbs(ahead))
        said.append(replace(resolution(hit, made), modal=modal, verbs=verbs))
    return tuple(said)


def resolution(hit: Hit, made: dt.date) -> Resolution:
    """Return what one phrase means by itself."""
    meaning = hit.meaning
    if isinstance(meaning, Refused):
        return Resolution(meaning.nature, suggestion=meaning.suggestion)
    if isinstance(meaning, Resolution):
        return meaning
    if hit.relation == "start" or meaning.precision == "now":
        hint = messages.ONLY_START(start=meaning.first, year=meaning.first.year)
        return Resolution("open", starts=meaning.first, suggestion=hint)
    return _due(hit, meaning, made)


def _due(hit: Hit, period: Period, made: dt.date) -> Resolution:
    earliest = period.earliest or period.last
    because: Words | Said | None = period.because
    is_window = period.precision in WINDOWS or period.precision.endswith("range")
    if hit.relation == "before" and not period.exact:
        earliest, is_window = period.first - DAY, False
        because = messages.BEFORE_PERIOD(earliest=earliest, latest=period.last)
    return Resolution(
        "window" if is_window else "day",
        earliest,
        period.last,
        starts=period.first if is_window else None,
        precision=period.precision,
        hour=period.hour,
        because=because,
        passed=period.last < made,
    )


def combined(parts: tuple[Resolution, ...]) -> Resolution:
    """Return one resolution for a wording with several milestones: its last firm day decides."""
    parts = tuple({_key(part): part for part in reversed(parts)}.values())[::-1]
    only, *others = parts
    if not others:
        return only
    dated = tuple(part for part in parts if part.nature in DATED)
    recurring = next((part for part in parts if part.nature == "recurring"), None)
    main = _deciding(dated) if dated else recurring or _first(parts)
    starts = main.starts or _start(parts, main)
    if recurring:
        main = replace(main, nature="recurring", recurrence=recurring.recurrence)
    unclear = next((part.suggestion for part in parts if part.nature == "unknown"), None)
    return replace(main, starts=starts, parts=parts, suggestion=main.suggestion or unclear)


def _key(part: Resolution) -> tuple[object, ...]:
    return part.nature, part.earliest, part.latest, part.recurrence, part.span


def _deciding(dated: tuple[Resolution, ...]) -> Resolution:
    firm = tuple(part for part in dated if part.modal != "stretch")
    replaced = any(
        stretch.modal == "stretch" and (not stretch.verbs or stretch.verbs[0] in part.verbs)
        for stretch in dated
        for part in firm
    )
    pool = firm if replaced else dated
    return max(pool, key=lambda part: (part.latest or dt.date.min, not part.ambiguous))


def _first(parts: tuple[Resolution, ...]) -> Resolution:
    def place(part: Resolution) -> int:
        return ORDER.index(part.precision if part.precision in ORDER else part.nature)

    return min(parts, key=place)


def _start(parts: tuple[Resolution, ...], main: Resolution) -> dt.date | None:
    """Return the day the work begins, where one of the milestones is its beginning."""
    for part, _ in pairwise((*parts, main)):
        begins = part.nature in DATED and speech.begins(part.verbs)
        start = part.starts if part.nature == "open" else part.latest if begins else None
        if start and part is not main and start <= (main.earliest or start):
            return start
    return None
