"""Schemes of scoring that ship: a ledger names one in `duban.yaml`, whatever its light rules."""

from functools import cache
from pathlib import Path
from typing import Final

from duban.frozen import replace
from duban.ledger.gate import name_faults as faults
from duban.ledger.gate import names
from duban.ledger.gate.families import Family
from duban.ledger.gate.records import admit
from duban.ledger.strict.quickest import read_quickest
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Info
from duban.model.policy import Policy
from duban.model.scheme import Scheme
from duban.words import Words
from duban.words.guess import guess

FOLDER: Final = Path(__file__).parent.parent / "policies" / "scoring"
SUFFIX: Final = ".yaml"
SCHEMES: Final = Family(
    "schemes", "scoring/<id>.yaml", Scheme, Words("得分办法", "a scheme of scoring"), names.after_id
)
"""No family of a ledger's files: what a ledger scores by its own rules stands in its policy."""


def scored_by(info: Info, policy: Policy) -> tuple[Policy, tuple[Diagnostic, ...]]:
    """Return a policy with the scheme that a ledger names in place of its own scoring."""
    named = info.scoring
    if named is None:
        return policy, ()
    shipped = scheme_names()
    if named in shipped:
        return replace(policy, scoring=scheme(named).scoring), ()
    meant, place = guess(named, shipped), info.at("scoring")
    return policy, (faults.UNKNOWN_SCHEME.at(place, text=named, guess=meant, allowed=shipped),)


@cache
def scheme_names() -> tuple[str, ...]:
    """Return the names of the schemes that ship, in code-point order."""
    found = (each.name for each in FOLDER.iterdir())
    return tuple(sorted(name.removesuffix(SUFFIX) for name in found if name.endswith(SUFFIX)))


@cache
def scheme(name: str) -> Scheme:
    """Return a scheme that ships.

    Raises:
        ValueError: where the scheme itself is faulty, which is a fault of ours.
    """
    file = f"duban/policies/scoring/{name}{SUFFIX}"
    value, found = read_quickest((FOLDER / f"{name}{SUFFIX}").read_bytes(), file)
    record, more = admit(value, SCHEMES, file) if value is not None else (None, ())
    if not isinstance(record, Scheme):
        raise ValueError(*found, *more)  # noqa: TRY004 - the scheme is wrong, not a type
    return record
