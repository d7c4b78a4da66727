"""Everything that the month's bulletin tells of, found once."""

import datetime as dt

from duban.frozen import frozen
from duban.model.decision import CloseOut
from duban.model.months import Month, month_before, month_of
from duban.reports.movements import Turn, turns
from duban.reports.office.ahead import ahead, following
from duban.reports.office.scored import Scored, scored
from duban.reports.overdue import arrears, is_new
from duban.reports.problems import Problem, problems
from duban.reports.report import Asked
from duban.reports.tallies import worst_first
from duban.rules.situation import Owed, Situation, Standing


@frozen()
class Found:
    """A month of a ledger.

    Attributes:
        situation: at the end of the month, or on the day it was asked for.
        month: the month.
        standings: all commitments, the worst light first.
        owed: what is due and unmet: `new` in the month, `carried` from before, `silent`: filings.
        turned: lights that are others than at the end of the month before.
        closed: what was closed in the month, of which `early` was done before its first deadline.
        problems: the last problem filed in the month about each commitment.
        coming: what falls due in the month after.
        scored: scores and places; None where the policy has no scoring.
    """

    situation: Situation
    month: Month
    standings: tuple[Standing, ...]
    owed: tuple[Owed, ...]
    new: tuple[Owed, ...]
    carried: tuple[Owed, ...]
    silent: tuple[Owed, ...]
    turned: tuple[Turn, ...]
    closed: tuple[Standing, ...]
    early: tuple[Standing, ...]
    problems: tuple[Problem, ...]
    coming: tuple[Owed, ...]
    scored: Scored | None


def found_in(situation: Situation, asked: Asked) -> Found:
    """Return what the bulletin tells of."""
    month = asked.month or month_of(situation.as_of)
    eve = month_before(month.first)
    owed = arrears(situation, asked)
    arrear = [each for each in owed if each.what != "filing"]
    closed = tuple(each for each in situation.standings if _is_closed_in(each, month))
    return Found(
        situation=situation,
        month=month,
        standings=tuple(worst_first(situation, situation.standings)),
        owed=owed,
        new=tuple(each for each in arrear if is_new(each, asked)),
        carried=tuple(each for each in arrear if not is_new(each, asked)),
        silent=tuple(each for each in owed if each.what == "filing"),
        turned=turns(situation, eve),
        closed=closed,
        early=tuple(each for each in closed if _is_early(each)),
        problems=problems(situation, eve),
        coming=ahead(situation, following(month)),
        scored=scored(situation, asked),
    )


def _is_closed_in(standing: Standing, month: Month) -> bool:
    if standing.case.state != "closed":
        return False
    decided = [
        each.decided for each in standing.case.history.decisions if isinstance(each, CloseOut)
    ]
    return bool(decided) and month.holds(max(decided))


def _is_early(standing: Standing) -> bool:
    """Return whether something was done before its first deadline: an extension earns no praise."""
    case, first = standing.case, first_due(standing)
    return case.met is not None and first is not None and case.met < first


def first_due(standing: Standing) -> dt.date | None:
    """Return the day on which something was due before any extension."""
    return standing.terms.baseline or standing.case.due
