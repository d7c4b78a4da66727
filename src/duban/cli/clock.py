"""The only place where the clock is read."""

import time

TYPE_CHECKING = False  # `typing` takes longer to import than a warm run has
if TYPE_CHECKING:
    import datetime as dt


def today(timezone: str) -> "dt.date":
    """Return the present day in a time zone such as Asia/Shanghai."""
    import datetime as dt
    from zoneinfo import ZoneInfo

    return dt.datetime.now(ZoneInfo(timezone)).date()


def moment(timezone: str) -> "dt.datetime":
    """Return the present moment in a time zone, to the second."""
    import datetime as dt
    from zoneinfo import ZoneInfo

    return dt.datetime.now(ZoneInfo(timezone)).replace(microsecond=0)


def now() -> int:
    """Return the present moment, in nanoseconds from the epoch."""
    return time.time_ns()


def span_of(day: "dt.date", timezone: str) -> tuple[int, int]:
    """Return the second in which a day begins in a time zone, and that in which the next does."""
    import datetime as dt
    from zoneinfo import ZoneInfo

    zone = ZoneInfo(timezone)
    began = dt.datetime.combine(day, dt.time(), zone)
    ended = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), zone)
    return int(began.timestamp()), int(ended.timestamp())
