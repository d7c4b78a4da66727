"""A part of a ledger: what is needed to file for one department, and nothing else."""

from pathlib import Path

from duban.frozen import frozen
from duban.ledger.admitting import FOLDERS, Reader
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


@frozen()
class Part:
    """The promises of a ledger and what was decided about them; filings are read when asked for.

    Attributes:
        found: what is wrong with the files that were read.
    """

    info: Info
    departments: tuple[Department, ...]
    decisions: tuple[Decision, ...]
    goals: Goals
    reader: Reader

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the files that were read so far."""
        return tuple(self.reader.found)

    def of(self, department: str) -> Ledger:
        """Return a ledger in which only one department has filed anything."""
        filings = self.filings(department)
        policies = self.reader.records(families.POLICIES)
        files = self.reader.names(families.POLICIES)
        policy, _ = policy_in_force(self.info, policies, files)
        return Ledger(
            info=self.info,
            policy=policy,
            departments=self.departments,
            decisions=self.decisions,
            filings=filings,
            policies=policies,
        )

    def filings(self, department: str) -> tuple[Filing, ...]:
        """Return what one department has filed."""
        below = f"{families.FILINGS.folder}/{department}/"
        found: tuple[Filing, ...] = self.reader.records(families.FILINGS, self.goals, below)
        return found


def open_part(root: Path, vault: Vault | None = None) -> Part | tuple[Diagnostic, ...]:
    """Return a part of the ledger in a folder, or what is wrong where it says nothing of itself.

    Args:
        root: the folder.
        vault: where records of files are kept that need not be read again, if anywhere.
    """
    stamps = stamps_of(str(root), FOLDERS) if vault is not None else {}
    reader = Reader(root, Shelf(vault, str(root), stamps), in_silence)
    infos = reader.records(families.INFO)
    departments = reader.records(families.DEPARTMENTS)
    decisions = reader.records(families.DECISIONS)
    if not infos:
        return tuple(reader.found)
    return Part(infos[0], departments, decisions, goals_of(departments, decisions), reader)
