"""The desk of whoever files: the ledger's folder, its promises, and who leads which."""

from pathlib import Path, PurePosixPath

from duban.cli import parse
from duban.cli.everyday import own_vault
from duban.cli.output import talk
from duban.cli.where import root_of
from duban.cli.write import texts
from duban.cli.write.finish import refuse
from duban.frozen import frozen
from duban.ledger.gate.entries import Goals
from duban.ledger.part import Part, open_part
from duban.model.department import Commitment, Department, ids_by_name
from duban.model.filing import Filing
from duban.model.ledger import Info, Ledger


@frozen()
class Desk:
    """A ledger that somebody files to."""

    root: Path
    part: Part

    @property
    def info(self) -> Info:
        """What the ledger says of itself."""
        return self.part.info

    @property
    def goals(self) -> Goals:
        """The targets of all commitments."""
        return self.part.goals

    def of(self, department: str) -> Ledger:
        """Return the ledger with what one department has filed."""
        return self.part.of(department)

    def filing(self, name: str) -> Filing:
        """Return the filing of a name, whoever handed it in.

        Raises:
            typer.BadParameter: where there is none.
        """
        files = {PurePosixPath(each).stem: each for each in self.part.filing_names()}
        file = files[parse.known(name, {each: each for each in files})]
        found = self.part.filings(file.split("/")[1])
        filing = next((each for each in found if each.origin.file == file), None)
        return filing if filing is not None else refuse(self.part.found)

    def promise(self, text: str) -> tuple[Department, Commitment]:
        """Return the commitment that an id names, with the department that leads it.

        Raises:
            typer.BadParameter: where there is none.
            typer.Exit: with 1, after saying so, where files that may hold it cannot be read.
        """
        promises = {
            each.id: (department, each)
            for department in self.part.departments
            for each in department.commitments
        }
        if text not in promises and self.part.found:
            refuse(self.part.found)
        return promises[parse.known(text, {each: each for each in promises})]

    def department(self, text: str) -> str:
        """Return the id of a department that is given by its id or one of its names.

        Raises:
            typer.BadParameter: where there is none.
        """
        return parse.known(text, ids_by_name(self.part.departments))


def open_desk(data: Path | None) -> Desk:
    """Return the desk at the ledger that is meant.

    Raises:
        typer.Exit: with 2 where there is none, with 1 where it says nothing of itself.
    """
    root = root_of(data)
    part = open_part(root, own_vault())
    if not isinstance(part, Part):
        refuse(part)
    errors = [each for each in part.found if each.blocks]
    if errors:
        talk(texts.ELSEWHERE(count=len(errors)))
    return Desk(root, part)
