"""The promises that every program is measured on: drawn by arithmetic, never by chance."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from benchmarks import texts

DEPARTMENTS: Final = 20
READINGS: Final = 10
MADE: Final = dt.date(2025, 1, 6)
"""A Monday; everything is promised on it, and the weekly filings follow."""
AS_OF: Final = dt.date(2025, 9, 30)


@dataclass(frozen=True, slots=True)
class Reading:
    """A weekly figure, with what else was filed about it; a slim one has the figure only.

    Attributes:
        on: the day that the figure is about, and on which it was filed.
        done: how many there were by then.
    """

    on: dt.date
    done: int
    note: str = ""
    evidence: str = ""
    problem: texts.Problem | None = None

    def told(self, unit: str) -> str:
        """Return all of it in one line, for programs that keep a text beside a day."""
        problem = (self.problem.what, self.problem.asks, self.problem.next) if self.problem else ()
        figure = f"累计{self.done}{unit}"
        return "；".join(each for each in (figure, self.note, self.evidence, *problem) if each)


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise: so many of something by a day, and ten weekly figures on the way.

    Attributes:
        number: from 0, in the order of the ids.
        department: the number of the department, from 1.
        supports: the number of the department that helps; 0 where none does.
    """

    number: int
    id: str
    title: str
    department: int
    deadline: dt.date
    total: int
    readings: tuple[Reading, ...]
    unit: str = "个"
    officer: str = ""
    supervisor: str = ""
    quote: str = ""
    supports: int = 0
    note: str = ""

    @property
    def is_met(self) -> bool:
        """Whether the last figure reaches the total."""
        return self.readings[-1].done >= self.total

    @property
    def is_overdue(self) -> bool:
        """Whether the day has passed without the total being reached."""
        return self.deadline < AS_OF and not self.is_met


def promises(
    count: int, departments: int = DEPARTMENTS, *, slim: bool = False
) -> Iterator[Promise]:
    """Yield so many promises, dealt out to the departments in turn; the same ones every time."""
    return (_promise(number, departments, slim=slim) for number in range(count))


def _promise(number: int, departments: int, *, slim: bool) -> Promise:
    total = 10 + number * 7 % 90
    department = number % departments + 1
    rich = not slim
    return Promise(
        number=number,
        id=f"P-{number + 1:06d}",
        title=f"完成第{number + 1}批老旧小区改造",
        department=department,
        deadline=MADE + dt.timedelta(days=60 + number * 37 % 360),
        total=total,
        readings=tuple(_reading(number, week, total, slim=slim) for week in range(1, READINGS + 1)),
        officer=texts.officer(number) if rich else "",
        supervisor=texts.supervisor(number) if rich else "",
        quote=texts.quote(number) if rich else "",
        supports=department % departments + 1 if rich and texts.is_supported(number) else 0,
        note=texts.commitment_note(number) if rich else "",
    )


def _reading(number: int, week: int, total: int, *, slim: bool) -> Reading:
    reached = total * (60 + number * 13 % 61) // 100  # 60 % to 120 % of it in the end
    done = min(reached * week // READINGS, total)
    if slim:
        return Reading(_friday(week), done)
    return Reading(
        _friday(week),
        done,
        texts.note(number, week),
        texts.evidence(number, week),
        texts.problem(number, week),
    )


def _friday(week: int) -> dt.date:
    return MADE + dt.timedelta(days=7 * week + 4)
