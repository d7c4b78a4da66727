"""Promises stay as they were made; what has changed since is a decision laid over them."""

import pytest

from duban.model.source import Source
from duban.rules.guard import promises
from duban.rules.guard.promises import source_kept
from tests.rules.guard.papers import (
    HO,
    RO,
    Do,
    Papers,
    both,
    edit,
    found,
    move,
    remove,
    settle,
    write,
)

BASELINES, TITLES = ((each,) for each in promises.RULES)
TRANSPORT = "departments/transport.yaml"
TO_A_NEW_ONE = (
    "id: transport\nname: 交通委\ncommitments:\n  - {id: RO-02, title: 建成停车场, "
    "action: traffic, made: 2025-01-20, deadline: 2025-09, target: {kind: deliverable}}\n"
)
NOTHING: Do = both()
NEW = "title: 新增, action: traffic, made: 2025-06-09, deadline: 2025-12"


def _line(papers: Papers, part: str) -> str:
    return next(each for each in papers.text(RO).split("\n") if part in each)


def _drop(id_: str) -> Do:
    """Return the removal of a commitment that stands on one line."""
    return lambda papers: papers.edit(RO, f"{_line(papers, id_)}\n", "")


def _give(id_: str, other: str = "") -> Do:
    """Return the handing over of a commitment from one department's file into another's."""

    def do(papers: Papers) -> None:
        line = _line(papers, id_)
        papers.edit(RO, f"{line}\n", "")
        papers.write(HO, f"{papers.text(HO)}{line.replace(id_, other or id_)}\n")

    return do


def _swap(papers: Papers) -> None:
    first, second = _line(papers, "RO-01"), _line(papers, "RO-02")
    papers.edit(RO, f"{first}\n{second}", f"{second}\n{first}")


@pytest.mark.parametrize(
    ("old", "new", "expected", "why"),
    [
        ("note: 按月调度", "note: 按周调度", [], "a note is no promise"),
        ("officer: 孙科长", "officer: 钱科长", [], "nor is who answers for it"),
        ("supervisor: 周督查", "supervisor: 吴督查", [], "nor who supervises it"),
        ("title: 完成签约", "title: 签约", [], "its title is judged with amendments"),
        ("deadline: 2025-12-31", "deadline: 2026-12-31", ["deadline 14:5"], "later"),
        ("deadline: 2025-12-31", "deadline: 2025-11-30", ["deadline 14:5"], "or earlier"),
        ("total: 100", "total: 99", ["target 15:5"], "less"),
        ("total: 100", "total: 101", ["target 15:5"], "or more: an amendment says so"),
        ("    target: {kind: count, total: 100, unit: 户}\n", "", ["target 6:5"], "nothing at all"),
        (
            "target: {kind: count, total: 100, unit: 户}",
            "targets: [{kind: count, total: 100, unit: 户}]",
            [],
            "the same target, said to be one of several",
        ),
        (
            "target: {kind: count, total: 100, unit: 户}",
            "targets: [{kind: count, total: 100, unit: 户}, {id: b, kind: deliverable}]",
            ["target 15:5"],
            "one more is a new promise",
        ),
        ("made: 2025-01-20\n    source", "made: 2025-01-21\n    source", ["made 10:5"], "when"),
        ("start: 2025-02-01", "start: 2025-02-02", ["start 13:5"], "a day later"),
        ("    start: 2025-02-01\n", "", ["start 6:5"], "no start: told at the commitment"),
        ("modal: firm", "modal: stretch", ["modal 12:5"], "softer"),
        ("    modal: firm\n", "", [], "which is meant where nothing is said"),
        ("title: 方案批复", "title: 方案", ["milestones 19:5"], "a milestone called otherwise"),
        ("deadline: 2025-03}", "deadline: 2025-04}", ["milestones 19:5"], "or put off"),
        ("campaign: clearance", "campaign: building", ["action 8:5"], "another campaign"),
        (
            "action: renewal\n    campaign: clearance",
            "action: traffic\n    campaign: clearance",
            ["action 8:5"],
            "another action",
        ),
        ("    campaign: clearance\n", "", ["action 8:5"], "none: told at the action"),
        ("feedback: weekly", "feedback: monthly", ["feedback 21:5"], "less often"),
        ("    feedback: weekly\n", "", ["feedback 6:5"], "as often as the policy says"),
        ("support: [roads]", "support: []", ["support 16:5"], "nobody helps"),
        ("support: [roads]", "support: [streets]", ["support 16:5"], "somebody else"),
        ("support: [roads]", "support: [roads, housing]", ["support 16:5"], "somebody more"),
        ("quote: 确保年底前", "quote: 力争年底前", ["quote 11:5"], "the sentence"),
    ],
)
def test_the_baseline(old: str, new: str, expected: list[str], why: str) -> None:
    said = found(BASELINES, edit(HO, old, new))
    assert said == [f"baseline-{each.replace(' ', f'-edited {HO}:')}" for each in expected], why


