"""evaluate: from a ledger and a day to the situation on that day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from functools import cache

from duban.model.ledger import Ledger
from duban.rules.calendar import calendar_of
from duban.rules.case import Case
from duban.rules.docket import Docket, Peers
from duban.rules.histories import histories
from duban.rules.history import History
from duban.rules.known import known_on
from duban.rules.lights import judge
from duban.rules.owed import owed
from duban.rules.shares import Shares
from duban.rules.situation import Situation, Standing

Cases = Callable[[dt.date], Case]


def evaluate(ledger: Ledger, as_of: dt.date) -> Situation:
    """Return the situation of a ledger at the end of a day; nothing later is known.

    The same ledger and day give the same situation, whatever the order of the files.
    """
    known = known_on(ledger, as_of)
    judged = judge(known.policy)
    standings = tuple(
        Standing(docket, docket.held(case.history), case, judged(case))
        for docket, cases in dockets(known)
        for case in [cases(as_of)]
    )
    return Situation(known, as_of, standings, owed(known, standings), calendar_of(known))


def dockets(known: Ledger) -> tuple[tuple[Docket, Cases], ...]:
    """Return every commitment's docket with the function that gives its case on a day."""
    made: list[tuple[Docket, Cases]] = []
    past = histories(known)
    workdays = calendar_of(known)
    peers = _peers(made)
    for department, commitment in known.commitments():
        history = past.get(commitment.id, History())
        docket = Docket(
            department, commitment, history, known.policy, workdays, known.feedback, peers
        )
        made.append((docket, docket.cases()))
    return tuple(made)


def _peers(made: list[tuple[Docket, Cases]]) -> Peers:
    """Return what tells how far the others of an action are; each action is worked out once.

    `made` is still empty here: dockets ask for their peers, who are only known in the end.
    """

    @cache
    def by_action() -> dict[str, dict[str, Cases]]:
        grouped: defaultdict[str, dict[str, Cases]] = defaultdict(dict)
        for docket, cases in made:
            grouped[docket.commitment.action][docket.commitment.id] = cases
        return grouped

    @cache
    def progress(action: str, day: dt.date) -> Shares:
        cases = by_action().get(action, {})
        return Shares({name: case_on(day).progress for name, case_on in cases.items()})

    return lambda action, name, day: progress(action, day).without(name)
