"""Wrong use exits 2 and says in plain words what is wrong and what would be right."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["status", "--as-of", "2018-02-30"], ("2018-02-30", "2018-12-31")),
        (["status", "--as-of", "昨天"], ("昨天", "2018-12-31")),
        (["status", "--department", "depp"], ("depp", "是否为", "dep")),
        (["status", "--department", "甲"], ("甲", "甲局")),
        (["status", "--action", "acts"], ("acts", "是否为", "act")),
        (["status", "--light", "rad"], ("rad", "是否为", "red")),
        (["status", "--light", "紫"], ("紫", "可用", "yellow")),
        (["status", "--format", "jsn"], ("jsn", "是否为", "json")),
        (["status", "--lang", "fr"], ("fr", "zh", "en")),
        (["status", "--color", "blue"], ("blue", "always")),
        (["overdue", "--month", "next"], ("“next”不是月份", "2018-10")),
        (["show", "D-11"], ("D-11", "是否为", "D-1")),
        (["show", "d-2"], ("d-2", "是否为 D-2")),
        (["blockers", "--kind", "land"], ("land", "是否为 land-quota？")),
        (["show"], ("ID",)),
        (["show", "D-1", "--as-of", "2001-01-01"], ("2001-01-01", "还没有承诺事项")),
        (["report", "month"], ("month", "monthly")),
        (["report", "show"], ("show", "status")),
        (["schema", "departmnts"], ("departmnts", "departments")),
        (["stauts"], ("stauts",)),
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("small")
def test_wrong_use_exits_2_and_says_what_is_meant(
    duban: Run, args: list[str], said: tuple[str, ...]
) -> None:
    done = duban(*args)
    assert (done.code, done.out) == (2, b"")
    assert [part for part in said if part not in done.err] == []
    assert "Traceback" not in done.err


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("args", "ids"),
    [
        (["--department", "dep"], ["D-1", "D-2"]),
        (["--department", "甲局"], ["D-1", "D-2"]),
        (["--department", "甲办"], ["D-1", "D-2"]),
        (["--department", "dep", "--department", "乙局"], ["D-1", "D-2", "O-1"]),
        (["--action", "攻坚行动"], ["D-1", "D-2", "O-1"]),
        (["--light", "红"], ["D-1"]),
        (["--light", "红灯", "--light", "none"], ["D-1", "D-2"]),
        (["--department", "other", "--light", "red"], []),
    ],
    ids=" ".join,
)
def test_filters_take_ids_names_and_aliases(duban: Run, args: list[str], ids: list[str]) -> None:
    done = duban("status", "--format", "json", *args)
    rows = json.loads(done.out)["rows"]
    assert {row["id"] for row in rows} - {"O-1"} == set(ids) - {"O-1"}
    assert "O-1" not in ids or "O-1" in {row["id"] for row in rows}


@pytest.mark.usefixtures("small")
def test_the_archived_day_is_said_and_another_can_be_named(duban: Run) -> None:
    archived = duban("status", "--format", "json")
    assert json.loads(archived.out)["as_of"] == "2018-12-15"
    assert "2018-12-15" in archived.err
    named = duban("status", "--format", "json", "--as-of", "2018-10-01")
    assert json.loads(named.out)["as_of"] == "2018-10-01"
    assert named.err == ""


def test_without_a_ledger_it_says_where_it_looked_and_what_to_do(
    duban: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for args in (["status"], ["check"], ["show", "D-1"], ["status", "--data", str(tmp_path)]):
        done = duban(*args)
        assert (done.code, done.out) == (2, b"")
        assert str(tmp_path) in done.err
        assert "duban init" in done.err


def test_the_ledger_is_found_from_below_by_data_and_by_the_environment(
    duban: Run,
    small: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    monkeypatch.chdir(small / "departments")
    assert duban("status").code == 0
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert duban("status").code == 2
    assert duban("status", "--data", str(small)).code == 0
    monkeypatch.setenv("DUBAN_DATA", str(small))
    assert duban("status").code == 0
    assert duban("status", "--data", str(small / "nowhere" / "deep")).code == 0, "upwards"


def test_an_unsound_ledger_is_not_judged(duban: Run, small: Path) -> None:
    (small / "departments" / "dep.yaml").write_text("id: dep\nname: 甲局\nnmae: 乙\n")
    (small / "actions" / "act.yaml").write_text("{id: act, title: 行动, lead: nobody}")
    for args in (["status"], ["overdue", "--month"], ["show", "D-1"], ["report", "monthly"]):
        done = duban(*args)
        assert (done.code, done.out) == (1, b"")
        assert "departments/dep.yaml:3:1: [unknown-key]" in done.err
        assert "duban check" in done.err


def test_a_ledger_of_wrong_sense_is_judged_and_says_so(duban: Run, small: Path) -> None:
    (small / "actions" / "act.yaml").write_text("{id: act, title: 攻坚行动, lead: nobody}")
    assert duban("check").code == 1
    done = duban("status", "--format", "json")
    assert done.code == 0
    assert json.loads(done.out)["rows"]
    assert "1 处错误" in done.err
    assert "duban check" in done.err


def test_many_faults_are_cut_short_but_counted(duban: Run, small: Path) -> None:
    keys = "".join(f"nonsense{n}: 1\n" for n in range(9))
    (small / "departments" / "dep.yaml").write_text(f"id: dep\nname: 甲局\n{keys}")
    done = duban("status")
    assert done.err.count("[unknown-key]") == 5
    assert "duban check" in done.err


@pytest.mark.usefixtures("small")
def test_exit_code_tells_whether_something_is_overdue(duban: Run) -> None:
    for args in (["status"], ["overdue"], ["report", "monthly"], ["overdue", "--month"]):
        assert duban(*args).code == 0
        assert duban(*args, "--exit-code").code == 1
        early = duban(*args, "--exit-code", "--as-of", "2018-08-20")
        assert early.code == 0, early.text
