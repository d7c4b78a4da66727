"""To whom a blocker goes, by its age and the policy."""

import pytest

from duban.frozen import replace
from duban.model.blocker import Escalation
from duban.rules.blockers.blocked import blocked
from duban.rules.evaluate import evaluate
from tests.rules.blockers.stage import blocker, day, filing, found, ledger

STEPS = (
    Escalation(after=5, to="督查室"),
    Escalation(after=14, unit="days", to="副区长"),
    Escalation(after=30, to="区长", what="专题会议"),
)
CASES = [
    ("2025-09-05", {}, None, ("督查室", "2025-09-08"), "four working days"),
    ("2025-09-08", {}, "督查室", ("副区长", "2025-09-15"), "the fifth"),
    ("2025-09-14", {}, "督查室", ("副区长", "2025-09-15"), "thirteen days"),
    ("2025-09-15", {}, "副区长", ("区长", "2025-10-17"), "calendar days count where it says so"),
    ("2025-10-17", {}, "区长", None, "nobody is above; the holiday has been left out"),
    ("2025-09-15", {"answered": "2025-09-02"}, "副区长", ("区长", "2025-10-17"), "still there"),
    ("2025-09-15", {"closed": "2025-09-12"}, None, None, "it is out of the way"),
]


@pytest.mark.parametrize("steps", [STEPS, STEPS[::-1]], ids=["in order", "the other way round"])
@pytest.mark.parametrize(("as_of", "more", "reached", "ahead", "why"), CASES)
def test_escalation(
    steps: tuple[Escalation, ...],
    as_of: str,
    more: dict[str, str],
    reached: str | None,
    ahead: tuple[str, str] | None,
    why: str,
) -> None:
    policy = replace(ledger().policy, escalation=steps)
    told = filing("2025-09-01", blocker(kind="funds", opened="2025-09-01", **more))
    known = ledger().but(filings=(told,), policy=policy)
    (one,) = blocked(evaluate(known, day(as_of)))
    assert (one.reached and one.reached.step.to) == reached, why
    assert (one.ahead and (one.ahead.step.to, one.ahead.on.isoformat())) == ahead, why


def test_nothing_is_invented_where_the_policy_is_silent() -> None:
    (one,) = found("2025-12-31", filing("2025-09-01", blocker(kind="funds")))
    assert (one.reached, one.ahead) == (None, None)


@pytest.mark.parametrize("unit", ["workdays", "days"])
def test_a_step_beyond_all_days_is_never_reached(unit: str) -> None:
    never = Escalation(after=10**15 - 1, unit=unit, to="区长")  # type: ignore[arg-type] # one of two
    policy = replace(ledger().policy, escalation=(never,))
    known = ledger().but(filings=(filing("2025-09-01", blocker(kind="funds")),), policy=policy)
    (one,) = blocked(evaluate(known, day("2100-12-31")))
    assert one.reached is None
