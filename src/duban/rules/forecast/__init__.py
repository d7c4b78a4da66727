"""预测: when something will be complete, as ranges of days, by its own readings.

    readings ─ course ─▶ what lasted ─ walk ─▶ the last steps ─ paths ─▶ finish days ─▶ Outlook

Everything is exact and drawn from a fixed table of draws (`draws`): the same readings and the
same day give the same ranges on every machine, whatever the order of the files. How far apart the
ranges lie was set by the calibration that docs/forecast.md tells of (`stretches`).
"""

from duban.rules.forecast.outlook import RANGES, Outlook, Span
from duban.rules.forecast.predict import forecast

__all__ = ["RANGES", "Outlook", "Span", "forecast"]
