"""Rule packs: the policy that a ledger names, from its own folder or among those that ship."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from duban.ledger.gate import name_faults as faults
from duban.ledger.gate.families import POLICIES
from duban.ledger.shipped import FOLDER, SUFFIX, names_in, shipped
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Info
from duban.model.policy import Policy
from duban.words.guess import guess

DEFAULT: Final = "plain"


def policy_in_force(
    info: Info, own: Iterable[Policy], files: Iterable[str]
) -> tuple[Policy, tuple[Diagnostic, ...]]:
    """Return the policy that a ledger names, the default one if none; and what is wrong.

    A policy in the ledger's own folder goes before one of the same name that ships. Where its
    file was refused, that has been told: the default stands in for it. Its scoring is that of the
    scheme which the ledger names, if it names one.

    Args:
        info: what the ledger says of itself.
        own: the policies in its own folder.
        files: the names of that folder's files, refused ones included.
    """
    policy, found = _named(info, own, files)
    if info.scoring is None:
        return policy, found
    from duban.ledger.schemes import scored_by  # who files a figure never asks for a score

    scored, more = scored_by(info, policy)
    return scored, (*found, *more)


def _named(
    info: Info, own: Iterable[Policy], files: Iterable[str]
) -> tuple[Policy, tuple[Diagnostic, ...]]:
    named = info.policy or DEFAULT
    mine = {policy.id: policy for policy in own}
    if named in mine:
        return mine[named], ()
    if f"{POLICIES.folder}/{named}{SUFFIX}" in files:
        return pack(DEFAULT), ()
    packs = pack_names()
    if named in packs:
        return pack(named), ()
    meant = guess(named, (*mine, *packs))
    fault = faults.UNKNOWN_POLICY.at(info.at("policy"), text=named, guess=meant, allowed=packs)
    return pack(DEFAULT), (fault,)


@cache
def pack_names() -> tuple[str, ...]:
    """Return the names of the packs that ship, in code-point order."""
    return names_in(FOLDER)


@cache
def pack(name: str) -> Policy:
    """Return a pack that ships.

    Raises:
        ValueError: where the pack itself is faulty, which is a fault of ours.
    """
    return shipped(FOLDER / f"{name}{SUFFIX}", POLICIES, Policy)
