"""What people gave by hand: marks, scores measured on site, and what the office said of a month."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from duban.demo.days import last_workday
from duban.demo.draw import between
from duban.demo.story import Raw, last_day, promises, told
from duban.demo.verdicts import OFFICE
from duban.model.notation import Mapped, document

ORDER: Final = (
    *("department", "kind", "component", "score", "commitment", "decided", "by"),
    *("reason", "evidence", "comment", "questions", "text"),
)
"""The order of keys in a record, so that the files read alike."""


def files() -> Iterator[tuple[str, bytes]]:
    """Yield the marks and the reviews of every month: path below the ledger, and content."""
    story = told("given")
    for month in story["months"]:
        name, decided = month["month"], _decided(month["month"])
        marks = [_ordered({**each, "decided": decided}) for each in month.get("marks", ())]
        scores = [_measured(story, name, each, decided) for each in _departments()]
        made = {"month": name, **({"marks": marks} if marks else {}), "scores": scores}
        yield f"marks/{name}.yaml", document(made)
        said = {
            part: [_ordered({"by": OFFICE, **each, "decided": decided}) for each in month[part]]
            for part in ("reviews", "remarks")
            if part in month
        }
        yield f"reviews/{name}.yaml", document({"month": name, **said})


def _decided(month: str) -> str:
    """Return the last workday of a month: the scores are out before it ends."""
    last = last_day(month)
    assert last is not None
    return last_workday(last).isoformat()


def _departments() -> list[str]:
    return sorted({each.department for each in promises()})


def _measured(story: Raw, month: str, department: str, decided: str) -> Mapped:
    """Return what was measured on site: each department has a level of its own, and swings."""
    level = between(80, 92, department, "on-site")
    halves = between(-8, 9, department, month, "on-site")
    whole, half = divmod(2 * level + halves, 2)
    return _ordered(
        {
            "department": department,
            "component": "on-site",
            "score": f"{whole}.5" if half else str(whole),
            "decided": decided,
            "by": story["measured_by"],
            "reason": story["measured_for"],
        }
    )


def _ordered(given: Mapping[str, Any]) -> Mapped:
    return {key: given[key] for key in ORDER if key in given}
