"""灯: what a judgement of one commitment consists of."""

from typing import Final, Protocol

from duban.frozen import frozen
from duban.rules.case import Case
from duban.words import Filling, Said

NO_LIGHT: Final = "none"


@frozen()
class Ground:
    """One fact that a light rests on: its id, its value in words, and the bound it was held to."""

    fact: str
    value: Filling
    bound: Filling


@frozen()
class Verdict:
    """亮灯结论: a light with the rule that lit it.

    Attributes:
        light: the id of one of the policy's lights, or `none` where none may be lit.
        rule: the policy's id and the rule's, such as `yinchuan-2025/2`; or the reason's name.
        reason: why, in words.
        grounds: the facts, with the thresholds they were held to.
    """

    light: str
    rule: str
    reason: Said
    grounds: tuple[Ground, ...] = ()


class Judge(Protocol):
    """Whoever says which light a case shows."""

    def verdict(self, case: Case) -> Verdict:
        """Return the light of a case, with the rule and the facts."""
        ...

    def light(self, case: Case) -> str:
        """Return the id of the light of a case alone."""
        ...
