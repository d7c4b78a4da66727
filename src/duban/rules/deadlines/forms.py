"""The table of accepted wordings, from which the documentation's page is made."""

import datetime as dt
from typing import Final

from duban.frozen import frozen
from duban.rules.deadlines.resolution import Resolution
from duban.rules.deadlines.resolve import resolve
from duban.rules.deadlines.scan import GRAMMAR
from duban.words import Blank, Words

SAMPLE: Final = dt.date(2018, 8, 13)
"""The day on which the examples are taken to be written: the day of the first ledger."""

ON: Final = Words("{day}", "{day}")
EITHER: Final = Words("{earliest}或{latest}，须裁定", "{earliest} or {latest}: needs a ruling")
FROM_TO: Final = Words("{starts}至{latest}", "{starts} to {latest}")
RECURS: Final = Words("常规职责，按期评判", "a recurring duty, judged per period")


@frozen()
class Form:
    """One accepted (or refused) form: its name, an example, and what the example means."""

    title: Words
    example: str
    meaning: Blank


def forms() -> tuple[Form, ...]:
    """Return every form of the grammar, with its example as written on 2018-08-13."""
    return tuple(
        Form(rule.title, rule.example, meaning(resolve(rule.example, SAMPLE))) for rule in GRAMMAR
    )


def meaning(found: Resolution) -> Blank:
    """Return in words what a wording was found to mean."""
    if found.nature == "recurring":
        return RECURS
    if not (found.earliest and found.latest):
        return found.suggestion or ""
    if found.ambiguous:
        return EITHER(earliest=found.earliest, latest=found.latest)
    if found.starts:
        return FROM_TO(starts=found.starts, latest=found.latest)
    return ON(day=found.latest)
