"""Why points were lost: the lines of a score that deduct."""

from typing import Any, Final

from duban.model.measure import in_common
from duban.reports.office.scored import Scored
from duban.reports.ranking.figures import exact_text, printed
from duban.rules.ranking.places import Ranked
from duban.rules.scoring.limits import summed
from duban.rules.scoring.lines import Line
from duban.rules.situation import Situation

SHOWN: Final = 10
"""How many deductions a page has room for: the greatest first."""
NOTHING: Final[dict[str, Any]] = dict.fromkeys(
    ("group", "total", "place", "tied", "size", "before", "deducted", "spared", "shown", "rest",
     "rest_points")
)  # fmt: skip


def losses(ranked: Ranked | None) -> tuple[Line, ...]:
    """Return the lines that deduct, the greatest first."""
    lines = ranked.score.lines if ranked else ()
    lost = [each for each in lines if each.points.numerator < 0]
    points, _ = in_common(each.points for each in lost)
    keys = [(n, each.rule, each.about or "") for n, each in zip(points, lost, strict=True)]
    return tuple([lost[at] for at in sorted(range(len(lost)), key=keys.__getitem__)])


def score(situation: Situation, scored: Scored | None, ranked: Ranked | None) -> dict[str, Any]:
    """Return a score as a template may use it; every value is nothing where there is none."""
    if scored is None or ranked is None:
        return NOTHING
    lost, total = losses(ranked), ranked.score.total
    spared = summed([each for each in ranked.score.lines if each.sort == "cap" and each.points > 0])
    rest = lost[SHOWN:]
    return {
        "group": situation.ledger.policy.group_title(ranked.group),
        "total": None if total is None else printed(total, scored.scoring),
        "place": ranked.place,
        "tied": ranked.tied,
        "size": sum(each.group == ranked.group and bool(each.place) for each in scored.ranked),
        "before": ranked.before,
        "deducted": exact_text(-summed(lost)),
        "spared": exact_text(spared) if spared else None,
        "shown": len(lost) - len(rest),
        "rest": len(rest),
        "rest_points": exact_text(-summed(rest)),
    }
