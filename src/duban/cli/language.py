"""Which language people are spoken to in."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Final

from duban.words import Blank, Lang, say


def wished(args: Sequence[str], environ: Mapping[str, str]) -> Lang | None:
    """Return the language that `--lang` or else `DUBAN_LANG` asks for; None where neither does."""
    given = environ.get("DUBAN_LANG", "")
    for n, arg in enumerate(args):
        if arg.startswith("--lang="):
            given = arg.removeprefix("--lang=")
        elif arg == "--lang" and n + 1 < len(args):
            given = args[n + 1]
    return language_named(given)


def language_named(given: str | None) -> Lang | None:
    """Return the language that a text such as `zh-CN` or `en` names; None where it names none."""
    if not given:
        return None
    if given.startswith("en"):
        return "en"
    return "zh" if given.startswith("zh") else None


# Help is made before the command line is read, so its language is looked up beforehand.
HELP: Final[Lang] = wished(sys.argv[1:], os.environ) or "zh"


def told(text: Blank) -> str:
    """Return a text in the language of help and refusals."""
    return say(text, HELP)
