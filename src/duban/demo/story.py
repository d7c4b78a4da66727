"""The story: the baseline that ships with the demonstration, and how everything in it went."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Final, TypeAlias

from duban.model.parsing import parse_until

HERE: Final = files("duban.demo")
Raw: TypeAlias = Mapping[str, Any]  # a mapping as it stands in a file: every scalar is text


@dataclass(frozen=True, slots=True)
class Milestone:
    """A milestone, and the last day for it."""

    id: str
    due: dt.date


@dataclass(frozen=True, slots=True)
class Promise:
    """What the story needs of a commitment; `due` is None while its deadline is open."""

    id: str
    department: str
    made: dt.date
    start: dt.date | None
    due: dt.date | None
    goals: tuple[Raw, ...]
    milestones: tuple[Milestone, ...]
    feedback: str
    countdown: bool
    course: Raw
    decisions: tuple[Raw, ...]

    def decided(self, kind: str) -> dt.date | None:
        """Return the first day on which a kind of decision was taken."""
        days = [day(each["decided"]) for each in self.decisions if each["kind"] == kind]
        return min(days, default=None)


def day(text: str) -> dt.date:
    """Return the day of an ISO text."""
    return dt.date.fromisoformat(text)


@cache
def told(name: str) -> Any:  # noqa: ANN401 - a file of the story, of any shape
    """Return one file of the story."""
    return _parsed(HERE / "story" / f"{name}.yaml")


@cache
def promises() -> tuple[Promise, ...]:
    """Return all promises of the baseline with their courses, in the order of the files."""
    return tuple(_promise(department, raw) for department, raw in _commitments())


def last_day(wording: str) -> dt.date | None:
    """Return the last day that a wording means; None for an open one."""
    known = told("wordings").get(wording)
    if known is None:
        return parse_until(wording)
    return day(known) if known else None


def baseline() -> Iterator[tuple[str, bytes]]:
    """Yield the files that are shipped as they are: path below the ledger, and content."""
    return _below(HERE / "baseline", "")


def _commitments() -> Iterator[tuple[str, Raw]]:
    folder = HERE / "baseline" / "departments"
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        department = _parsed(file)
        for commitment in department["commitments"]:
            yield department["id"], commitment


PERIODS: Final = {"weekly": "week", "monthly": "month", "quarterly": "quarter", "never": "never"}


def _promise(department: str, raw: Raw) -> Promise:
    return Promise(
        id=raw["id"],
        department=department,
        made=day(raw["made"]),
        start=last_day(raw["start"]) if "start" in raw else None,
        due=last_day(raw["deadline"]),
        goals=tuple(raw.get("targets") or [raw["target"]]),
        milestones=tuple(_milestone(each) for each in raw.get("milestones", ())),
        feedback=PERIODS[raw.get("feedback", "monthly")],
        countdown="倒计" in raw.get("note", ""),
        course=told("courses").get(raw["id"], {}),
        decisions=tuple(d for d in told("decisions") if d["commitment"] == raw["id"]),
    )


def _milestone(raw: Raw) -> Milestone:
    due = last_day(raw["deadline"])
    assert due is not None
    return Milestone(raw["id"], due)


def _below(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for each in sorted(folder.iterdir(), key=lambda child: child.name):
        if each.is_dir():
            yield from _below(each, f"{path}{each.name}/")
        else:
            yield f"{path}{each.name}", each.read_bytes()


def _parsed(file: Traversable) -> Any:  # noqa: ANN401 - as in `told`
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(file.read_bytes(), Loader=loader)  # noqa: S506 - builds nothing but text
