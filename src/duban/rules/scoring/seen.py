"""What inspections recorded that is known in a scope, each with the day it is known from."""

import datetime as dt
from collections.abc import Iterator
from typing import TypeVar

from duban.model.inspection import Inspection
from duban.rules.arrivals import arrivals, since
from duban.rules.scoring.scope import Scope

I = TypeVar("I", bound=Inspection)  # noqa: E741 - a letter for a type


def inspections(scope: Scope, kind: type[I]) -> Iterator[tuple[I, dt.date]]:
    """Yield the records of a kind, in the order in which they came, and their days."""
    ledger = scope.situation.ledger
    late = arrivals(ledger)
    for each in sorted(ledger.inspections, key=lambda record: (record.recorded, record.id)):
        if isinstance(each, kind):
            yield each, since(each, late)
