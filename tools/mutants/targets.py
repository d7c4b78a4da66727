"""What may be tried: the modules whose judgements weigh most, each with tests that are quick."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[2]
RULES: Final = ROOT / "src" / "duban" / "rules"


class Table(NamedTuple):
    """Tests that take one row of a table, tried without pytest: several times as quick."""

    module: str
    tests: tuple[str, ...]
    rows: str


class Target(NamedTuple):
    """Modules that are mutated together.

    Attributes:
        modules: for each pattern of paths below `src/duban/rules`, the files below `tests` that
            are nearest to it, tried first.
        tests: what else below `tests` may notice, tried where those have not.
        skipped: parts of names of tests that are left out: they time something or take long.
        table: such of the nearest tests that are tried before all others.
    """

    modules: Mapping[str, tuple[str, ...]]
    tests: tuple[str, ...]
    skipped: tuple[str, ...] = ()
    table: Table | None = None

    def paths(self) -> tuple[Path, ...]:
        """Return the files of the modules, in order."""
        found = {path for each in self.modules for path in RULES.glob(each)}
        return tuple(sorted(path for path in found if path.name != "__init__.py"))

    def nearest(self, path: Path) -> tuple[str, ...]:
        """Return the tests that are tried first on a module."""
        return next(tests for each, tests in self.modules.items() if path in set(RULES.glob(each)))


BOUNDS: Final = ("rules/test_bounds.py",)
LIGHTS: Final = ("rules/test_lights.py", "policies/test_packs.py")
WORDINGS: Final = tuple(
    f"rules/deadlines/test_{each}.py"
    for each in ("wordings", "deadline", "boundaries", "advice", "context", "text")
)
FOLDERS: Final = ("rules/guard/test_folders.py",)
ON_PAPER: Final = tuple(sorted((ROOT / "tests" / "rules" / "guard").glob("test_*.py")))
"""Tests of the guard that compare ledgers without git, each named after its module."""

TARGETS: Final[Mapping[str, Target]] = {
    "calendar": Target({"calendar.py": ("rules/test_calendar.py",)}, (), ("quick_enough",)),
    "lights": Target(
        {
            "lights.py": LIGHTS,
            "bounds.py": BOUNDS,
            "clauses.py": LIGHTS,
            "verdict.py": LIGHTS,
            "states.py": ("rules/test_states.py",),
            "pace.py": ("rules/test_pace.py",),
        },
        (*BOUNDS, *LIGHTS, "policies", "rules/facts", "rules/test_completion.py"),
    ),
    "deadlines": Target(
        {"deadlines/*.py": WORDINGS, "terms.py": ("rules/test_terms.py",)},
        ("rules/deadlines/test_laws.py", "rules/test_terms.py", "rules/test_amendments.py"),
        ("at_once", "no_faster"),
        Table(
            "tests.rules.deadlines.test_wordings",
            ("test_a_wording_means_what_the_table_says", "test_what_names_no_day_says_what_to_do"),
            "ROWS",
        ),
    ),
    "guard": Target(
        {
            "guard/owners.py": FOLDERS,
            **{
                f"guard/{each.name.removeprefix('test_')}": (f"rules/guard/{each.name}",)
                for each in ON_PAPER
            },
            "guard/*.py": ("guard/test_boundaries.py",),
        },
        ("guard/test_forgeries.py", "guard/test_boundaries.py", *FOLDERS),
    ),
}
