"""Opening a ledger: found from anywhere inside it, read in one order, whole or with its faults."""

import gc
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from duban.ledger.load import Loaded, find_ledger, open_ledger
from duban.ledger.packs import DEFAULT, pack, pack_names
from duban.model.ledger import Ledger

Write = Callable[[Mapping[str, str]], Path]
Load = Callable[[Mapping[str, str]], Loaded]
Sound = Callable[[Mapping[str, str]], Ledger]

PROMISE = "title: t, action: act, made: 2018-08-13, deadline: 2018-11"
DEPARTMENT = (
    f"{{id: dep, name: 部门, commitments: [{{id: C, {PROMISE}, target: {{kind: count}}}}]}}"
)
FILED = "filed: 2018-09-29T16:40:00+08:00, by: x"
POLICY = "{id: %s, title: 自定, lights: [], rules: []}"
INFO = "{ledger: t, title: 台账, timezone: Asia/Shanghai, language: zh-CN%s}"


def filing(day: str, done: int) -> str:
    entries = f"[{{commitment: C, done: {done}}}]"
    return f"{{department: dep, on: {day}, {FILED}, entries: {entries}}}"


def codes(loaded: Loaded) -> list[str]:
    return [each.code for each in loaded.diagnostics]


def test_a_ledger_needs_no_more_than_its_first_lines(ledger: Sound) -> None:
    assert ledger({}).policy == pack(DEFAULT)


@pytest.mark.parametrize(
    ("mark", "start", "found", "why"),
    [
        ("data/duban.yaml", ".", "data", "the usual layout"),
        ("duban.yaml", ".", ".", "the folder itself is the ledger"),
        ("data/duban.yaml", "src/deep", "data", "from a folder beside it, upwards"),
        ("duban.yaml", "progress/dep", ".", "from a folder inside it"),
        ("elsewhere/duban.yaml", ".", None, "no other name is guessed"),
    ],
)
def test_the_ledger_is_found_upwards(
    tmp_path: Path, mark: str, start: str, found: str | None, why: str
) -> None:
    (tmp_path / mark).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / mark).touch()
    (tmp_path / start).mkdir(parents=True, exist_ok=True)
    expected = None if found is None else tmp_path / found
    assert find_ledger(tmp_path / start) == expected, why


