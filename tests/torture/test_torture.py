"""Everything that tries to break it, at a small size: in full, `python -m tests.torture`."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from duban.ledger.gate.names import seal_of
from duban.ledger.writing.durable import write_over
from tests.torture import writer
from tests.torture.__main__ import TRIALS
from tests.torture.edits import FILE
from tests.torture.power import Disk, cut_in, recorded_filings
from tests.torture.recorded import Act, recorded
from tests.torture.world import acknowledged, found, lay, losses


@pytest.mark.parametrize("name", TRIALS)
def test_it_holds(name: str, tmp_path: Path) -> None:
    outcome = TRIALS[name].run(TRIALS[name].small, tmp_path)
    if outcome.skipped:
        pytest.skip(f"{name}: {outcome.skipped}")
    assert outcome.broken == (), outcome.did


def flushes_a_folder(act: Act) -> bool:
    return act.verb == "fsync" and not act.path.endswith((".tmp", ".yaml"))


def flushes_a_file(act: Act) -> bool:
    return act.verb == "fsync" and act.path.endswith((".tmp", ".yaml"))


def flushes_a_new_folders_name(act: Act) -> bool:
    return act.verb == "fsync" and act.path in {"", "progress"}


@pytest.mark.parametrize(
    ("left_out", "ends", "why"),
    [
        (flushes_a_folder, "lost", "a name that is not flushed may be gone"),
        (flushes_a_file, "torn", "a name may be safe before its content"),
        (flushes_a_new_folders_name, "lost", "a new folder may be gone with all that is in it"),
    ],
)
def test_a_protocol_without_it_is_found_out(
    left_out: Callable[[Act], bool], ends: str, why: str, tmp_path: Path
) -> None:
    acts = recorded_filings(tmp_path, range(2))
    assert cut_in(acts)[1] == []
    assert any(ends in line for line in cut_in(each for each in acts if not left_out(each))[1]), why


def test_a_repeat_makes_safe_what_a_killed_writer_left(tmp_path: Path) -> None:
    acts = recorded_filings(tmp_path, range(1))
    linked = next(number for number, act in enumerate(acts, 1) if act.verb == "link")
    repeat = recorded_filings(tmp_path, range(1))
    assert {act.verb for act in repeat} == {"fsync", "acknowledged"}
    assert cut_in((*acts[:linked], *repeat))[1] == []


def test_a_hand_kept_file_is_changed_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    path = lay(tmp_path) / FILE
    old = path.read_bytes()
    new = old + b"note: x\n"
    disk = Disk({"departments": b"", FILE: old})

    def change() -> str:
        write_over(path, old, new)
        return f"{FILE} changed"

    def bad(files: Mapping[str, bytes], told: Mapping[str, str]) -> Iterator[str]:
        if files.get(FILE) not in ({new} if told else {old, new}):
            yield f"torn or lost: {files.get(FILE)!r}"

    acts = recorded(tmp_path, change)
    assert cut_in(acts, disk, bad)[1] == []
    unsafe = [act for act in acts if act.verb != "fsync"]
    assert cut_in(unsafe, Disk({"departments": b"", FILE: old}), bad)[1] != []


def test_another_filing_with_the_same_seal_gets_other_bytes(tmp_path: Path) -> None:
    root = lay(tmp_path)
    name = f"{writer.FOLDER}/{writer.DAY}-{seal_of(writer.content(7))}.yaml"
    (root / writer.FOLDER).mkdir(parents=True)
    (root / name).write_bytes(writer.content(8))
    told = acknowledged(f"{writer.hand_in(root, 7)}\n{writer.hand_in(root, 7)}\n".encode())
    assert name not in told
    assert list(losses(root, told)) == [f"torn: {name}"], "the one that was put there by hand"
    assert found(root).whole == told, "the second time it is the same one"
