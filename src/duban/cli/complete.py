"""What a shell offers while a command line is being typed."""

import os

import typer


def commitment_ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of the commitments, of those that could be read, that begin as was typed.

    The ledger is the one that the line names, or the environment, or the working folder's.
    """
    from pathlib import Path

    from duban.cli.everyday import own_vault
    from duban.cli.opening import read
    from duban.ledger.load import find_ledger

    named = ctx.params.get("data") or os.environ.get("DUBAN_DATA")
    root = find_ledger(Path(named or "."))
    ledger = read(root, own_vault()).ledger if root else None
    ids = [each.id for _, each in ledger.commitments()] if ledger else []
    return sorted(each for each in ids if each.startswith(incomplete))


def report_names(incomplete: str) -> list[str]:
    """Return the names of reports that begin with what has been typed."""
    from duban.reports.registry import REPORTS

    names = (each.name for each in REPORTS if each.alone)
    return [each for each in names if each.startswith(incomplete)]
