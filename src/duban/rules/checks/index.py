"""What the checks look up in a ledger, each worked out once and only if somebody asks."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final, TypeVar

from duban.frozen import frozen
from duban.model.action import Action
from duban.model.decision import Amendment
from duban.model.department import Department
from duban.model.filing import Filing
from duban.model.inspection import Finding
from duban.model.ledger import Ledger
from duban.model.source import Document
from duban.model.targets import Target
from duban.rules.checks.promise import Promise
from duban.rules.histories import histories
from duban.rules.history import History
from duban.rules.lazy import lazy

if TYPE_CHECKING:
    from duban.rules.blockers.course import Said

R = TypeVar("R", Action, Department, Document, Finding)

NO_HISTORY: Final = History()


@frozen(slots=False)
class Index:
    """A whole ledger with what the checks look up in it. Where ids repeat, the first counts."""

    ledger: Ledger

    @lazy
    def departments(self) -> Mapping[str, Department]:
        """The departments by id."""
        return _first(self.ledger.departments)

    @lazy
    def actions(self) -> Mapping[str, Action]:
        """The special actions by id."""
        return _first(self.ledger.actions)

    @lazy
    def documents(self) -> Mapping[str, Document]:
        """The sources by id."""
        return _first(self.ledger.sources)

    @lazy
    def findings(self) -> Mapping[str, Finding]:
        """What inspections found, by id."""
        return _first(each for each in self.ledger.inspections if isinstance(each, Finding))

    @lazy
    def past(self) -> Mapping[str, History]:
        """What was filed and decided about every commitment that is named anywhere, by its id."""
        return histories(self.ledger)

    @lazy
    def promises(self) -> Mapping[str, Promise]:
        """The commitments by id."""
        return {
            each.id: Promise(department, each, self.past.get(each.id, NO_HISTORY))
            for department, each in reversed(tuple(self.ledger.commitments()))
        }

    @lazy
    def blockers(self) -> "tuple[tuple[Promise, Said], ...]":
        """What was filed of blockers and not corrected since, in the order in which it counts."""
        if not any(entry.blockers for filing in self.ledger.filings for entry in filing.entries):
            return ()
        from duban.rules.blockers.course import course  # most ledgers have none

        return tuple(
            (promise, said) for promise in self.promises.values() for said in course(promise.filed)
        )

    @lazy
    def goals(self) -> tuple[tuple[str, Target], ...]:
        """Every target, as promised or as amended, with what it is called."""
        promised = ((each.id, goal) for _, each in self.ledger.commitments() for goal in each.goals)
        amended = (
            (change.commitment, goal)
            for change in self.ledger.decisions
            if isinstance(change, Amendment)
            for goal in (*change.targets, *((change.target,) if change.target else ()))
        )
        return tuple((_called(holder, goal), goal) for holder, goal in (*promised, *amended))

    @lazy
    def decided(self) -> tuple[Promise, ...]:
        """The commitments about which anything was decided."""
        return tuple(each for each in self.promises.values() if each.history.decisions)

    @lazy
    def filings(self) -> tuple[Filing, ...]:
        """The filings that no other one corrects."""
        gone = {(each.department, each.corrects) for each in self.ledger.filings}
        return tuple(
            each for each in self.ledger.filings if (each.department, each.name) not in gone
        )

    @lazy
    def filings_by_name(self) -> Mapping[tuple[str, str], Filing]:
        """All filings by department and name."""
        return {(each.department, each.name): each for each in self.ledger.filings}

    @lazy
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


def _called(commitment: str, goal: Target) -> str:
    return f"{commitment}/{goal.id}" if goal.origin.gives("id") else commitment


__all__ = ["Index", "Promise"]
