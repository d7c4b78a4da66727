"""The demonstration ledger: the same bytes on every run, current in examples/, and sound."""

import datetime as dt
import os
import subprocess
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from duban.demo import demo_files
from duban.demo.story import told
from duban.ledger.load import open_ledger
from duban.model.ledger import Ledger
from duban.model.notation import scalar
from duban.rules.checks.registry import checked
from duban.rules.deadlines import resolve

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "demo"
AS_OF = dt.date(2025, 12, 31)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    made = list(demo_files())
    assert len(made) == len(dict(made)), "no two files have one path"
    return dict(made)


@pytest.fixture(scope="module")
def ledger(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    place = tmp_path_factory.mktemp("demo")
    for path, content in files.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(content)
    loaded = open_ledger(place / "data")
    assert loaded.diagnostics == ()
    assert loaded.ledger is not None
    return loaded.ledger


def test_the_example_is_current(files: dict[str, bytes]) -> None:
    have = {
        path.relative_to(EXAMPLE).as_posix(): path.read_bytes()
        for path in EXAMPLE.rglob("*")
        if path.is_file()
    }
    assert have.keys() == files.keys(), "run python tools/make_demo.py"
    assert [path for path in files if have[path] != files[path]] == []


def test_another_process_makes_the_same_bytes(files: dict[str, bytes]) -> None:
    digest = (
        "import hashlib, duban.demo as d; h = hashlib.sha256();"
        "[h.update(p.encode() + b) for p, b in d.demo_files()]; print(h.hexdigest())"
    )
    elsewhere = {"PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "America/Lima"}
    made = subprocess.run(
        [sys.executable, "-c", digest],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **elsewhere},
        check=True,
        capture_output=True,
        text=True,
    )
    here = sha256(b"".join(path.encode() + content for path, content in files.items()))
    assert made.stdout.strip() == here.hexdigest()


def test_its_size_stays_modest(files: dict[str, bytes]) -> None:
    assert len(files) < 1200
    assert sum(map(len, files.values())) < 3_000_000


def test_it_says_that_it_is_fictional(files: dict[str, bytes], ledger: Ledger) -> None:
    assert ledger.info.ledger == "demo-fictional"
    assert "虚构" in ledger.info.title
    assert "虚构" in files["README.md"].decode()
    assert "invented" in files["README.md"].decode()


def test_no_check_finds_an_error(ledger: Ledger) -> None:
    assert [found for found in checked(ledger) if found.severity == "error"] == []


def test_it_shows_every_kind_of_target(ledger: Ledger) -> None:
    kinds = Counter(goal.kind for _, promise in ledger.commitments() for goal in promise.goals)
    assert kinds.keys() == {"count", "rate", "roster", "rank", "deliverable", "duty"}
    assert min(kinds.values()) >= 4
    assert sum(1 for _ in ledger.commitments()) == 120


def test_it_shows_every_kind_of_decision(ledger: Ledger) -> None:
    kinds = Counter(decision.kind for decision in ledger.decisions)
    assert kinds.keys() == {
        "ruling",
        "extension",
        "amendment",
        "suspension",
        "resumption",
        "cancellation",
        "verification",
        "close-out",
        "reopening",
        "objection",
        "exemption",
    }
    outcomes = {
        (decision.kind, getattr(decision, "outcome", None)) for decision in ledger.decisions
    }
    assert outcomes >= {
        ("extension", "granted"),
        ("extension", "refused"),
        ("verification", "passed"),
        ("verification", "refused"),
        ("objection", "pending"),
    }


def test_it_shows_what_goes_wrong_with_filings(ledger: Ledger) -> None:
    filings = ledger.filings
    assert any(filing.filed.date() > filing.on for filing in filings), "late"
    assert any(filing.corrects for filing in filings), "mended"
    empty = [f for f in filings if all(e.reading is None and not e.evidence for e in f.entries)]
    assert empty, "nothing of substance"
    asked = [entry for filing in filings for entry in filing.entries if entry.problem]
    assert all(entry.asks and entry.next for entry in asked)
    assert len(asked) > 100


def test_nothing_is_filed_before_its_day_or_after_the_ledgers(ledger: Ledger) -> None:
    days = [(filing.on, filing.filed.date()) for filing in ledger.filings]
    assert all(on <= filed <= AS_OF for on, filed in days)


def test_every_filing_is_named_after_its_content(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if path.startswith("data/progress/"):
            assert path.endswith(f"-{sha256(content).hexdigest()[:8]}.yaml")


@pytest.mark.parametrize("wording", sorted(told("wordings")))
def test_the_story_reads_a_wording_as_the_rules_do(wording: str) -> None:
    judged = resolve(wording, dt.date(2025, 1, 10)).earliest
    assert (judged.isoformat() if judged else "") == told("wordings")[wording]


@pytest.mark.parametrize(
    ("value", "written", "why"),
    [
        ("本期新增3户，累计23户。", "本期新增3户，累计23户。", "plain Chinese needs no quotes"),
        ("目前达到86.4%，有提高。", "目前达到86.4%，有提高。", "a percent sign within is plain"),
        ("a: b", '"a: b"', "a colon would start a mapping"),
        ("#1", '"#1"', "a hash would start a comment"),
        ("末尾空格 ", '"末尾空格 "', "a blank at the end would be lost"),
        (True, "true", "as the forms read it"),
        (12, "12", "a number"),
    ],
)
def test_scalar(value: str | int | bool, written: str, why: str) -> None:
    assert scalar(value) == written, why
