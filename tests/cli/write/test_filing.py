"""progress and claim: one file, checked before and the same when read again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from duban.ledger.load import open_ledger
from duban.model.filing import Filing
from tests.cli.conftest import Run

Written = Callable[[], dict[str, str]]


def filed(root: Path, written: Written) -> Filing:
    """Return the one filing that was written."""
    (name,) = written()
    ledger = open_ledger(root).ledger
    assert ledger is not None
    return next(each for each in ledger.filings if each.origin.file == name)


def test_a_figure_becomes_a_sealed_filing(duban: Run, small: Path, written: Written) -> None:
    ran = duban("progress", "D-1", "--done", "8", "--evidence", "许可证")
    assert ran.code == 0, ran.err
    (name,) = written()
    assert name.startswith("progress/dep/2018-10/2018-10-20-")
    assert name in ran.err
    assert "已落盘" in ran.err
    assert filed(small, written).by == "王一"
    assert written()[name] == (
        "department: dep\non: 2018-10-20\nfiled: 2018-10-20T10:00:00+08:00\nby: 王一\nentries:\n"
        "  - commitment: D-1\n    done: 8\n    evidence:\n      - 许可证\n"
    )


def test_what_is_filed_again_is_there_once(duban: Run, written: Written) -> None:
    for _ in range(2):
        ran = duban("progress", "D-1", "--done", "8")
        assert ran.code == 0
    assert "没有重复写入" in ran.err
    assert len(written()) == 1


@pytest.mark.parametrize(
    ("args", "code", "why"),
    [
        (("D-1", "--done", "6"), "reading-runs-backwards", "seven were done before"),
        (("D-1", "--done", "11"), "reading-over-total", "ten are promised"),
        (("D-2", "--note", "正常推进"), "empty-entry", "it says nothing"),
        (("D-2", "--note", "有序推进"), "empty-entry", "nor does this"),
        (("D-2", "--note", "正常"), "empty-entry", "nor this"),
    ],
)
def test_what_seems_wrong_is_questioned(
    duban: Run, written: Written, args: tuple[str, ...], code: str, why: str
) -> None:
    ran = duban("progress", *args)
    assert (ran.code, written()) == (1, {}), why
    assert f"[{code}]" in ran.err
    assert "--yes" in ran.err
    assert duban("progress", *args, "--yes").code == 0
    assert len(written()) == 1


@pytest.mark.parametrize(
    ("args", "code", "said", "why"),
    [
        (("D-1", "--percent", "70"), 1, "[reading-not-of-kind]", "a count has no percentage"),
        (("D-1", "--done", "七"), 1, "[not-an-amount]", "no number"),
        (("D-1", "--done", "7", "--on", "2018-10-21"), 1, "[filing-from-the-future]", "tomorrow"),
        (("D-1", "--done", "7", "--on", "2018-13-01"), 1, "[not-a-day]", "no such month"),
        (("D-1", "--done", "7", "--target", "x"), 1, "[unknown-target]", "it has no such target"),
        (("D-1", "--done", "7", "--department", "乙局"), 1, "[not-their-commitment]", "not theirs"),
        (("D-1",), 2, "--done", "nothing to file"),
        (("D-9", "--done", "1"), 2, "D-9", "no such commitment"),
        (("D-1", "--done", "8", "--department", "丙局"), 2, "丙局", "no such department"),
        (("O-1", "--item", "x"), 2, "x", "no item and step"),
        ((), 2, "--from", "nobody can be asked"),
        (("D-1", "--done", "8", "--note", "\x1b[31m"), 1, "control", "an escape sequence"),
        (("D-1", "--done", "8", "--correct", "2018-01-01-x"), 2, "2018-01-01-x", "no such filing"),
    ],
)
def test_what_is_wrong_is_not_written(
    duban: Run, written: Written, args: tuple[str, ...], code: int, said: str, why: str
) -> None:
    ran = duban("progress", *args)
    assert (ran.code, written()) == (code, {}), why
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_a_dry_run_writes_nothing(duban: Run, written: Written) -> None:
    ran = duban("progress", "D-1", "--done", "8", "--dry-run")
    assert (ran.code, written()) == (0, {})
    assert "    done: 8\n" in ran.text
    assert "未写" in ran.err


def test_a_correction_keeps_what_it_does_not_mend(
    duban: Run, small: Path, written: Written
) -> None:
    (small / "progress/dep/2018-09/2018-09-29-x.yaml").write_text(
        "department: dep\non: 2018-09-29\nfiled: 2018-10-08T09:00:00+08:00\nby: 联络员\nentries:\n"
        "  - {commitment: D-1, done: 9}\n  - {commitment: D-2, note: 谈了三家}\n"
    )
    ran = duban("progress", "D-1", "--done", "7", "--correct", "2018-09-29-x")
    assert ran.code == 0, ran.err
    names = [name for name in written() if not name.endswith("29-x.yaml")]
    ledger = open_ledger(small).ledger
    assert ledger is not None
    (mended,) = (each for each in ledger.filings if each.origin.file == names[0])
    assert (mended.corrects, str(mended.on)) == ("2018-09-29-x", "2018-09-29")
    assert [each.commitment for each in mended.entries] == ["D-2", "D-1"]
    assert mended.entries[0].note == "谈了三家"


def test_many_are_filed_from_one_file(duban: Run, small: Path, written: Written) -> None:
    (small.parent / "多项.yaml").write_text(
        "on: 2018-10-19\nby: 李二\nentries:\n  - {commitment: D-1, done: 8}\n"
        "  - {commitment: O-1, note: 展厅已封顶}\n  - {commitment: D-2, note: 谈了三家}\n"
    )
    ran = duban("progress", "--from", str(small.parent / "多项.yaml"))
    assert ran.code == 0, ran.err
    assert sorted(name.split("/")[1] for name in written()) == ["dep", "other"]
    assert all("on: 2018-10-19\n" in text and "by: 李二\n" in text for text in written().values())


@pytest.mark.parametrize(
    ("text", "said", "why"),
    [
        ("entries: [", "[", "no YAML"),
        ("entries: []\n", "没有 entries", "nothing in it"),
        ("entries:\n  - {commitment: D-9, done: 1}\n", "D-9", "no such commitment"),
        ("entries:\n  - {commitment: D-1, done: 8}\nextra: 1\n", "[unknown-key]", "nobody's key"),
        ("entries:\n  - x\n", "None", "no entry"),
    ],
)
def test_a_file_of_entries_may_be_wrong(
    duban: Run, small: Path, written: Written, text: str, said: str, why: str
) -> None:
    (small.parent / "x.yaml").write_text(text)
    ran = duban("progress", "--from", str(small.parent / "x.yaml"))
    assert ran.code in {1, 2}, why
    assert written() == {}
    assert said in ran.err


def test_a_claim_is_filed(duban: Run, small: Path, written: Written) -> None:
    ran = duban("claim", "O-1", "--milestone", "a", "--evidence", "批复")
    assert ran.code == 0, ran.err
    (entry,) = filed(small, written).entries
    assert (entry.claim, entry.milestone) == ("complete", "a")


def test_a_claim_without_evidence_is_questioned(duban: Run, written: Written) -> None:
    ran = duban("claim", "O-1")
    assert (ran.code, written()) == (1, {})
    assert "[claim-without-evidence]" in ran.err


def test_a_filing_by_hand_is_sealed_and_keeps_its_bytes(
    duban: Run, small: Path, written: Written
) -> None:
    by_hand = small / "progress/dep/2018-09/2018-09-29-x.yaml"
    before = by_hand.read_bytes()
    ran = duban("progress", "--seal", str(by_hand))
    assert ran.code == 0, ran.err
    assert not by_hand.exists()
    (name,) = written()
    assert (small / name).read_bytes() == before
    assert "filing-unsealed" not in duban("check").text


def test_only_filings_of_the_ledger_are_sealed(duban: Run, small: Path) -> None:
    ran = duban("progress", "--seal", str(small / "departments/dep.yaml"))
    assert ran.code == 1
    assert (small / "departments/dep.yaml").exists()


def test_somebody_else_s_broken_file_stops_nobody(duban: Run, small: Path) -> None:
    (small / "departments/other.yaml").write_text("id: [")
    ran = duban("progress", "D-1", "--done", "8")
    assert ran.code == 0, ran.err
    assert "注意" in ran.err


def test_nobody_files_without_a_name(
    duban: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, written: Written
) -> None:
    monkeypatch.delenv("DUBAN_BY")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    ran = duban("progress", "D-1", "--done", "8")
    assert (ran.code, written()) == (2, {})
    assert "DUBAN_BY" in ran.err


def test_an_archived_ledger_says_that_nobody_will_see_it(duban: Run, small: Path) -> None:
    info = small / "duban.yaml"
    info.write_text(info.read_text().replace("2018-12-15", "2018-10-01"))
    ran = duban("progress", "D-1", "--done", "8")
    assert ran.code == 0
    assert "归档" in ran.err


def test_a_full_disk_is_said_plainly(
    duban: Run, written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.write", full)
    ran = duban("progress", "D-1", "--done", "8")
    assert (ran.code, written()) == (1, {})
    assert "磁盘已满" in ran.err
    assert "再运行一次" in ran.err


@pytest.mark.parametrize("command", ["progress", "claim", "verify", "close", "reopen", "object"])
def test_a_shell_completes_ids_for_every_command_that_takes_one(
    shell: Run, small: Path, command: str
) -> None:
    asked = {"COMP_WORDS": f"duban {command} D-", "COMP_CWORD": "2"}
    ran = shell(_DUBAN_COMPLETE="complete_bash", DUBAN_DATA=str(small), **asked)
    assert ran.text.split() == ["D-1", "D-2"]
