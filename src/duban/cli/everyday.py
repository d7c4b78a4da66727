"""Everyday answers: what was answered before and still holds is given at once.

No command line is read here. A question is the whole line, the folder it was asked in and what
the screen can show; duban's own answer to it holds as long as the ledger's files and the day are
the same (`ledger/snapshot`). Whatever has no such answer goes to typer, which makes one. So the
two can never read a line in two ways. Only ids are completed here, for the plainest of lines.

This and what it imports must not import `typing`, `re` or `pathlib`: see docs/performance.md.
"""

import os
import sys

from duban.cli.clock import now
from duban.cli.stdout import pour
from duban.ledger.snapshot.answers import Answer, answer_to, key_of
from duban.ledger.snapshot.finding import nearest
from duban.ledger.snapshot.seen import unchanged
from duban.ledger.snapshot.tool import tool
from duban.ledger.snapshot.vault import Vault, open_vault

TOLD = ("DUBAN_DATA", "DUBAN_LANG", "NO_COLOR", "COLUMNS")
"""What else in the environment an answer depends on."""
SECOND = 1_000_000_000
STDOUT = 1


def answered() -> int | None:
    """Give the answer that was kept for this command line and return its exit code, or None."""
    vault = own_vault()
    if vault is None or sys.stdout is None or sys.stderr is None:
        return None
    if "_DUBAN_COMPLETE" in os.environ:
        from duban.cli.ids import completed

        return completed(vault, now())
    answer = answer_to(vault, question())
    if answer is None or not answer.holds(now() / SECOND) or nearest(answer.start) != answer.root:
        return None
    seen = unchanged(vault, answer.root, now())
    return give(answer) if seen is not None and seen.state == answer.state else None


def own_vault() -> Vault | None:
    """Return the user's vault; None where there is none to be had."""
    try:
        return open_vault(os.environ, tool())
    except OSError:  # duban's own files cannot be looked at
        return None


def question() -> str:
    """Return the name of the question that is being asked."""
    try:
        folder = os.getcwd()  # noqa: PTH109 - pathlib is not imported here
    except OSError:  # it was deleted
        folder = ""
    told = tuple(os.environ.get(each) for each in TOLD)
    return key_of(tuple(sys.argv[1:]), folder, told, _screen())


def give(answer: Answer) -> int:
    """Write an answer where it belongs and return its exit code."""
    try:
        for stream in (sys.stderr, sys.stdout):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr] # both are text files
        sys.stderr.write("".join(f"{line}\n" for line in answer.said))
        sys.stderr.flush()
        pour(answer.data)
    except OSError as error:
        from duban.cli.output import unwritten

        return unwritten(error) or answer.code
    return answer.code


def _screen() -> tuple[int, str] | None:
    """Return how wide a terminal is and what it can show; None for a pipe and a file."""
    if not os.isatty(STDOUT):
        return None
    try:
        columns = os.get_terminal_size(STDOUT).columns
    except OSError:
        columns = 0
    return columns, sys.stdout.encoding
