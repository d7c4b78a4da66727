"""The gate: what becomes a record, where its keys stand, and that nothing upsets it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.ledger.gate.entries import Goals
from duban.ledger.gate.families import DEPARTMENTS, FAMILIES, FILINGS, POLICIES, Family
from duban.ledger.gate.records import NO_GOALS, admit
from duban.ledger.strict.limits import MAX_FAULTS
from duban.ledger.strict.reader import read
from duban.ledger.strict.values import Map, Seq, Value
from duban.model.department import Department
from duban.model.diagnostic import Diagnostic
from duban.model.filing import Entry, Filing
from duban.model.policy import Policy
from duban.model.record import Place
from duban.words import say

GOALS: Goals = {
    "N": (("", {"main": "count"}),),
    "R": (("", {"main": "roster"}),),
    "D": (("", {"main": "duty"}),),
    "T": (("", {"a": "count", "b": "rate"}),),
    "A": (("", {"main": "count"}), ("2018-10-01", {"main": "rate"})),
}


def gate(text: str, family: Family, goals: Goals = NO_GOALS) -> tuple[Any, tuple[Diagnostic, ...]]:
    value, found = read(text.encode(), "file.yaml")
    assert value is not None
    assert not found
    return admit(value, family, "file.yaml", goals)


def entry(text: str, on: str = "2018-09-29") -> tuple[Entry | None, tuple[str, ...]]:
    head = f"department: d\non: {on}\nfiled: 2018-10-02T09:00:00+08:00\nby: x\n"
    filing, found = gate(f"{head}entries: [{{{text}}}]", FILINGS, GOALS)
    codes = tuple(each.code for each in found)
    return (filing.entries[0] if isinstance(filing, Filing) else None), codes


@pytest.mark.parametrize(
    ("text", "reading", "why"),
    [
        ("commitment: N, done: 7", {"kind": "count", "done": 7}, "the kind is the target's"),
        ("commitment: N, remaining: 8", {"kind": "count", "remaining": 8}, "from the other end"),
        ("commitment: N, note: 推进中", {}, "words alone are no figure"),
        ("commitment: R, items: {a: 签约}", {"items": {"a": "签约"}}, "names are the file's own"),
        ("commitment: R, items: {origin: 签约}", {"items": {"origin": "签约"}}, "so is this one"),
        ("commitment: R, items: {a: [x, y]}", {"items": {"a": ("x", "y")}}, "points of a rubric"),
        ("commitment: D, evidence: [照片]", {"kind": "duty", "done": True}, "it was done"),
        ("commitment: D, done: false", {"done": False}, "it says that it was not"),
        ("commitment: D, note: 本周未开展", {}, "nothing shows that it was done"),
        ("commitment: D, milestone: a, evidence: [x]", {}, "it is about the milestone"),
        ("commitment: T, target: b, percent: 40", {"kind": "rate", "percent": 40}, "the one named"),
        ("commitment: T, note: 推进中", {}, "without figures no target need be named"),
        ("commitment: X, done: 7", {}, "a check reports the unknown id"),
        ("commitment: T, target: c, done: 7", {}, "a check reports the unknown target"),
    ],
)
def test_an_entry_has_the_reading_of_its_target(
    text: str, reading: dict[str, object], why: str
) -> None:
    made, found = entry(text)
    assert found == ()
    assert made is not None
    assert {key: getattr(made.reading, key) for key in reading} == reading, why
    assert (made.reading is None) == (not reading), why


@pytest.mark.parametrize(
    ("text", "codes", "why"),
    [
        ("commitment: N, percent: 47", ["reading-not-of-kind"], "a rate's key"),
        ("commitment: N, doen: 7", ["unknown-key"], "nobody's key"),
        ("commitment: R, percent: 1, done: 2", ["reading-not-of-kind"] * 2, "each is named"),
        ("commitment: T, done: 7", ["target-not-named"], "which of the two?"),
        ("commitment: N, reading: {done: 7}", ["unknown-key"], "a record's key, not a file's"),
        ("commitment: N, kind: count, done: 7", ["unknown-key"], "the kind is not the officer's"),
        ("commitment: X, doen: 7", ["unknown-key"], "even where the commitment is unknown"),
    ],
)
def test_what_does_not_fit_a_target_is_refused(text: str, codes: list[str], why: str) -> None:
    made, found = entry(text)
    assert made is None
    assert list(found) == codes, why


@pytest.mark.parametrize(
    ("on", "key", "why"),
    [
        ("2018-09-30", "done", "the day before the amendment it is still a count"),
        ("2018-10-01", "percent", "from the day of the amendment on it is a rate"),
    ],
)
def test_a_reading_is_of_the_kind_that_held_on_its_day(on: str, key: str, why: str) -> None:
    made, found = entry(f"commitment: A, {key}: 7", on)
    assert found == (), why
    assert made is not None
    assert getattr(made.reading, key) == 7, why


def test_a_reading_knows_where_its_figures_stand() -> None:
    made, _ = entry("commitment: N, done: 7")
    assert made is not None
    assert made.reading is not None
    assert made.reading.at("done") == Place("file.yaml", 5, 27)
    assert made.at("commitment") == Place("file.yaml", 5, 12)


def test_every_record_knows_its_place_and_its_keys() -> None:
    department, _ = gate(
        "id: d\nname: 部门\ncommitments:\n  - id: C\n    title: t\n    action: a\n"
        "    made: 2018-08-13\n    deadline: {text: 年底前}\n",
        DEPARTMENTS,
    )
    assert isinstance(department, Department)
    commitment = department.commitments[0]
    assert commitment.origin.place == Place("file.yaml", 4, 5)
    assert commitment.at("deadline") == Place("file.yaml", 8, 5)
    assert commitment.at("target") == commitment.origin.place, "a key left out: the record's place"
    assert commitment.deadline.at("text") == Place("file.yaml", 8, 16)


def test_the_facts_of_a_condition_stand_beside_its_joins() -> None:
    policy, found = gate(
        "id: p\ntitle: t\nlights: []\nrules:\n"
        "  - {light: red, because: x, when: {days_late: {gt: 0}, any: [{state: open}]}}\n",
        POLICIES,
    )
    assert found == ()
    assert isinstance(policy, Policy)
    when = policy.rules[0].when
    assert list(when.facts) == ["days_late"]
    assert when.any[0].facts["state"].eq == "open"


def test_all_faults_of_a_file_are_told_at_once_and_in_order() -> None:
    _, found = gate("id: a b\ncommitments: [{id: C, made: 2018}]\nnmae: x\n", DEPARTMENTS)
    assert [each.code for each in found] == [
        *["missing-key"],
        "not-an-id",
        *["missing-key"] * 3,
        "not-a-day",
        "unknown-key",
    ]
    assert list(found) == sorted(found, key=lambda each: each.place)
    assert 'such as "action: key-blocks"' in say(found[3].hint or "", "en"), "no commitment's id"


def test_a_file_of_many_faults_tells_the_first_and_how_many_more() -> None:
    many = ", ".join(f"k{number}: x" for number in range(1000))
    _, found = gate(f"{{id: d, name: n, {many}}}", DEPARTMENTS)
    assert len(found) == MAX_FAULTS + 1
    assert "950" in say(found[-1].what, "zh")


def test_a_long_value_is_cut_in_what_is_said() -> None:
    _, found = gate(f"id: {'长' * 5000}\nname: n\n", DEPARTMENTS)
    assert len(say(found[0].what, "zh")) < 80


SCALARS = st.sampled_from(
    ["", "x", "7", "a b", "2018-09-29", "{x}", "{", "true", "count", "extension", "plan", "N", "T"]
)
KEYS = st.sampled_from(
    [
        *("id", "kind", "origin", "reading", "entries", "commitment", "target", "targets", "items"),
        *("commitments", "deadline", "when", "rules", "all", "any", "facts", "done", "stages"),
        *("count", "roster", "extension", "text", "eq", "on", "evidence", "reading ", "origin "),
    ]
)


def a_map(given: dict[str, Value]) -> Map:
    made = Map(Place("f"))
    made.update(given)
    made.keys = dict.fromkeys(given, (1, 1))
    made.values = dict.fromkeys(given, (1, 2))
    return made


def a_seq(given: list[Value]) -> Seq:
    made = Seq(Place("f"))
    made.extend(given)
    made.spots = [(1, 3)] * len(given)
    return made


VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.dictionaries(KEYS, inner, max_size=6).map(a_map),
        st.lists(inner, max_size=3).map(a_seq),
    ),
    max_leaves=20,
)


@given(value=st.dictionaries(KEYS, VALUES, max_size=8).map(a_map), family=st.sampled_from(FAMILIES))
def test_whatever_a_file_holds_is_a_record_or_told(value: Map, family: Family) -> None:
    record, found = admit(value, family, "f", GOALS)
    assert (record is None) == any(each.severity == "error" for each in found)
    for each in found:
        assert each.place.file == "f"
        for lang in ("zh", "en"):
            assert say(each.what, lang)
            assert each.hint is None or "pydantic" not in say(each.hint, lang)
