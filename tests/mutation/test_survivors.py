"""What excuses a mutant is about lines that are still there; a stale excuse would hide another."""

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILE = Path(__file__).with_name("survivors.toml")
CASES = [
    (module, case)
    for module, cases in tomllib.loads(FILE.read_text(encoding="utf-8")).items()
    for case in cases
]


@pytest.mark.parametrize(("module", "case"), CASES, ids=lambda each: str(each)[:60])
def test_an_excuse_is_about_lines_that_are_there(
    module: str, case: dict[str, str | list[str]]
) -> None:
    path = ROOT / "src" / "duban" / "rules" / f"{module.replace('.', '/')}.py"
    lines = {line.strip() for line in path.read_text(encoding="utf-8").splitlines()}
    assert case["was"] in lines
    assert case["now"]
    assert case["why"]
