"""Trying one mutant: a process of its own that imports it in place of the module and is tested.

No file is changed, so several may be tried at once. Time is counted as the processor's, not the
wall's: a machine that is busy kills nobody.
"""

import importlib
import importlib.abc
import importlib.util
import os
import resource
import shutil
import sys
import tempfile
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType
from typing import Final

import chinese_calendar
import holidays
import hypothesis
import pydantic
import pytest

from tools.mutants.mutations import Mutant
from tools.mutants.targets import ROOT, Table, Target

GIBIBYTE: Final = 2**30
CRASHED: Final = 90
"""A process that did not even come to the tests: a fault of this program, never a kill."""
NO_PROGRAM: Final = 91
"""What the change left is no Python: no mutant."""
TABLE_SECONDS: Final = 10
"""How long a table may take, which takes one as it is: a mutant that never ends is found early."""
EXAMPLES: Final = 30
"""How many of a law: a third of what the suite tries; what they miss, cases should have caught."""
OPTIONS: Final = ("-x", "--tb=no", "--assert=plain", "-pno:cacheprovider", f"--rootdir={ROOT}")
WARM: Final = (chinese_calendar, holidays, hypothesis, pydantic, pytest)
"""Imported before the first process starts, so that none has to import them."""


class Mutated(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Finds a mutant where its module is asked for."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant
        self._source = mutant.source()
        self._code = compile(self._source, mutant.path, "exec", dont_inherit=True)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return the mutant's spec for its module, and nothing for others."""
        if fullname != self._mutant.module:
            return None
        return importlib.util.spec_from_file_location(
            fullname, self._mutant.path, loader=self, submodule_search_locations=None
        )

    def get_source(self, fullname: str) -> str:
        """Return the mutant's text."""
        return self._source

    def get_code(self, fullname: str) -> CodeType:
        """Return the mutant's code."""
        return self._code


class LawsLast:
    """A plugin of pytest: cases are tried first, since they are quick and laws are not."""

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Put the tests that hypothesis runs behind the others."""
        items.sort(key=lambda item: hasattr(getattr(item, "obj", None), "hypothesis"))


def begin(target: Target, mutant: Mutant | None, seconds: int) -> int:
    """Start a process that tests a mutant, or the modules as they are; return its number."""
    process = os.fork()
    if process:
        return process
    code = CRASHED
    try:
        _prepare(mutant)
        code = _judged(target, mutant, seconds)
    except SyntaxError:
        code = NO_PROGRAM
    finally:
        os._exit(code)


def _prepare(mutant: Mutant | None) -> None:
    """Put the mutant into its place, and limits around it: it may never end, or eat memory."""
    if mutant:
        sys.meta_path.insert(0, Mutated(mutant))
    _limited(resource.RLIMIT_CPU, TABLE_SECONDS)
    _limited(resource.RLIMIT_AS, 4 * GIBIBYTE)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    hypothesis.settings.register_profile(
        "mutants", derandomize=True, database=None, deadline=None, max_examples=EXAMPLES
    )
    hypothesis.settings.load_profile("mutants")
    if not os.environ.get("DUBAN_MUTANTS_LOUD"):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)


def _limited(what: int, most: int) -> None:
    """Allow the process so much of something, until it is allowed more."""
    resource.setrlimit(what, (most, resource.RLIM_INFINITY))


def _tabled(table: Table) -> int:
    """Return 1 where a row of a table notices the mutant, as pytest would."""
    try:
        module = importlib.import_module(table.module)
        for test in table.tests:
            for row in getattr(module, table.rows):
                getattr(module, test)(row)
    except Exception:  # noqa: BLE001 - whatever a mutant raises, the suite would fail
        return 1
    return 0


def warm(table: Table) -> None:
    """Read a table once and forget it: the expressions that it compiled are there for all."""
    if _tabled(table):
        raise SystemExit(f"{table.module} fails without any mutant")
    for name in [each for each in sys.modules if each.partition(".")[0] in {"duban", "tests"}]:
        del sys.modules[name]


def _judged(target: Target, mutant: Mutant | None, seconds: int) -> int:
    """Return 0 where neither a table nor pytest notices anything."""
    if mutant and target.table and _tabled(target.table):
        return 1
    _limited(resource.RLIMIT_CPU, seconds)
    return _tested(target, mutant)


def _tested(target: Target, mutant: Mutant | None) -> int:
    """Return pytest's exit code: of the nearest tests, then of the others."""
    nearest = target.nearest(mutant.path) if mutant else ()
    others = tuple(each for each in target.tests if each not in nearest)
    if not mutant:
        nearest = tuple(dict.fromkeys(each for tests in target.modules.values() for each in tests))
    place = tempfile.mkdtemp(prefix="duban-mutant-")
    try:
        runs = (_pytest(tests, target, place) for tests in (nearest, others) if tests)
        return next((code for code in runs if code), 0)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _pytest(tests: Sequence[str], target: Target, place: str) -> int:
    skipped = (*target.skipped, *target.table.tests) if target.table else target.skipped
    left_out = ["-k", f"not ({' or '.join(skipped)})"] if skipped else []
    paths = [str(ROOT / "tests" / each) for each in tests]
    return int(pytest.main([*OPTIONS, f"--basetemp={place}", *left_out, *paths], [LawsLast()]))


def seconds_for(target: Target) -> int:
    """Return how long a mutant may be tested: many times what the modules as they are take."""
    if target.table:
        warm(target.table)
    _, status, used = os.wait4(begin(target, None, 600), 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit("the tests fail without any mutant; see DUBAN_MUTANTS_LOUD=1")
    own = used.ru_utime + used.ru_stime
    print(f"the tests without a mutant: {own:.1f} s of the processor", flush=True)
    return int(own * 10) + 10
