from pathlib import Path

from benchmarks.ledgers import write
from benchmarks.plans import STEPS, files
from duban.ledger.load import open_ledger
from duban.rules.checks.registry import checked
from duban.rules.evaluate import evaluate
from duban.rules.schedule.planner import outcomes

ITEMS = 120


def test_every_item_of_the_ledger_is_sound_and_has_a_plan(tmp_path: Path) -> None:
    write(tmp_path, files(ITEMS))
    opened = open_ledger(tmp_path / "data")
    assert opened.ledger is not None
    assert not [each for each in checked(opened.ledger, []) if each.severity == "error"]
    assert opened.ledger.info.as_of is not None
    found = outcomes(evaluate(opened.ledger, opened.ledger.info.as_of))
    assert len(found) == ITEMS
    assert {len(each.plan.steps) for each in found if each.plan} == {STEPS}
    assert {each.verdict for each in found} >= {"impossible", "free"}, "some are late"
