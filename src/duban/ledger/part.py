"""A part of a ledger: what is needed to file for one department, and nothing else."""

from pathlib import Path
from typing import Final

from duban.frozen import frozen
from duban.ledger.admitting import FOLDERS, Reader
from duban.ledger.files import files_below
from duban.ledger.gate import families
from duban.ledger.gate.entries import Goals
from duban.ledger.gate.goals import goals_of
from duban.ledger.load import in_silence
from duban.ledger.packs import policy_in_force
from duban.ledger.snapshot.shelf import Shelf
from duban.ledger.snapshot.stamps import stamps_of
from duban.ledger.snapshot.vault import Vault
from duban.model.decision import Decision
from duban.model.department import Department
from duban.model.diagnostic import Diagnostic
from duban.model.filing import Filing
from duban.model.ledger import Info, Ledger
from duban.model.policy import Policy
from duban.model.release import Release

PROMISED: Final = tuple(
    each.folder
    for each in (families.DEPARTMENTS, families.DECISIONS, families.POLICIES, families.RELEASES)
)
FILED: Final = families.FILINGS.folder


@frozen()
class Part:
    """The promises of a ledger and what was decided about them; filings are read when asked for.

    Attributes:
        found: what is wrong with the files that were read.
    """

    info: Info
    policy: Policy
    departments: tuple[Department, ...]
    decisions: tuple[Decision, ...]
    releases: tuple[Release, ...]
    goals: Goals
    found: tuple[Diagnostic, ...]
    root: Path
    shelf: Shelf

    def of(self, department: str) -> Ledger:
        """Return a ledger in which only one department has filed anything."""
        return Ledger(
            info=self.info,
            policy=self.policy,
            departments=self.departments,
            decisions=self.decisions,
            releases=self.releases,
            filings=self.filings(department),
        )

    def filings(self, department: str) -> tuple[Filing, ...]:
        """Return what one department has filed."""
        reader = Reader(self.root, self.shelf, in_silence, f"{FILED}/{department}")
        found: tuple[Filing, ...] = reader.records(families.FILINGS, self.goals)
        return found

    def filing_names(self) -> tuple[str, ...]:
        """Return the names of all files of filings."""
        files, _ = files_below(self.root, FILED)
        return tuple(each.name for each in files)


def open_part(root: Path, vault: Vault | None = None) -> Part | tuple[Diagnostic, ...]:
    """Return a part of the ledger in a folder, or what is wrong where it says nothing of itself.

    Args:
        root: the folder.
        vault: where records of files are kept that need not be read again, if anywhere.
    """
    stamps = stamps_of(str(root), FOLDERS) if vault is not None else {}
    shelf = Shelf(vault, str(root), stamps)
    reader = Reader(root, shelf, in_silence, *PROMISED)
    infos = reader.records(families.INFO)
    departments = reader.records(families.DEPARTMENTS)
    decisions = reader.records(families.DECISIONS)
    policies = reader.records(families.POLICIES)
    releases = reader.records(families.RELEASES)
    if not infos:
        return tuple(reader.found)
    policy, _ = policy_in_force(infos[0], policies, reader.names(families.POLICIES))
    goals = goals_of(departments, decisions)
    found = tuple(reader.found)
    return Part(infos[0], policy, departments, decisions, releases, goals, found, root, shelf)
