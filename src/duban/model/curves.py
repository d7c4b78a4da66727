"""计划曲线: how the work of a promise is spread over its time. A new curve is one name here."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

Curve = Literal["linear", "s-curve", "schedule"]
"""Those that are functions of the time alone, and `schedule`, which the procedure gives."""
Along: TypeAlias = Callable[[Fraction], Fraction]
"""From the share of the time that has passed to the share of the work that is due."""


def even(passed: Fraction) -> Fraction:
    """Return the share of the work that is due once a share of the time has passed: the same."""
    return passed


def slow_ends(passed: Fraction) -> Fraction:
    """Return the share that is due where work begins slowly, and ends slowly.

    The cubic that is level at both ends (Hermite): a quarter of the time asks for 5/32 of the
    work, half of it for half, three quarters for 27/32.
    """
    return passed * passed * (3 - 2 * passed)


CURVES: Final[Mapping[Curve, Along]] = MappingProxyType({"linear": even, "s-curve": slow_ends})
