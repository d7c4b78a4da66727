"""Written pages whose commands are run: the outputs that they show are the real ones.

In such a page a block of `sh` is run line by line, a block of `yaml` that begins with a path in a
comment is written to that file, and a block of `text` right after a block of `sh` shows what was
printed. Everything happens in one folder of its own, from the first block to the last.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from duban.words import Lang
from tools.docs.blocks import Block, blocks
from tools.docs.page import ROOT, Page

WIDTH: Final = "80"
Step = tuple[str, ...]


def transcript(name: str, lang: Lang, data: str | None = None) -> Page:
    """Return a written page as one to be kept current: its outputs are made anew.

    Args:
        name: its path below the project's folder.
        lang: the language that its reader has chosen.
        data: the ledger that lies in the folder where its commands run, if there is one.
    """
    return Page(name, partial(_of_file, ROOT / name, lang, data))


def _of_file(path: Path, lang: Lang, data: str | None) -> str:
    return refreshed(path.read_text(encoding="utf-8"), lang, data)


def refreshed(text: str, lang: Lang, data: str | None = None) -> str:
    """Return a page's text with what its commands print now.

    Raises:
        subprocess.CalledProcessError: where a command is wrong or fails.
    """
    found = blocks(text)
    steps = [(n, step) for n, block in enumerate(found) if (step := _step(block))]
    printed = dict(
        zip((n for n, _ in steps), _played([step for _, step in steps], lang, data), strict=True)
    )
    for n, block in reversed(tuple(enumerate(found))):
        if block.language == "text" and n - 1 in printed and found[n - 1].language == "sh":
            text = text[: block.start] + _tidy(printed[n - 1]) + text[block.end :]
    return text


def _step(block: Block) -> Step | None:
    if block.path:
        return "file", block.path, block.text
    return ("sh", block.text) if block.language == "sh" else None


def _played(steps: Sequence[Step], lang: Lang, data: str | None) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        if data:
            shutil.copytree(ROOT / data, Path(folder) / "data")
        done = subprocess.run(
            [sys.executable, "-P", str(Path(__file__).with_name("play.py"))],
            check=True,
            input=json.dumps(steps),
            stdout=subprocess.PIPE,
            encoding="utf-8",
            cwd=folder,
            env=_environment(lang),
        )
    printed: list[str] = json.loads(done.stdout)
    return printed


def _environment(lang: Lang) -> dict[str, str]:
    """Return an environment in which only what the page says has an effect."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("DUBAN_")}
    own = {"DUBAN_LANG": lang, "COLUMNS": WIDTH, "LINES": "24", "NO_COLOR": "1"}
    return {**kept, **own, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}


def _tidy(printed: str) -> str:
    """Return lines without blanks at their ends, which editors would drop."""
    return "".join(f"{line.rstrip()}\n" for line in printed.splitlines())
