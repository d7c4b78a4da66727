"""Inspections: a plan every week, what was found, and how it was put right."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from duban.demo.days import AS_OF, DAY, add_workdays, next_workday
from duban.demo.draw import between, pick
from duban.demo.story import Raw, day, told
from duban.demo.verdicts import OFFICE
from duban.model.notation import Mapped, document

YEAR = 2025
WEEKS = range(3, 53)
SHOWN = ("整改前后对比照片", "整改报告", "现场视频", "整改回执")


def files() -> Iterator[tuple[str, bytes]]:
    """Yield the files of all inspections: path below the ledger, and content."""
    for record in _records():
        year, week, _ = day(str(record["recorded"])).isocalendar()
        yield f"inspections/{year}-W{week:02d}/{record['id']}.yaml", document(record)


def _records() -> Iterator[Mapped]:
    visits = told("visits")
    for week in WEEKS:
        yield _plan(week, visits["places"])
    for week, found in groupby(visits["findings"], key=lambda raw: int(raw["week"])):
        for number, raw in enumerate(found, 1):
            yield from _followed(f"W{week:02d}-{number}", raw)


def _plan(week: int, places: Sequence[str]) -> Mapped:
    ranked = sorted(places, key=lambda place: between(0, 10**9, week, place))
    return {
        "kind": "plan",
        "id": f"P-{YEAR}-W{week:02d}",
        "recorded": next_workday(dt.date.fromisocalendar(YEAR, week, 1)).isoformat(),
        "by": OFFICE,
        "places": ranked[: between(3, 5, week, "places")],
    }


def _followed(finding: str, raw: Raw) -> Iterator[Mapped]:
    inspected = _inspected(finding, raw)
    until = inspected + between(7, 15, finding, "days") * DAY
    yield _finding(finding, raw, inspected, until)
    then = raw.get("then", "in-time")
    if then == "open":
        return
    late = between(3, 12, finding, "late") if then == "late" else -between(0, 4, finding, "early")
    mended = max(until + late * DAY, inspected + DAY)
    passes = (False, True) if then == "again" else (True,)
    for number, passed in enumerate(passes, 1):
        rechecked = add_workdays(mended, between(2, 6, finding, number))
        if rechecked > AS_OF:
            return
        yield _rectification(finding, number, mended)
        yield _recheck(finding, number, rechecked, passed=passed)
        mended = add_workdays(rechecked, between(3, 8, finding, number, "once more"))


def _inspected(finding: str, raw: Raw) -> dt.date:
    if "day" in raw:
        return day(raw["day"])
    weekday = between(2, 4, finding, "weekday")
    return next_workday(dt.date.fromisocalendar(YEAR, int(raw["week"]), weekday))


def _finding(finding: str, raw: Raw, inspected: dt.date, until: dt.date) -> Mapped:
    commitment = {"commitment": raw["commitment"]} if "commitment" in raw else {}
    return {
        "kind": "finding",
        "id": finding,
        "recorded": next_workday(inspected + DAY).isoformat(),
        "by": OFFICE + pick(told("visits")["teams"], finding),
        "inspected": inspected.isoformat(),
        "department": raw["department"],
        **commitment,
        "what": raw["what"],
        "rectify_by": until.isoformat(),
    }


def _rectification(finding: str, number: int, mended: dt.date) -> Mapped:
    return {
        "kind": "rectification",
        "id": f"{finding}-R{number}",
        "recorded": next_workday(mended).isoformat(),
        "by": OFFICE,
        "finding": finding,
        "rectified": mended.isoformat(),
        "evidence": [f"{pick(SHOWN, finding, number)}（{mended}）"],
    }


def _recheck(finding: str, number: int, rechecked: dt.date, *, passed: bool) -> Mapped:
    return {
        "kind": "recheck",
        "id": f"{finding}-C{number}",
        "recorded": rechecked.isoformat(),
        "by": OFFICE + pick(told("visits")["teams"], finding, number),
        "finding": finding,
        "outcome": "passed" if passed else "refused",
        "note": "已整改到位。" if passed else "整改不彻底，退回重改。",
    }
