"""The numbers of the month's bulletin, and what its sentences count."""

from collections.abc import Mapping
from typing import Any, Final

from duban.model.decision import Extension
from duban.model.months import month_before
from duban.reports.document import Cell
from duban.reports.movements import Turn, filed_since, filings_in
from duban.reports.office.found import Found, first_due
from duban.reports.office.offices import by_office, standing_pairs
from duban.reports.overdue import kinds as kinds_of
from duban.reports.tables import counted
from duban.reports.tallies import UNLIT, by_light, by_state
from duban.rules.lights import NO_LIGHT_REASONS
from duban.rules.owed import WHATS
from duban.rules.situation import Standing
from duban.rules.states import STATES

UNJUDGED: Final = "none"


def totals(found: Found) -> dict[str, Cell]:
    """Return the bulletin's totals."""
    eve = month_before(found.month.first)
    filed = [entry for each in found.standings for entry in filed_since(each, eve)]
    better = sum(_rose(found, each) for each in found.turned)
    return {
        "commitments": len(found.standings),
        "overdue": sum(each.what == "commitment" for each in found.owed),
        "lights": counted(by_light(found.situation, found.standings)),
        "states": counted(by_state(found.standings)),
        "new": len(found.new),
        "carried": len(found.carried),
        "missing": len(found.silent),
        "filings": filings_in(filed),
        "closed": len(found.closed),
        "early": len(found.early),
        "better": better,
        "worse": sum(_fell(found, each) for each in found.turned),
        "problems": len(found.problems),
        "blockers": sum(each.is_blocker for each in found.problems),
        "waiting": sum(each.asks is not None for each in found.problems),
        "due_next": len(found.coming),
    }


def _order(found: Found) -> Mapping[str, int]:
    return {each.id: n for n, each in enumerate(found.situation.lights)}


def _rose(found: Found, turn: Turn) -> bool:
    order = _order(found)
    both = {turn.before.light, turn.after.light} <= order.keys()
    return both and order[turn.after.light] > order[turn.before.light]


def _fell(found: Found, turn: Turn) -> bool:
    order = _order(found)
    both = {turn.before.light, turn.after.light} <= order.keys()
    return both and order[turn.after.light] < order[turn.before.light]


def states(found: Found) -> list[dict[str, Any]]:
    """Return every state that occurs with its number, so that the numbers add up."""
    seen = by_state(found.standings).items()
    return [{"name": STATES[key], "count": count} for key, count in seen]


def lights(found: Found) -> list[dict[str, Any]]:
    """Return every light that occurs with its number, the unlit last."""
    names = {each.id: each.name for each in found.situation.lights}
    seen = by_light(found.situation, found.standings).items()
    return [{"name": names.get(key, UNLIT), "count": count} for key, count in seen if count]


def kinds(found: Found) -> list[dict[str, Any]]:
    """Return what is due and unmet, by kind."""
    return [{"name": WHATS[key], "count": count} for key, count in kinds_of(found.owed).items()]


def warned(found: Found) -> list[dict[str, Any]]:
    """Return the lights that ask for attention with their commitments; the best asks for none."""
    return [
        {
            "name": light.name,
            "count": len(lit),
            "offices": by_office(found.situation, standing_pairs(lit)),
        }
        for light in found.situation.lights[:-1]
        if (lit := [each for each in found.standings if each.light == light.id])
    ]


def attention(found: Found) -> list[Standing]:
    """Return what does not have the best light, and what should have one and cannot be judged."""
    best = found.situation.lights[-1].id if found.situation.lights else ""
    return [
        each
        for each in found.standings
        if each.light != best and each.case.state not in NO_LIGHT_REASONS
    ]


def unjudged(found: Found) -> list[Standing]:
    """Return what should have a light and cannot be judged."""
    return [
        each
        for each in found.standings
        if each.light == UNJUDGED and each.case.state not in NO_LIGHT_REASONS
    ]


def asked_late(found: Found) -> list[str]:
    """Return whose extensions of the month were asked for after expiry: itself an overdue."""
    return [
        each.id
        for each in found.standings
        for decision in each.case.history.decisions
        if isinstance(decision, Extension) and found.month.holds(decision.decided)
        if each.docket.expired(decision)
    ]


def early(standing: Standing) -> dict[str, Any]:
    """Return something that was done before its first deadline, as a template may use it."""
    case = standing.case
    return {
        "name": case.department.name,
        "id": standing.id,
        "title": case.commitment.title,
        "met": case.met,
        "due": first_due(standing),
    }
