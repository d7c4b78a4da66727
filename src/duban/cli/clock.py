"""The only place where the clock is read."""

import datetime as dt
from zoneinfo import ZoneInfo


def today(timezone: str) -> dt.date:
    """Return the present day in a time zone such as Asia/Shanghai."""
    return dt.datetime.now(ZoneInfo(timezone)).date()
