"""What is installed is pinned, hashed, the same for running and checking, and names no host."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("run", "dev", "mutation")
PIN = r"^(\S+)==(\S+?)(?: ; [^\\]+)? \\\n"
HASHES = r"((?: {4}--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)"
ENTRY = re.compile(PIN + HASHES, re.MULTILINE)


def lock(kind: str) -> str:
    return (ROOT / "requirements" / f"{kind}.txt").read_text(encoding="utf-8")


def pins(kind: str) -> dict[str, str]:
    return {name: version for name, version, _ in ENTRY.findall(lock(kind))}


@pytest.mark.parametrize("kind", LOCKS)
def test_every_line_is_a_pin_with_hashes_or_a_comment(kind: str) -> None:
    rest = [line for line in ENTRY.sub("", lock(kind)).splitlines() if line.strip()]
    assert [line for line in rest if not line.lstrip().startswith("#")] == []
    assert pins(kind) != {}


@pytest.mark.parametrize("kind", LOCKS)
def test_no_address(kind: str) -> None:
    assert re.findall(r"://|--(?:extra-)?index|--find-links|@ ", lock(kind)) == []


def test_the_check_sees_the_versions_that_run() -> None:
    assert pins("run").items() <= pins("dev").items()


def test_pins_fit_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [Requirement(text) for text in project["dependencies"]]
    found = {name: Version(version) for name, version in pins("run").items()}
    assert [str(r) for r in wanted if found[r.name] not in r.specifier] == []


def test_typer_starts_fast() -> None:
    assert Version(pins("run")["typer"]) < Version("0.29"), "0.29 imports pydantic and rich"
