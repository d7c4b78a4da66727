"""What to write instead of a wording that was not understood."""

from difflib import get_close_matches
from typing import Final

from duban.rules.deadlines import messages
from duban.rules.deadlines.scan import GRAMMAR
from duban.rules.deadlines.text import normal
from duban.words import Said

LONGEST: Final = 24
REFUSED: Final = "（不收）"
_UNDERSTOOD: Final = {
    normal(rule.example): rule.example
    for rule in GRAMMAR
    if not rule.title.zh.endswith(REFUSED) and not rule.example[0].isascii()
}


def suggestion(text: str) -> Said:
    """Return the closest wording that is understood, or the forms that are."""
    short = shortened(text)
    near = get_close_matches(short, _UNDERSTOOD, n=1, cutoff=0.5)
    if near:
        return messages.CLOSEST(text=short, suggestion=_UNDERSTOOD[near[0]])
    return messages.FORMS(text=short)


def shortened(text: str) -> str:
    """Return the beginning of a wording, as much as a message can quote."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
