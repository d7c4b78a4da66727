"""decide, verify, close, reopen, object: the office's decisions, with their rules as checks."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import Run

Written = Callable[[], dict[str, str]]
BY = ("--reason", "现场核查")


def test_an_extension_says_what_it_moves(duban: Run, written: Written) -> None:
    ran = duban(
        "decide", "extension", "D-1", "--requested", "2018-10-18", "--deadline", "2018-12-15", *BY
    )
    assert ran.code == 0, ran.err
    assert "2018-11-30 → 2018-12-15" in ran.err
    assert written() == {
        "decisions/2018-10/2018-10-20-extension-D-1.yaml": (
            "kind: extension\ncommitment: D-1\ndecided: 2018-10-20\nby: 王一\nreason: 现场核查\n"
            "requested: 2018-10-18\ndeadline: 2018-12-15\n"
        )
    }


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("requested", "late", "why"),
    [
        ("2018-11-30", False, "on the deadline itself"),
        ("2018-12-01", True, "the day after"),
    ],
)
def test_an_extension_asked_for_too_late_is_said_to_be_so(
    duban: Run, requested: str, late: bool, why: str
) -> None:
    ran = duban(
        "decide", "extension", "D-1", "--requested", requested, "--decided", "2018-12-03",
        "--deadline", "2018-12-31", *BY,
    )  # fmt: skip
    assert ran.code == 0, ran.err
    assert ("即为逾期" in ran.err) is late, why
    shown = duban("show", "D-1", "--as-of", "2018-12-10").text
    assert ("已过时限 2018-11-30" in shown) is late


def claimed(duban: Run) -> None:
    assert duban("claim", "D-1", "--done", "10", "--evidence", "许可证").code == 0


def test_a_life_from_claim_to_reopening(duban: Run, written: Written) -> None:
    claimed(duban)
    for command in (
        ("verify", "D-1", "--passed", "--by", "督查室"),
        ("close", "D-1", "--by", "督查室"),
        ("reopen", "D-1", "--by", "督查室", "--deadline", "2018-12-31", "--decided", "2018-12-01"),
    ):
        ran = duban(*command, *BY)
        assert ran.code == 0, ran.err
    assert len(written()) == 4
    shown = duban("show", "D-1", "--as-of", "2018-12-10").text
    life = shown[shown.index("【经过】") :]
    assert life.index("核查") < life.index("销号") < life.index("重开")


@pytest.mark.parametrize(
    ("args", "code", "why"),
    [
        (("close", "D-1", "--by", "督查室"), "closed-unverified", "nobody has verified it"),
        (("verify", "D-1", "--passed", "--by", "王一"), "verified-by-claimant", "they claimed it"),
        (
            ("verify", "D-1", "--passed", "--by", "甲局"),
            "decided-by-the-department-concerned",
            "the department leads it",
        ),
        (("reopen", "D-2", "--by", "督查室"), "nothing-to-reopen", "it was never complete"),
        (("decide", "resumption", "D-1", "--by", "督查室"), "nothing-to-resume", "not suspended"),
        (
            ("decide", "extension", "D-1", "--by", "督查室", "--requested", "2018-10-18"),
            "extension-without-deadline",
            "it does not say until when",
        ),
        (
            ("decide", "ruling", "D-1", "--by", "督查室", "--until", "2018-12-01"),
            "unknown-key",
            "a ruling has no such key",
        ),
        (
            ("decide", "amendment", "D-1", "--by", "督查室", "--target", "{kind: cuont}"),
            "unknown-kind",
            "no such kind of target",
        ),
    ],
)
def test_the_rules_are_checks(
    duban: Run, written: Written, args: tuple[str, ...], code: str, why: str
) -> None:
    claimed(duban)
    before = written()
    ran = duban(*args, *BY)
    assert (ran.code, written()) == (1, before), why
    assert f"[{code}]" in ran.err, ran.err


@pytest.mark.parametrize(
    ("args", "said", "why"),
    [
        (("decide", "extention", "D-1"), "extension", "the kind is misspelt"),
        (("decide", "extension", "D-9"), "D-9", "no such commitment"),
        (("verify", "D-1"), "--passed", "it does not say whether it passes"),
        (("decide", "amendment", "D-1", "--target", "20"), "20", "no target"),
    ],
)
def test_a_wrong_line_is_refused(
    duban: Run, written: Written, args: tuple[str, ...], said: str, why: str
) -> None:
    ran = duban(*args, *BY)
    assert (ran.code, written()) == (2, {}), why
    assert said in ran.err


@pytest.mark.usefixtures("small")
def test_a_suspended_clock_stands_still(duban: Run) -> None:
    for command in (
        ("decide", "suspension", "D-1", "--decided", "2018-09-01"),
        ("decide", "resumption", "D-1", "--decided", "2018-09-16"),
    ):
        assert duban(*command, "--by", "督查室", *BY).code == 0
    shown = duban("show", "D-1").text
    assert "2018-12-15" in shown, "fifteen days stood still, so it is due fifteen days later"


def test_an_objection_is_answered_by_others(duban: Run, written: Written) -> None:
    claimed(duban)
    assert duban("verify", "D-1", "--refused", "--by", "督查员", *BY).code == 0
    against = ("--against", "2018-10-20-verification-D-1", "--received", "2018-10-22")
    filed = duban("object", "D-1", *against, "--decided", "2018-10-22", *BY, "--by", "收件员")
    assert filed.code == 0, filed.err
    own = duban("object", "D-1", "--rejected", *against, "--decided", "2018-10-30", *BY,
                "--by", "督查员")  # fmt: skip
    assert own.code == 1
    assert "[objection-not-recused]" in own.err
    other = duban("object", "D-1", "--upheld", *against, "--decided", "2018-10-30", *BY,
                  "--by", "复核员", "--recused", "督查员")  # fmt: skip
    assert other.code == 0, other.err
    assert "recused:\n  - 督查员\n" in "".join(written().values())
