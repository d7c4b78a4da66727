"""以往预测: what has become of a sample of the ledger's own earlier forecasts."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, TypeAlias

from duban.model.months import month_end, month_ends
from duban.rules.case import Case
from duban.rules.forecast.draws import draw
from duban.rules.forecast.estimates import number
from duban.rules.forecast.promise import foreseen
from duban.rules.foretold import Foretold
from duban.rules.states import EXCUSED

Followed: TypeAlias = tuple[str, dt.date, Callable[[dt.date], Case]]
"""A commitment's id, the day it was made, and what gives its case on a day."""
SAMPLE: Final = 200
"""Earlier forecasts that are made anew: more would tell little more, and take their time."""
LEAST: Final = 12
"""Fewer of them say nothing."""
BELIEVED: Final = 15
"""Forecasts that are taken to have come true evenly, beside those that were made.

Tried from 5 to 60 on drawn ledgers of five mixtures. Fewer hold the ranges nearer to what they say
(80 % ranges of 250 promises: 77 to 84 % with 5, 77 to 87 % with 15, 77 to 91 % with 60); more make
losses and Brier scores (0.192, 0.189, 0.186) a little less. docs/forecast.md has all.
"""
ONE_DAY: Final = dt.timedelta(days=1)


def foretold(promises: Iterable[Followed], day: dt.date) -> tuple[Foretold, ...]:
    """Return what has become of a sample of earlier forecasts, by what is known on a day.

    Commitments are asked in an order drawn by their ids, each about one month's end that is drawn
    as well: neither rests on how it went.
    """
    asked = sorted(promises, key=lambda each: (draw(number(each[0])), each[0]))
    return tuple(islice(_foretold(asked, day), SAMPLE))


def _foretold(promises: Iterable[Followed], day: dt.date) -> Iterator[Foretold]:
    for name, made, case_on in promises:
        until = month_ends(made, day - ONE_DAY)
        ends = [each for each in until if each == month_end(each) and each >= made]
        if ends:
            then = ends[draw(number(name) + 1) % len(ends)]
            found = _place(case_on(then), case_on(day))
            if found is not None:
                yield found


def _place(then: Case, now: Case) -> Foretold | None:
    """Return what has become of one forecast; None where none was made that can be told of."""
    if now.state in EXCUSED or now.frame.stops != then.frame.stops:
        return None
    seen = foreseen(then)
    days, basis = seen.outlook.finishes, seen.outlook.basis
    if basis not in {"resampled", "plan"} or seen.target is None or seen.others:
        return None
    if now.met is not None and now.met <= then.as_of:  # filed later for a day before
        return None
    place = _among(days, now.met or now.as_of, is_open=now.met is None)
    told = Foretold(then.commitment.id, basis, place, is_open=now.met is None)
    if then.due is None or not then.as_of < then.due < now.as_of:
        return told
    in_time = now.met is not None and now.met <= then.due
    return told._replace(due=bisect_right(days, then.due.toordinal()), in_time=in_time)


def _among(days: Sequence[int], day: dt.date, *, is_open: bool) -> int:
    """Return how many finish days are before one; of those on it half, or all while still open."""
    after = bisect_right(days, day.toordinal())
    return after if is_open else (bisect_left(days, day.toordinal()) + after) // 2
