"""The house is built of small rooms: what the linters cannot measure is measured here."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "duban"
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST_MODULE = 200
LONGEST_FUNCTION = 30
DATA = {
    "rules/workdays_cn.py": "a table of published days, one line a notice",
    "words/": "the catalogue of what people read, in two languages",
}
FILE_READERS = ("ledger/", "cli/")


def name(module: Path) -> str:
    return module.relative_to(SOURCE).as_posix()


def is_data(module: Path) -> bool:
    return name(module).startswith(tuple(DATA))


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def calls(tree: ast.Module) -> set[str]:
    found = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {function.id for function in found if isinstance(function, ast.Name)}


def imported(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name.partition(".")[0] for alias in node.names}
    if isinstance(node, ast.ImportFrom):
        return {(node.module or "").partition(".")[0]}
    return set()


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_module_fits_in_the_head(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    long = [f.name for f in functions(ast.parse(text)) if length(f) > LONGEST_FUNCTION]
    assert long == []
    assert is_data(module) or len(text.splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_only_the_gate_imports_pydantic_at_once(module: Path) -> None:
    top = ast.parse(module.read_text(encoding="utf-8")).body
    gate = name(module).startswith("ledger/gate/")
    assert gate or not any(imported(node) & {"pydantic", "pydantic_core"} for node in top)


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_only_the_ledger_and_the_commands_open_files(module: Path) -> None:
    called = calls(ast.parse(module.read_text(encoding="utf-8")))
    assert name(module).startswith(FILE_READERS) or not called & {"open", "input", "print"}


def test_start_loads_nothing_heavy() -> None:
    heavy = "{'pydantic', 'rich', 'yaml'}"
    code = f"import sys, duban.__main__; print(*sorted({heavy} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT / "src", check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("", "")


def test_exemptions_are_still_needed() -> None:
    assert [path for path in DATA if not (SOURCE / path).exists()] == []
