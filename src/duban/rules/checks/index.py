"""What the checks look up in a ledger, each worked out once and only if somebody asks."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeVar

from duban.model.action import Action
from duban.model.decision import Amendment, Decision
from duban.model.department import Commitment, Department
from duban.model.filing import Filing
from duban.model.inspection import Finding
from duban.model.ledger import Ledger
from duban.model.source import Document
from duban.model.targets import Target
from duban.rules.docket import amended
from duban.rules.history import Filed, History, histories
from duban.rules.terms import Terms, terms

R = TypeVar("R", Action, Department, Document, Finding)

NO_HISTORY: Final = History()


@dataclass(frozen=True)
class Promise:
    """A commitment with the department that leads it and everything known of it."""

    department: Department
    commitment: Commitment
    history: History

    @property
    def id(self) -> str:
        """The commitment's id."""
        return self.commitment.id

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Everything decided about it, in order."""
        return self.history.decisions

    @cached_property
    def filed(self) -> tuple[Filed, ...]:
        """What was filed about it and not corrected since, in the order in which it counts."""
        return tuple(each for each in self.history.entries if each.replaced is None)

    @cached_property
    def milestones(self) -> frozenset[str]:
        """The ids of its milestones."""
        return frozenset(each.id for each in self.commitment.milestones)

    @cached_property
    def terms(self) -> Terms:
        """Its deadline with every decision laid over it."""
        return terms(self.commitment.deadline, self.commitment.made, self.decisions)

    def goals(self, day: dt.date) -> Mapping[str, Target]:
        """Return the targets that held on a day, by id."""
        return next(goals for since, goals in reversed(self._goals) if since <= day)

    def goal_of(self, filed: Filed) -> Target | None:
        """Return the target that a filing's figures are about; None where it is not known."""
        goals = self.goals(filed.on)
        if filed.entry.target is not None:
            return goals.get(filed.entry.target)
        return next(iter(goals.values())) if len(goals) == 1 else None

    @cached_property
    def readings(self) -> tuple[tuple[str, Filed, Target], ...]:
        """What was filed with figures, each with a name for its target, and the target."""
        return tuple(
            (f"{self.id}/{goal.id}" if len(self.goals(each.on)) > 1 else self.id, each, goal)
            for each in self.filed
            if each.entry.reading is not None and (goal := self.goal_of(each)) is not None
            if goal.kind == each.entry.reading.kind
        )

    @cached_property
    def _goals(self) -> tuple[tuple[dt.date, Mapping[str, Target]], ...]:
        """The targets, and since which day they hold; the first since ever."""
        held, promise = [(dt.date.min, _by_id(self.commitment.goals))], self.commitment
        for decision in self.decisions:
            if isinstance(decision, Amendment):
                promise = amended(promise, (decision,))
                held.append((decision.decided, _by_id(promise.goals)))
        return tuple(held)


@dataclass(frozen=True)
class Index:
    """A whole ledger with what the checks look up in it. Where ids repeat, the first counts."""

    ledger: Ledger

    @cached_property
    def departments(self) -> Mapping[str, Department]:
        """The departments by id."""
        return _first(self.ledger.departments)

    @cached_property
    def actions(self) -> Mapping[str, Action]:
        """The special actions by id."""
        return _first(self.ledger.actions)

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The sources by id."""
        return _first(self.ledger.sources)

    @cached_property
    def findings(self) -> Mapping[str, Finding]:
        """What inspections found, by id."""
        return _first(each for each in self.ledger.inspections if isinstance(each, Finding))

    @cached_property
    def promises(self) -> Mapping[str, Promise]:
        """The commitments by id."""
        past = histories(self.ledger)
        return {
            each.id: Promise(department, each, past.get(each.id, NO_HISTORY))
            for department, each in reversed(tuple(self.ledger.commitments()))
        }

    @cached_property
    def filings(self) -> tuple[Filing, ...]:
        """The filings that no other one corrects."""
        gone = {(each.department, each.corrects) for each in self.ledger.filings}
        return tuple(
            each for each in self.ledger.filings if (each.department, each.name) not in gone
        )

    @cached_property
    def filings_by_name(self) -> Mapping[tuple[str, str], Filing]:
        """All filings by department and name."""
        return {(each.department, each.name): each for each in self.ledger.filings}

    @cached_property
    def filing_names(self) -> Mapping[str, tuple[str, ...]]:
        """The names of every department's filings."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for department, name in self.filings_by_name:
            found[department].append(name)
        return {department: tuple(names) for department, names in found.items()}


def _first(records: Iterable[R]) -> dict[str, R]:
    found: dict[str, R] = {}
    for each in records:
        found.setdefault(each.id, each)
    return found


def _by_id(goals: Iterable[Target]) -> dict[str, Target]:
    return {goal.id: goal for goal in goals}
