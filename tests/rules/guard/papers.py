"""The sound ledger on paper: its files as they were and as they stand, compared without git."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from duban.ledger.guarding.reading import file_of
from duban.ledger.packs import policy_in_force
from duban.model.ledger import Info
from duban.model.policy import Policy
from duban.model.zones import day_in
from duban.rules.guard import Rule
from duban.rules.guard.change import PLAIN, Change, Comparison, File, Writer
from tests.guard.clerk import Clerk
from tests.guard.desk import SOUND

TODAY: Final = dt.date(2025, 6, 10)
HO: Final = "departments/housing.yaml"
RO: Final = "departments/roads.yaml"
DUBAN: Final = "duban.yaml"
POLICY: Final = "policies/house.yaml"


class PaperPast:
    """What the papers held before."""

    def __init__(self, files: Iterable[File]) -> None:
        self._files = tuple(files)

    def files(self, family: str) -> tuple[File, ...]:
        """Return a family's files."""
        return tuple(each for each in self._files if each.family == family)

    def filed(self, department: str | None, until: dt.date) -> dt.date | None:
        """Return the last day on which a department, or any, had filed."""
        below = f"progress/{department}/" if department else "progress/"
        files = (each for each in self.files("progress") if each.name.startswith(below))
        days = (day_in(each.record.filed, "Asia/Shanghai") for each in files)
        return _last(days, until)

    def decided(self, until: dt.date) -> dt.date | None:
        """Return the last day on which anything had been decided."""
        return _last((each.record.decided for each in self.files("decisions")), until)

    def recorded(self, until: dt.date) -> dt.date | None:
        """Return the last day on which an inspection had been recorded."""
        return _last((each.record.recorded for each in self.files("inspections")), until)

    def policy(self, info: Info, own: tuple[Policy, ...]) -> Policy:
        """Return the policy that a ledger names."""
        return policy_in_force(info, own, ())[0]


class Papers(Clerk):
    """The sound ledger, and what is done to it; `today` and `writers` are those of a comparison."""

    def __init__(self) -> None:
        self._then: Mapping[str, File] = {}
        self._now = dict(_sound())
        self.today = TODAY
        self.writers: dict[str, tuple[Writer, ...]] = {}
        self.settle()

    def settle(self) -> None:
        """Take what stands now for the base."""
        self._then = dict(self._now)

    def text(self, name: str) -> str:
        """Return a file's text."""
        return self._now[name].data.decode()

    def write(self, name: str, text: str, mode: str = PLAIN) -> str:
        """Write a file, plain or of another kind; return its name."""
        self._now[name] = _read(name, mode, text.encode())
        return name

    def mode(self, name: str, mode: str) -> None:
        """Make a file one of another kind."""
        self.write(name, self.text(name), mode)

    def remove(self, name: str) -> None:
        """Remove a file."""
        del self._now[name]

    def move(self, old: str, new: str) -> None:
        """Move a file."""
        self.write(new, self.text(old), self._now[old].mode)
        self.remove(old)

    def comparison(self) -> Comparison:
        """Return what differs."""
        names = sorted({*self._then, *self._now})
        changes = (Change(self._then.get(name), self._now.get(name)) for name in names)
        changed = tuple(each for each in changes if each.before != each.after)
        past = PaperPast(self._then[name] for name in sorted(self._then))
        return Comparison(changed, past, self.today, self.writers)


Do = Callable[[Papers], object]


def edit(name: str, old: str, new: str) -> Do:
    """Return the replacing of a text."""
    return lambda papers: papers.edit(name, old, new)


def remove(name: str) -> Do:
    """Return the removal of a file."""
    return lambda papers: papers.remove(name)


def move(old: str, new: str) -> Do:
    """Return the moving of a file."""
    return lambda papers: papers.move(old, new)


def write(name: str, text: str, mode: str = PLAIN) -> Do:
    """Return the writing of a file."""
    return lambda papers: papers.write(name, text, mode)


def settle(papers: Papers) -> None:
    """Take what was done until now for the base."""
    papers.settle()


def both(*steps: Do) -> Do:
    """Return several steps in their order."""

    def do(papers: Papers) -> None:
        for step in steps:
            step(papers)

    return do


def found(rules: Iterable[Rule], do: Do) -> list[str]:
    """Return what rules find once something was done: codes with places, in order."""
    papers = Papers()
    do(papers)
    compared = papers.comparison()
    once = dict.fromkeys(each for rule in rules for each in rule.run(compared))  # as it is told
    return sorted(f"{each.code} {each.place}" for each in once)


def _last(days: Iterable[dt.date], until: dt.date) -> dt.date | None:
    return max((day for day in days if day <= until), default=None)


@cache
def _read(name: str, mode: str, data: bytes) -> File:
    return file_of(name, mode, data)


def _sound() -> Iterator[tuple[str, File]]:
    for path in sorted(SOUND.rglob("*.*")):
        name = path.relative_to(SOUND).as_posix()
        yield name, _read(name, PLAIN, path.read_bytes())
