"""What a length of time counts from: 自受理之日起, 收到通知后, 接到交办件."""

import re
from typing import Final

from duban.rules.deadlines.rule import Match, pattern

LOOK_BACK: Final = 40
ANCHOR: Final = pattern(
    r"(?:自|从|在|于|应当?|须)*(?P<anchor>[^自从]{1,30}?)(?:之日|之时|当日|当天)?"
    r"(?:起算?|以后|之后|后|之日|的)(?:计算|算起)?(?:[的,]|一般|应当?|须|要|在|于|不超过|不得|超过|最长|最迟|原则上)*$"
)
RECEIVED: Final = pattern(r"(?P<anchor>(?:接到|收到|受理|交办)[一-龥]{0,12})$")
SINCE: Final = pattern(r"[自从]([^自从,。;、]{1,30}?)之日起?")


def anchor(match: Match) -> str | None:
    """Return what a span counts from: 自受理之日起 → 受理; 收到通知后 → 收到通知."""
    ahead = match.string[: match.start()][-LOOK_BACK:]
    before = re.split(r"[,。;:、()]", ahead)
    found = ANCHOR.search(before[-1] or "".join(before[-2:])) or RECEIVED.search(before[-1])
    if found:
        return found["anchor"]
    since = SINCE.findall(re.split(r"[。;]", ahead)[-1])
    return since[-1] if since else None
