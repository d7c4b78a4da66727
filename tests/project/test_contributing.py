"""CONTRIBUTING.md is short, and what it names is there."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_is_short() -> None:
    assert len(TEXT.splitlines()) <= 100


def test_every_path_named_exists() -> None:
    named = re.findall(r"`((?:src|tests|tools|requirements|docs)/[^`<\s]*)`", TEXT)
    assert named != []
    assert [path for path in named if not (ROOT / path).exists()] == []