def test_a_relative_start_is_looked_at_upwards_too(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write({"progress/README.md": ""})
    monkeypatch.chdir(root / "progress")
    assert find_ledger(Path()) == root


def test_without_duban_yaml_there_is_no_ledger(tmp_path: Path) -> None:
    loaded = open_ledger(tmp_path)
    assert loaded.ledger is None
    assert codes(loaded) == ["no-ledger"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    loaded = open_ledger(tmp_path / "nowhere")
    assert loaded.ledger is None
    assert "no-ledger" in codes(loaded)


def test_a_broken_duban_yaml_leaves_no_ledger_but_the_other_faults(loaded: Load) -> None:
    found = loaded({"duban.yaml": "ledger: x", "actions/b.yaml": "id: b"})
    assert found.ledger is None
    assert {each.place.file for each in found.diagnostics} == {"actions/b.yaml", "duban.yaml"}


def test_a_broken_file_is_left_out_and_the_rest_is_there(loaded: Load) -> None:
    found = loaded({"departments/dep.yaml": "id: dep", "departments/b.yaml": "{id: b, name: 乙}"})
    assert found.ledger is not None
    assert [each.id for each in found.ledger.departments] == ["b"]
    assert codes(found) == ["missing-key"]


def test_what_could_not_be_read_is_not_refused_a_second_time(loaded: Load) -> None:
    found = loaded({"actions/b.yaml": "id: b\ntitle:\nlead: x\nleda: y\n"})
    assert codes(found) == ["empty-value", "unknown-key"]


def test_a_file_of_a_wrong_name_is_told_and_kept(loaded: Load) -> None:
    found = loaded({"departments/other.yaml": "{id: dep, name: 部门}"})
    assert found.ledger is not None
    assert [each.id for each in found.ledger.departments] == ["dep"]
    assert codes(found) == ["file-not-named-after-id"]


def test_two_files_of_one_id_are_both_there_for_the_checks(loaded: Load) -> None:
    found = loaded({f"departments/{name}.yaml": "{id: dep, name: 部门}" for name in ("dep", "d")})
    assert found.ledger is not None
    assert len(found.ledger.departments) == 2


def test_a_faulty_time_zone_is_told_and_stops_nothing(loaded: Load) -> None:
    found = loaded({"duban.yaml": "{ledger: t, title: 台账, timezone: Mars, language: en}"})
    assert codes(found) == ["unknown-timezone"]
    assert found.ledger is not None
    assert found.ledger.info.timezone == "UTC"


def test_the_order_of_the_disk_changes_nothing(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(
        {
            "departments/dep.yaml": DEPARTMENT,
            "departments/a.yaml": "{id: a, name: 甲}",
            "progress/dep/2018-09/2018-09-29-b.yaml": filing("2018-09-29", 2),
            "progress/dep/2018-09/2018-09-28-c.yaml": filing("2018-09-28", 1),
            "actions/b.yaml": "{id: x}",
        }
    )
    before = open_ledger(root)
    scandir = os.scandir

    class Backwards:
        def __init__(self, folder: Path) -> None:
            with scandir(folder) as found:
                self.found = sorted(found, key=lambda each: each.name, reverse=True)

        def __enter__(self) -> list["os.DirEntry[str]"]:
            return self.found

        def __exit__(self, *_: object) -> None: ...

    monkeypatch.setattr(os, "scandir", Backwards)
    assert open_ledger(root) == before
    assert before.ledger is not None
    assert [each.on.day for each in before.ledger.filings] == [28, 29]
    assert [each.id for each in before.ledger.departments] == ["a", "dep"]


def test_faults_are_in_the_order_of_the_files(loaded: Load) -> None:
    found = loaded(
        {"sources/b.yaml": "x: 1", "actions/c.yaml": "id: c", "zeta/a.yaml": "id: a"}
    ).diagnostics
    assert [each.place for each in found] == sorted(each.place for each in found)
    assert len({each.place.file for each in found}) == 3


@pytest.mark.parametrize(
    ("given", "policy", "codes_", "why"),
    [
        ({}, DEFAULT, [], "none is named"),
        ({"duban.yaml": INFO % ", policy: own"}, "own", [], "its own folder's"),
        ({"duban.yaml": INFO % f", policy: {DEFAULT}"}, DEFAULT, [], "one that ships"),
        ({"duban.yaml": INFO % ", policy: onw"}, DEFAULT, ["unknown-policy"], "none: the default"),
    ],
)
def test_the_policy_is_the_ledgers_or_ships(
    loaded: Load, given: Mapping[str, str], policy: str, codes_: list[str], why: str
) -> None:
    found = loaded({"policies/own.yaml": POLICY % "own", **given})
    assert codes(found) == codes_, why
    assert found.ledger is not None
    assert found.ledger.policy.id == policy, why


def test_a_ledgers_own_policy_goes_before_one_that_ships(ledger: Sound) -> None:
    own = ledger({f"policies/{DEFAULT}.yaml": POLICY % DEFAULT})
    assert own.policy.title == "自定"


def test_a_named_policy_that_is_refused_is_told_once(loaded: Load) -> None:
    info = INFO % ", policy: own"
    found = loaded({"duban.yaml": info, "policies/own.yaml": "{id: own, title: t, rules: []}"})
    assert codes(found) == ["missing-key"]


@pytest.mark.parametrize("name", pack_names())
def test_every_pack_that_ships_is_sound_and_named_after_its_id(name: str) -> None:
    assert pack(name).id == name


@pytest.mark.parametrize("is_on", [True, False])
def test_the_collector_is_left_as_it_was(write: Write, is_on: bool) -> None:
    was_on = gc.isenabled()
    (gc.enable if is_on else gc.disable)()
    try:
        open_ledger(write({}))
        assert gc.isenabled() is is_on
    finally:
        (gc.enable if was_on else gc.disable)()