def test_supporters_are_a_set() -> None:
    two = both(edit(HO, "[roads]", "[roads, housing]"), settle)
    assert found(BASELINES, both(two, edit(HO, "[roads, housing]", "[housing, roads]"))) == []


def test_every_part_that_was_edited_is_told() -> None:
    three = both(edit(HO, "firm", "stretch"), edit(HO, "total: 100", "total: 1"),
                 edit(HO, "11月份以前", "2025-12"))  # fmt: skip
    assert found(BASELINES, three) == [
        f"baseline-deadline-edited {HO}:27:5",
        f"baseline-modal-edited {HO}:12:5",
        f"baseline-target-edited {HO}:15:5",
    ]


@pytest.mark.parametrize(
    ("before", "after", "kept", "why"),
    [
        (None, None, True, "none, as before"),
        (None, "document: a, quote: 甲", True, "one that was left out is added"),
        ("document: a", None, False, "one is taken away"),
        ("document: a", "document: a", True, "the same"),
        ("document: a", "document: b", False, "another document"),
        ("document: b", "document: a", False, "whichever comes first"),
        ("document: a", "document: a, quote: 甲", True, "a quote is added"),
        ("document: a, quote: 甲", "document: a", False, "and not taken away"),
        ("document: a, quote: 甲", "document: a, quote: 甲", True, "it stays"),
        ("document: a, quote: 甲", "document: a, quote: 乙", False, "and is no other"),
        ("document: a, quote: 乙", "document: a, quote: 甲", False, "whichever comes first"),
        ("document: a", "document: a, rows: 1", True, "a sentence is named"),
        ("document: a, rows: 1", "document: a, rows: 2 1", True, "and one more"),
        ("document: a, rows: 1 2", "document: a, rows: 2 1", True, "in whatever order"),
        ("document: a, rows: 1", "document: a", False, "it stays named"),
        ("document: a, rows: 1 2", "document: a, rows: 1", False, "each of them"),
        ("document: a, rows: 1", "document: a, rows: 2", False, "and is no other"),
        ("document: a, rows: 2", "document: a, rows: 1", False, "whichever comes first"),
    ],
)
def test_a_source_says_what_it_said(
    before: str | None, after: str | None, kept: bool, why: str
) -> None:
    assert source_kept(_source(before), _source(after)) == kept, why


def _source(text: str | None) -> Source | None:
    if text is None:
        return None
    given = dict(each.split(": ") for each in text.split(", "))
    rows = tuple(int(each) for each in given.get("rows", "").split())
    return Source(document=given["document"], quote=given.get("quote"), rows=rows)


EXPECTING = "expected: 3\n      items: [alpha]"
WIDER = f"baseline-target-edited {HO}:28:5"


