"""Naughty strings at the doors: what a file may hold, where output goes, what git is asked."""

import re
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from duban.ledger.admitting import file_record
from duban.ledger.gate.families import DEPARTMENTS, FILINGS
from duban.ledger.git import repository
from duban.model.department import Department
from duban.model.notation import document
from duban.model.spelled import spelled
from duban.words.visible import REPLACEMENT, UNPRINTABLE
from tests.formats.naughty import ALL, NAUGHTY
from tests.hostile.conftest import STEERING, Ran

KEPT_OUT: Final = re.compile(f"[{UNPRINTABLE}{REPLACEMENT}]")
EACH = pytest.mark.parametrize("texts", NAUGHTY.values(), ids=NAUGHTY)
TOLD: Final = frozenset(
    {
        *("control-character", "bidi-control", "invisible-character", "lone-surrogate", "nul"),
        *("escaped-character", "lost-text", "tab", "cr-line-end", "not-a-line"),
    }
)


@EACH
def test_a_file_holds_each_as_it_is_or_is_refused_for_it(texts: tuple[str, ...]) -> None:
    for text in texts:
        data = document({"id": "housing", "name": "区住建局", "aliases": [text]})
        record, found = file_record(data, "departments/housing.yaml", DEPARTMENTS)
        if KEPT_OUT.search(text) or not text.strip() or "\n" in text.strip():
            assert record is None
            assert {each.code for each in found} <= TOLD
        else:
            assert isinstance(record, Department), found
            assert record.aliases == (unicodedata.normalize("NFC", text).strip(),)


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("\u00e9tat", "e\u0301tat", "composed or not"),
        ("\u212b", "\u00c5", "a unit that is a letter"),
        ("\uf900", "\u8c48", "a copy of a Chinese character for old encodings"),
        ("\u304c", "\u304b\u3099", "a voiced kana"),
        ("\ud55c", "\u1112\u1161\u11ab", "a syllable by its parts"),
    ],
)
def test_what_looks_the_same_is_one_name(first: str, second: str, why: str) -> None:
    held = []
    for text in (first, second):
        data = f"id: housing\nname: 名{text}\n".encode()
        record, found = file_record(data, "departments/housing.yaml", DEPARTMENTS)
        assert isinstance(record, Department)
        assert found == ()
        held.append(record.name)
    assert held[0] == held[1], why


def test_digits_of_any_width_are_plain_digits_once_they_are_kept() -> None:
    data = (
        "department: housing\non: 2025-03-01\nfiled: 2025-03-01T09:00:00+08:00\nby: 甲１\n"
        "entries:\n  - {commitment: HO-01, done: １２．５, note: 完成１２}\n"
    ).encode()
    goals = {"HO-01": (("", {"main": "count"}),)}
    record, found = file_record(data, "progress/housing/2025-03/x.yaml", FILINGS, goals)
    assert record is not None, found
    kept = document(spelled(record)).decode()
    assert "done: 12.5\n" in kept
    assert "完成１２" in kept, "a text stays as it was typed"


NAMES: Final = tuple(text for text in ALL if text.strip() and "\0" not in text and "/" not in text)


@pytest.mark.usefixtures("folder")
def test_output_goes_where_it_was_asked_to_and_nowhere_else(
    duban: Callable[..., Ran], tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    for text in NAMES[::9]:
        before = set(tmp_path.rglob("*"))
        ran = duban("schema", "duban") if text in {".", ".."} else _saved(duban, f"out/{text}")
        assert STEERING.findall(ran.err) == []
        assert "Traceback" not in ran.err
        new = {path.name for path in set(tmp_path.rglob("*")) - before}
        assert new <= {text}, ran.err
        assert ran.code == 0 or new == set()


def _saved(duban: Callable[..., Ran], name: str) -> Ran:
    return duban("status", "--format", "json", f"--output={name}")


REVISIONS: Final = (
    *("--output=pwned", "--help", "-h", "--upload-pack=touch pwned", "--exec=touch pwned", "--all"),
    *("HEAD", "main", "HEAD~0", "HEAD^{tree}", "HEAD:a.txt", ":a.txt", "main..main", "^main", "@"),
    *("@{0}", "main@{upstream}", "HEAD\n--output=pwned", "refs/heads/main", "stdin", "*", ""),
)


def test_no_revision_is_taken_for_an_option(tmp_path: Path) -> None:
    git = ("git", "-c", "user.name=x", "-c", "user.email=x@example.invalid", "-C", str(tmp_path))
    subprocess.run((*git, "init", "-q", "-b", "main"), check=True)
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    subprocess.run((*git, "add", "a.txt"), check=True)
    subprocess.run((*git, "commit", "-q", "-m", "一"), check=True)
    known = repository(tmp_path)
    assert known is not None
    head = known.commit("HEAD")
    assert {known.commit(each) for each in (*ALL, *REVISIONS)} == {None, head}
    assert known.commit("main") == head
    assert sorted(path.name for path in tmp_path.iterdir()) == [".git", "a.txt"]
