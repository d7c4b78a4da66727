"""evaluate: from a ledger and a day to the situation on that day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from duban.model.curves import Along
from duban.model.department import Commitment
from duban.model.ledger import Ledger
from duban.model.targets import Target
from duban.rules.calendar import WorkCalendar, calendar_of
from duban.rules.case import Case
from duban.rules.docket import Docket, Peers, Scheduled
from duban.rules.foretold import Foretold
from duban.rules.histories import histories
from duban.rules.history import History
from duban.rules.known import known_on
from duban.rules.lights import PolicyJudge
from duban.rules.owed import owed
from duban.rules.shares import Shares
from duban.rules.situation import Situation, Standing

if TYPE_CHECKING:  # most ledgers have none, and need not import what they are
    from duban.model.procedure import Procedures

Cases = Callable[[dt.date], Case]


def evaluate(ledger: Ledger, as_of: dt.date) -> Situation:
    """Return the situation of a ledger at the end of a day; nothing later is known.

    The same ledger and day give the same situation, whatever the order of the files.
    """
    return Chronicle(ledger, as_of).on(as_of)


class Chronicle:
    """编年: a ledger as known on a day, and its situations on that day and on earlier ones.

    Each commitment is judged once for each day, whoever asks: a month's set asks a dozen times.
    """

    def __init__(self, ledger: Ledger, until: dt.date) -> None:
        """Open the dockets of all that was known at the end of a day."""
        self._known = known_on(ledger, until)
        self._until = until
        self._judge = PolicyJudge(self._known.policy)
        self._dockets = dockets(self._known)
        self._made: dict[dt.date, Situation] = {}

    def on(self, day: dt.date) -> Situation:
        """Return the situation at the end of a day, no later than the chronicle's."""
        if day not in self._made:
            self._made[day] = self._situation(day)
        return self._made[day]

    def _situation(self, day: dt.date) -> Situation:
        known = self._known if day == self._until else known_on(self._known, day)
        standings = tuple(
            Standing(docket.until(day), case, self._judge)
            for docket, cases in self._dockets
            if docket.commitment.made <= day
            for case in [cases(day)]
        )
        calendar = calendar_of(known)
        owing = owed(known, standings)
        return Situation(known, day, standings, owing, calendar, self._judge, self.on)


def dockets(known: Ledger) -> tuple[tuple[Docket, Cases], ...]:
    """Return every commitment's docket with the function that gives its case on a day."""
    made: list[tuple[Docket, Cases]] = []
    past = histories(known)
    workdays = calendar_of(known)
    peers = _peers(made)
    foretold = _foretold(made)
    procedures = _procedures(known)
    scheduled = _scheduled(procedures, workdays) if procedures else None
    for department, commitment in known.commitments():
        history = past.get(commitment.id, History())
        docket = Docket(
            department,
            commitment,
            history,
            known.policy,
            workdays,
            known.feedback,
            peers,
            procedures,
            scheduled,
            foretold,
        )
        made.append((docket, docket.cases()))
    return tuple(made)


def _procedures(known: Ledger) -> "Procedures | None":
    if not known.procedures:
        return None
    from duban.model.procedure import Procedures

    return Procedures({each.id: each for each in known.procedures})


def _scheduled(procedures: "Procedures", workdays: WorkCalendar) -> Scheduled:
    """Return what gives a target's curve by its procedure; each is worked out once."""
    known: dict[tuple[str, str, dt.date], Along | None] = {}

    def scheduled(commitment: Commitment, target: Target, start: dt.date) -> Along | None:
        from duban.rules.schedule.routes import routes
        from duban.rules.schedule.shape import curve

        key = commitment.id, target.id, start
        if key not in known:
            known[key] = curve(routes(procedures, workdays), commitment, target, start)
        return known[key]

    return scheduled


def _foretold(
    made: list[tuple[Docket, Cases]],
) -> Callable[[dt.date], Sequence[Foretold]]:
    """Return what tells of earlier forecasts of all, as known by a day; each is asked once."""

    @cache
    def on(day: dt.date) -> Sequence[Foretold]:
        from duban.rules.forecast.earlier import foretold

        return foretold(
            ((each.commitment.id, each.commitment.made, cases) for each, cases in made), day
        )

    return on


def _peers(made: list[tuple[Docket, Cases]]) -> Peers:
    """Return what tells how far the others of an action are; each action is worked out once.

    `made` is still empty here: dockets ask for their peers, who are only known in the end.
    """

    @cache
    def by_action() -> dict[str, list[tuple[Commitment, Cases]]]:
        grouped: defaultdict[str, list[tuple[Commitment, Cases]]] = defaultdict(list)
        for docket, cases in made:
            grouped[docket.commitment.action].append((docket.commitment, cases))
        return grouped

    @cache
    def progress(action: str, day: dt.date) -> Shares:
        known = [each for each in by_action().get(action, ()) if each[0].made <= day]
        return Shares({promise.id: case_on(day).progress for promise, case_on in known})

    return lambda action, name, day: progress(action, day).without(name)
