"""What was answered before is answered again, and never when it might be another answer."""

import datetime as dt
import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from duban.__main__ import main
from duban.cli.everyday import answered

ROOT: Final = Path(__file__).resolve().parents[2]
Said = tuple[int, bytes, bytes]
Ask = Callable[[str], Said]

DEPARTMENT: Final = """\
id: dep
name: 部门
commitments:
  - id: A-1
    title: 一
    action: act
    made: 2025-01-10
    deadline: 2025-06
    target: {kind: count, total: 10}
  - {id: A-2, title: 二, action: act, made: 2025-01-10, deadline: 早日, target: {kind: count}}
"""
FILES: Final = {
    "duban.yaml": "{ledger: l, title: 台账, timezone: Asia/Shanghai, language: zh-CN}",
    "actions/act.yaml": "{id: act, title: 行动, lead: dep}",
    "departments/dep.yaml": DEPARTMENT,
}
LINES: Final = (
    "status --data data --as-of 2025-08-01",
    "status --data data --as-of 2025-08-01 --format json",
    "status --data=data --as-of=2025-08-01 -f md --lang en",
    "status --as-of 2025-08-01 --light red --department dep",
    "status",
    "overdue --as-of 2025-08-01",
    "overdue --month --as-of 2025-08-01",
    "overdue --month 2025-06 --as-of 2025-08-01 --format csv",
    "overdue --as-of 2025-08-01 --exit-code",
    "report monthly --month 2025-07 --as-of 2025-08-01",
    "show A-1 --as-of 2025-08-01",
)
NOT_KEPT: Final = ("--version", "status --help", "status --light nonsense", "schema", "check", "--")


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    """Switch the collector on again, which a run leaves to the end of its process."""
    yield
    gc.enable()


@pytest.fixture(name="folder", autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "ledger" / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "ledger")
    monkeypatch.setenv("DUBAN_CACHE", str(tmp_path / "cache"))
    return tmp_path


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Ask:
    def run(line: str) -> Said:
        monkeypatch.setattr("sys.argv", ["duban", *line.split()])
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as end:
            main()
        said = capfdbinary.readouterr()
        assert isinstance(end.value.code, int)
        return end.value.code, said.out, said.err

    return run


@pytest.fixture
def is_kept(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], bool]:
    def asked(line: str) -> bool:
        monkeypatch.setattr("sys.argv", ["duban", *line.split()])
        return answered() is not None

    return asked


@pytest.mark.parametrize("line", LINES)
def test_the_second_answer_is_the_first(
    ask: Ask,
    is_kept: Callable[[str], bool],
    monkeypatch: pytest.MonkeyPatch,
    line: str,
) -> None:
    first, kept, second = ask(line), is_kept(line), ask(line)
    monkeypatch.setenv("DUBAN_CACHE", "off")
    assert first == second == ask(line)
    assert kept


@pytest.mark.parametrize("line", NOT_KEPT)
def test_what_is_no_judgement_is_not_kept(
    ask: Ask, is_kept: Callable[[str], bool], line: str
) -> None:
    ask(line)
    assert not is_kept(line)


def edit(path: str, before: str, after: str) -> Callable[[Path], object]:
    def change(folder: Path) -> None:
        file = folder / "ledger" / "data" / path
        file.write_text(file.read_text("utf-8").replace(before, after), encoding="utf-8")

    return change


CHANGES: Final[tuple[tuple[Callable[[Path], object], str], ...]] = (
    (edit("departments/dep.yaml", "total: 10", "total: 11"), "a figure of the same length"),
    (edit("departments/dep.yaml", "部门", "局"), "a name"),
    (edit("actions/act.yaml", "行动", "行动二"), "another file"),
    (edit("duban.yaml", "title: 台账", "title: 新台账"), "the ledger's own title"),
    (edit("departments/dep.yaml", "2025-06", "2025-09"), "a deadline"),
    (lambda folder: (folder / "ledger/data/departments/dep.yaml").unlink(), "a file that is gone"),
    (
        lambda folder: (folder / "ledger/data/duban.yaml").rename(folder / "ledger/duban.yaml"),
        "the ledger lies elsewhere",
    ),
)


@pytest.mark.parametrize(("change", "why"), CHANGES, ids=[why for _, why in CHANGES])
def test_a_changed_ledger_is_judged_anew(
    folder: Path,
    ask: Ask,
    is_kept: Callable[[str], bool],
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path], object],
    why: str,
) -> None:
    line = "report monthly --as-of 2025-08-01"
    ask(line)
    change(folder)
    assert not is_kept(line), why
    after = ask(line)
    monkeypatch.setenv("DUBAN_CACHE", "off")
    assert after == ask(line), why


