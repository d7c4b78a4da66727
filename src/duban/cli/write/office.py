"""The ledger as the office needs it: all of it, whatever is wrong elsewhere."""

from pathlib import Path

from duban.cli.everyday import own_vault
from duban.cli.opening import read
from duban.cli.output import talk
from duban.cli.write import texts
from duban.cli.write.finish import refuse
from duban.model.ledger import Ledger


def ledger_in(root: Path) -> Ledger:
    """Return the ledger in a folder, as far as it can be read; the rest is mentioned.

    Raises:
        typer.Exit: with 1, after saying why, where it says nothing of itself.
    """
    loaded = read(root, own_vault())
    if loaded.ledger is None:
        refuse(loaded.diagnostics)
    errors = [each for each in loaded.diagnostics if each.blocks]
    if errors:
        talk(texts.ELSEWHERE(count=len(errors)))
    return loaded.ledger
