"""The survivors that are explained: changes of the text that change nothing that is promised."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

from tools.mutants.mutations import Mutant
from tools.mutants.targets import ROOT

FILE: Final = ROOT / "tests" / "mutation" / "survivors.toml"


def explained(mutant: Mutant) -> str:
    """Return why a mutant may survive, or nothing."""
    return _reasons().get((mutant.module.removeprefix("duban.rules."), *mutant.change()), "")


def unexplained(survivors: Iterable[Mutant]) -> list[Mutant]:
    """Return the survivors that nobody has explained."""
    return [each for each in survivors if not explained(each)]


@cache
def _reasons() -> Mapping[tuple[str, str, str], str]:
    """Return the reasons by module, the lines that were, and the lines that are now."""
    written: dict[str, Any] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {
        (module, case["was"], now): case["why"]
        for module, cases in written.items()
        for case in cases
        for now in case["now"]
    }