@pytest.mark.parametrize(
    ("name", "value"),
    [("DUBAN_LANG", "en"), ("NO_COLOR", "1"), ("COLUMNS", "40"), ("DUBAN_DATA", "data")],
)
def test_another_environment_is_another_question(
    ask: Ask,
    is_kept: Callable[[str], bool],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    value: str,
) -> None:
    ask(LINES[0])
    monkeypatch.setenv(name, value)
    assert not is_kept(LINES[0])


def test_another_folder_is_another_question(
    folder: Path, ask: Ask, is_kept: Callable[[str], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    ask("status --as-of 2025-08-01")
    (folder / "ledger" / "deep").mkdir()
    monkeypatch.chdir(folder / "ledger" / "deep")
    assert not is_kept("status --as-of 2025-08-01")


def test_a_nearer_ledger_goes_first(
    folder: Path, ask: Ask, is_kept: Callable[[str], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "ledger" / "deep").mkdir()
    monkeypatch.chdir(folder / "ledger" / "deep")
    ask("status --as-of 2025-08-01")
    (folder / "ledger" / "deep" / "duban.yaml").touch()
    assert not is_kept("status --as-of 2025-08-01")


def test_todays_answer_is_not_tomorrows(
    ask: Ask, is_kept: Callable[[str], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    ask("status")
    assert is_kept("status")
    day = 24 * 60 * 60 * 10**9
    from duban.cli import clock

    tomorrow = clock.now() + day
    monkeypatch.setattr("duban.cli.everyday.now", lambda: tomorrow)
    assert not is_kept("status")


def test_every_file_of_the_cache_may_be_damaged(folder: Path, ask: Ask) -> None:
    line = "status --as-of 2025-08-01 --format json"
    first = ask(line)
    for path in sorted((folder / "cache").iterdir()):
        whole = path.read_bytes()
        for damaged in (b"", whole[: len(whole) // 2], whole[:-1] + b"x", b"\x80\x04." + whole):
            path.write_bytes(damaged)
            assert ask(line) == first, path.name
        path.write_bytes(whole)


def test_a_cache_that_cannot_be_written_changes_nothing(
    folder: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ask(LINES[0])
    (folder / "file").touch()
    monkeypatch.setenv("DUBAN_CACHE", str(folder / "file" / "cache"))
    assert ask(LINES[0]) == first


def test_a_warm_run_imports_next_to_nothing(ask: Ask) -> None:
    ask("status --as-of 2025-08-01")
    code = (
        "import sys; sys.argv = 'duban status --as-of 2025-08-01'.split()\n"
        "before = set(sys.modules)\n"
        "from duban.cli.everyday import answered\n"
        "assert answered() == 0\n"
        "heavy = {'typing', 're', 'pathlib', 'datetime', 'typer', 'pydantic', 'rich', 'yaml'}\n"
        "print(*sorted(heavy & set(sys.modules) - before), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=False,
    )
    assert done.stdout.decode().startswith("督办现状")
    assert done.stderr == b"\n"


SHELLS: Final = tuple(
    {"_DUBAN_COMPLETE": shell, **line}
    for words in (
        "duban show ",
        "duban show A",
        "duban show A-2",
        "duban show B",
        "duban show",
        "duban s",
        "duban show --",
        "duban status ",
        "duban show A-1 ",
        "duban show A-1 --as",
        "./duban show A-",
        "duban show  A",
        "duban show 'A",
        "duban --lang en show A",
        "duban show $HOME",
    )
    for shell, line in (
        ("complete_bash", {"COMP_WORDS": words, "COMP_CWORD": str(len(words.split(" ")) - 1)}),
        ("complete_zsh", {"_TYPER_COMPLETE_ARGS": words}),
        (
            "complete_fish",
            {"_TYPER_COMPLETE_ARGS": words, "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
        ),
        (
            "complete_fish",
            {"_TYPER_COMPLETE_ARGS": words, "_TYPER_COMPLETE_FISH_ACTION": "is-args"},
        ),
    )
)


@pytest.mark.parametrize("shell", SHELLS, ids=lambda each: " ".join(each.values()))
def test_ids_are_completed_as_typer_completes_them(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, shell: dict[str, str]
) -> None:
    ask("status --as-of 2025-08-01")
    for name, value in shell.items():
        monkeypatch.setenv(name, value)
    warm = ask("")
    monkeypatch.setenv("DUBAN_CACHE", "off")
    assert warm == ask("")


def test_midnight_may_pass_while_a_day_is_judged(
    ask: Ask, is_kept: Callable[[str], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    yesterday = dt.date(2025, 8, 1)
    monkeypatch.setattr("duban.cli.session.today", lambda _: yesterday)
    ask("status")
    noon = dt.datetime(2025, 8, 1, 4, tzinfo=dt.UTC)
    for hours, kept in ((0, True), (12, False), (36, False)):
        moment = int((noon + dt.timedelta(hours=hours)).timestamp() * 10**9)
        monkeypatch.setattr("duban.cli.everyday.now", lambda moment=moment: moment)
        assert is_kept("status") is kept, hours
