"""Ids of commitments for a shell, from what was last seen of the ledger.

Only the plainest line is read here: `duban show ` and the beginning of an id. Everything else
goes to typer, and that both give the same for such lines is a test.
"""

import os
import sys

from duban.ledger.snapshot.finding import nearest
from duban.ledger.snapshot.seen import unchanged
from duban.ledger.snapshot.vault import Vault

PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
"""What ids consist of; a shell means nothing by any of it."""
ASKED = "show"
ID = 2
"""The place of an id in the line."""


def completed(vault: Vault, now: int) -> int | None:
    """Give a shell the ids that begin as was typed and return the exit code, or None."""
    shell = os.environ["_DUBAN_COMPLETE"]
    begun = _begun(shell)
    root = nearest(os.environ.get("DUBAN_DATA") or ".") if begun is not None else None
    seen = unchanged(vault, root, now) if root is not None else None
    if seen is None or begun is None:
        return None
    fitting = [each for each in seen.ids if each.startswith(begun)]
    return _given(shell, fitting)


def _begun(shell: str) -> str | None:
    """Return the beginning of the id that is being typed, or None where something else is."""
    if shell == "complete_bash":
        words = os.environ.get("COMP_WORDS", "").split()
        at = os.environ.get("COMP_CWORD", "")
    else:
        line = os.environ.get("_TYPER_COMPLETE_ARGS", "")
        words = line.split() + ([""] if line.endswith(" ") else [])
        at = str(len(words) - 1)
    if at != "2" or words[1:2] != [ASKED] or len(words) > ID + 1:
        return None
    begun = words[ID] if len(words) > ID else ""
    is_plain = PLAIN.issuperset(begun) and PLAIN.issuperset(os.path.basename(words[0]))  # noqa: PTH119 - no pathlib here
    return begun if is_plain and begun[:1] != "-" else None


def _given(shell: str, ids: list[str]) -> int | None:
    if shell == "complete_bash" or (shell == "complete_fish" and _fish() == "get-args"):
        return _said("\n".join(ids))
    if shell == "complete_zsh":
        listed = "\n".join(f'"{each}"' for each in ids)
        return _said(f"_arguments '*: :(({listed}))'" if ids else "_files")
    if shell == "complete_fish" and _fish() == "is-args":
        return 0 if ids else 1
    return None


def _fish() -> str:
    return os.environ.get("_TYPER_COMPLETE_FISH_ACTION", "")


def _said(text: str) -> int:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
    return 0
