"""Time zones: on which day of a ledger's place a moment falls."""

import datetime as dt
import re
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

# `localtime` and its like would make the same files mean another day on another machine.
_NAME: Final = re.compile(r"UTC|[A-Z][A-Za-z_]*(/[A-Za-z0-9_+-]+)+")


def is_zone(timezone: str) -> bool:
    """Return whether a name is that of a time zone, such as Asia/Shanghai or UTC."""
    if not _NAME.fullmatch(timezone):
        return False
    try:
        _zone(timezone)
    except (KeyError, ValueError, OSError):  # OSError: a region, such as America/Indiana
        return False
    return True


def day_in(moment: dt.datetime, timezone: str) -> dt.date:
    """Return the day in a time zone on which a moment falls."""
    return moment.astimezone(_zone(timezone)).date()


def moment_in(moment: dt.datetime, timezone: str) -> dt.datetime:
    """Return the same moment as clocks in a time zone show it."""
    return moment.astimezone(_zone(timezone))


@cache
def _zone(timezone: str) -> ZoneInfo:
    return ZoneInfo(timezone)
