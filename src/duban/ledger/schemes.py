"""Schemes of scoring that ship: a ledger names one in `duban.yaml`, whatever its light rules."""

from functools import cache
from typing import Final

from duban.frozen import replace
from duban.ledger.gate import name_faults as faults
from duban.ledger.gate import names
from duban.ledger.gate.families import Family
from duban.ledger.shipped import FOLDER, SUFFIX, names_in, shipped
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Info
from duban.model.policy import Policy
from duban.model.scheme import Scheme
from duban.words import Words
from duban.words.guess import guess

SCORING: Final = FOLDER / "scoring"
SCHEMES: Final = Family(
    "schemes", "scoring/<id>.yaml", Scheme, Words("得分办法", "a scheme of scoring"), names.after_id
)
"""No family of a ledger's files: what a ledger scores by its own rules stands in its policy."""


def scored_by(info: Info, policy: Policy) -> tuple[Policy, tuple[Diagnostic, ...]]:
    """Return a policy with the scheme that a ledger names in place of its own scoring."""
    named = info.scoring
    if named is None:
        return policy, ()
    schemes = scheme_names()
    if named in schemes:
        return replace(policy, scoring=scheme(named).scoring), ()
    meant, place = guess(named, schemes), info.at("scoring")
    return policy, (faults.UNKNOWN_SCHEME.at(place, text=named, guess=meant, allowed=schemes),)


@cache
def scheme_names() -> tuple[str, ...]:
    """Return the names of the schemes that ship, in code-point order."""
    return names_in(SCORING)


@cache
def scheme(name: str) -> Scheme:
    """Return a scheme that ships.

    Raises:
        ValueError: where the scheme itself is faulty, which is a fault of ours.
    """
    return shipped(SCORING / f"{name}{SUFFIX}", SCHEMES, Scheme)