@pytest.mark.parametrize(
    ("before", "after", "is_found", "why"),
    [
        (EXPECTING, "expected: 3\n      items: [alpha, beta]", False, "one that was expected"),
        (EXPECTING, "expected: 3\n      items: [alpha, beta, c]", False, "all that were"),
        (EXPECTING, "expected: 3\n      items: [alpha, beta, c, d]", True, "more than were"),
        (EXPECTING, "expected: 3\n      items: [beta, alpha]", True, "those named come first"),
        (EXPECTING, "expected: 3\n      items: [beta]", True, "and are no others"),
        (EXPECTING, "expected: 3\n      items: []", True, "and stay"),
        (
            EXPECTING,
            "expected: 4\n      items: [alpha, beta]",
            True,
            "as many are expected as were",
        ),
        (EXPECTING, "items: [alpha, beta, c]", True, "and it is said how many"),
        ("items: [alpha]", "items: [alpha, beta]", True, "where no more were expected, none come"),
        ("items: [alpha]", "expected: 2\n      items: [alpha]", True, "nor are expected since"),
        ("goal: 签约", "items: [alpha]\n      goal: 签约", True, "nor where none was"),
        (
            "expected: 1\n      items: [alpha, beta]",
            "expected: 1\n      items: [alpha, beta, c]",
            True,
            "nor where more are named than were expected",
        ),
        (
            "expected: 1\n      items: [alpha, beta]",
            "expected: 1\n      items: [alpha, {id: beta, title: 乙公司}]",
            True,
            "one that is named keeps its name",
        ),
        (
            "expected: 1\n      items: [alpha, beta]",
            "expected: 1\n      items: [alpha]",
            True,
            "of too many none goes either",
        ),
    ],
)
def test_a_roster_names_what_it_expects(before: str, after: str, is_found: bool, why: str) -> None:
    then = both(edit(HO, EXPECTING, before), settle)
    assert found(BASELINES, both(then, edit(HO, before, after))) == [WIDER] * is_found, why


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("kind: roster", "kind: count\n      total: 3", "a roster turned into a figure"),
        ("ladder: [在谈, 签约]", "ladder: [在谈]", "a shorter ladder"),
    ],
)
def test_a_roster_stays_one(old: str, new: str, why: str) -> None:
    other = "\n      expected: 3\n      items: [alpha]\n      ladder: [在谈, 签约]"
    plain = edit(HO, other, "") if "total" in new else NOTHING
    assert found(BASELINES, both(edit(HO, old, new), plain)) == [WIDER], why


@pytest.mark.parametrize(
    ("do", "expected", "why"),
    [
        (_swap, [], "in another order"),
        (_drop("RO-02"), [f"commitment-removed {RO}:1:1"], "taken away"),
        (
            write(RO, "id: roads\nname: 交通运输局\n"),
            [f"commitment-removed {RO}:1:1"] * 2,
            "all of them",
        ),
        (remove(RO), [f"commitment-removed {RO}:1:1"] * 2, "with their department"),
        (_give("RO-02"), [f"commitment-moved {HO}:33:6"], "handed to another department"),
        (
            both(_drop("RO-02"), write(TRANSPORT, TO_A_NEW_ONE)),
            [f"commitment-moved {TRANSPORT}:4:6"],
            "or to a new one",
        ),
        (
            both(_give("RO-02"), edit(HO, "deadline: 2025-09", "deadline: 2025-10")),
            [f"baseline-deadline-edited {HO}:33:66", f"commitment-moved {HO}:33:6"],
            "and edited as well",
        ),
        (edit(RO, "id: RO-02", "id: RO-03"), [f"commitment-id-changed {RO}:6:6"], "another id"),
        (
            _give("RO-02", "HO-03"),
            [f"commitment-id-changed {HO}:33:6"],
            "another id, in another department",
        ),
        (
            both(
                edit(RO, "id: RO-02", "id: RO-03"),
                edit(RO, "deadline: 2025-09", "deadline: 2025-10"),
            ),
            [f"commitment-removed {RO}:1:1"],
            "one that says something else is no other id of it",
        ),
        (
            move(RO, "departments/transport.yaml"),
            [],
            "the same department in another file",
        ),
        (
            edit(RO, "id: roads", "id: road"),
            [f"commitment-moved {RO}:5:6", f"commitment-moved {RO}:6:6"],
            "under another id it is another department",
        ),
        (write(RO, "id: ["), [], "what cannot be read is told elsewhere"),
        (write("departments/new.yaml", "id: new\nname: 新设局\n"), [], "a new department"),
        (
            edit(
                RO,
                "commitments:\n",
                f"commitments:\n  - {{id: RO-03, {NEW}}}\n",
            ),
            [],
            "a new commitment",
        ),
    ],
)
def test_commitments_stay(do: Do, expected: list[str], why: str) -> None:
    assert found(BASELINES, do) == expected, why


def test_one_that_was_there_before_took_nothing_over() -> None:
    line = "title: 建成, action: traffic, made: 2025-01-20, deadline: 2025}"
    twins = f"commitments:\n  - {{id: RO-03, {line}\n  - {{id: RO-04, {line}\n"
    there = both(edit(RO, "commitments:\n", twins), settle)
    assert found(BASELINES, both(there, _drop("RO-03"))) == [f"commitment-removed {RO}:1:1"]


