"""How a text stands in Markdown without becoming markup, and stays readable in the source."""

import re
from typing import Final

from duban.formats.text import line

MARKUP: Final = re.compile(r"[&<>|\\`*_~\[\]!@#${}^]")
"""Whatever can open or close an element of GFM or of GitLab's Markdown inside a line."""

SPECIAL: Final = re.compile(f"[:.{MARKUP.pattern[1:]}")
"""What a text must hold for anything below to be found in it; most cells hold none."""

ADDRESS: Final = re.compile(r":(?=//)|(?<=www)\.|(?<=mailto):|(?<=xmpp):", re.IGNORECASE)
"""The sign without which no address is made a link."""

OPENING: Final = re.compile(r"^(?:[-+=:]|[0-9]{1,9}[.)](?=\s|$))")
"""What would begin a list, a rule, a heading or a directive at the start of a line."""

CALL: Final = re.compile(
    r"(?<![A-Za-z0-9])@(?=[A-Za-z0-9_])|#(?=[0-9])"
    r"|:(?=[0-9_+-]{0,20}[a-z][a-z0-9_+-]{0,40}:|[+-]1:|100:|1234:)"
)
"""@somebody, #12 and :name: are found by GitHub and GitLab after entities have been decoded."""

FULL_WIDTH: Final = 0xFEE0
"""From an ASCII sign to its full-width form."""


def inside(text: str) -> str:
    """Return a text as Markdown that shows it and does nothing else, for inside a line.

    Signs become entities. The three that forges look for once entities are decoded, to notify
    people and link issues, become full-width: no entity would stop them.
    """
    shown = line(text)
    if not SPECIAL.search(shown):
        return shown
    safe = CALL.sub(lambda found: chr(ord(found[0]) + FULL_WIDTH), shown)
    return ADDRESS.sub(_entity, MARKUP.sub(_entity, safe))


def at_start(text: str) -> str:
    """Return a text as Markdown for where a line or an item of a list begins."""
    return OPENING.sub(lambda found: f"{found[0][:-1]}&#{ord(found[0][-1])};", inside(text))


def _entity(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"