def test_what_is_said_of_a_commitment() -> None:
    papers = Papers()
    both(_give("RO-02"), edit(RO, "id: RO-01", "id: RO-09"))(papers)
    renumbered, moved = BASELINES[0].run(papers.comparison())
    assert dict(renumbered.what.blanks) == {"commitment": "RO-01", "to": "RO-09"}
    assert dict(moved.what.blanks) == {
        "commitment": "RO-02", "before": "roads", "after": "housing"
    }  # fmt: skip


def test_of_two_of_one_id_the_first_counts() -> None:
    kept = "title: 建成停车场, action: traffic, made: 2025-01-20, target: {kind: deliverable}"
    later = f"{kept}, deadline: 2026"
    twice = write(
        "departments/aaa.yaml",
        f"id: aaa\nname: 新局\ncommitments:\n  - {{id: RO-02, {later}}}\n",
    )
    touched = edit(RO, "name: 交通运输局", "name: 交通局")
    assert found(BASELINES, both(twice, touched)) == [
        "baseline-deadline-edited departments/aaa.yaml:4:95",
        "commitment-moved departments/aaa.yaml:4:6",
    ]


RENAME = edit(HO, "title: 完成签约", "title: 推进签约")
EDITED = [f"title-edited {HO}:7:5"]


def amends(day: str, more: str = "title: 推进签约\n", id_: str = "HO-01") -> Do:
    """Return an amendment."""
    return lambda papers: papers.decide("amendment", id_, day, more)


@pytest.mark.parametrize(
    ("do", "expected", "why"),
    [
        (RENAME, EDITED, "no decision says so"),
        (both(RENAME, amends("2025-06-09")), [], "one says so"),
        (both(amends("2025-06-09"), settle, RENAME), [], "one that was there before"),
        (amends("2025-06-09"), [], "the title as promised may stay beside it"),
        (both(RENAME, amends("2025-06-09", "title: 签约\n")), EDITED, "it says something else"),
        (both(RENAME, amends("2025-06-09", "deadline: 2026\n")), EDITED, "it says nothing of it"),
        (both(RENAME, amends("2025-06-09", id_="HO-02")), EDITED, "it is about another one"),
        (both(RENAME, amends("2025-06-09", id_="AA-01")), EDITED, "whatever that one is called"),
        (
            both(RENAME, amends("2025-06-08"), amends("2025-06-09", "title: 签约\n")),
            EDITED,
            "another one followed it",
        ),
        (
            both(RENAME, amends("2025-06-09"), amends("2025-06-08", "title: 签约\n")),
            [],
            "it followed another one",
        ),
        (
            both(RENAME, amends("2025-06-08"), amends("2025-06-09", "deadline: 2026\n")),
            [],
            "a later one is about something else",
        ),
        (
            both(RENAME, amends("2025-06-08"), amends("2025-06-09", "title: 签约\n", "HO-02")),
            [],
            "or about another commitment",
        ),
        (
            both(
                RENAME,
                amends("2025-06-09"),
                lambda papers: papers.move(
                    "decisions/2025-06/2025-06-09-amendment-HO-01.yaml", "decisions/2025-06/a.yaml"
                ),
                amends("2025-06-09", "title: 签约\n"),
            ),
            [],
            "two of one day: either",
        ),
        (
            both(RENAME, lambda papers: papers.decide("exemption", "HO-01", "2025-06-09")),
            EDITED,
            "another kind of decision",
        ),
        (
            both(
                amends("2025-06-09"),
                settle,
                remove("decisions/2025-06/2025-06-09-amendment-HO-01.yaml"),
                RENAME,
            ),
            EDITED,
            "one that is taken away says nothing",
        ),
        (remove(HO), [], "a commitment that is gone is told as gone"),
        (
            edit(HO, "title: 引进企业", "title: 引进大企业"),
            [f"title-edited {HO}:24:5"],
            "another one",
        ),
        (
            both(_give("RO-02"), edit(HO, "建成停车场", "建停车场")),
            [f"title-edited {HO}:33:17"],
            "called otherwise where it is handed to",
        ),
    ],
)
def test_titles(do: Do, expected: list[str], why: str) -> None:
    assert found(TITLES, do) == expected, why


def test_both_titles_are_told() -> None:
    papers = Papers()
    RENAME(papers)
    (said,) = TITLES[0].run(papers.comparison())
    assert dict(said.what.blanks) == {
        "commitment": "HO-01", "before": "完成签约", "after": "推进签约"
    }  # fmt: skip
