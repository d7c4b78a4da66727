"""Networks drawn at random: as large as those that others plan by."""

from random import Random  # noqa: TID251 - drawn anew from a number that is kept

from hypothesis import strategies as st

from duban.model.procedure import Link, LinkKind, Step, Unit

KINDS: tuple[LinkKind, ...] = ("finish-start", "start-start", "finish-finish", "start-finish")
UNITS: tuple[Unit, ...] = ("workdays", "days")
LONGEST = 10


@st.composite
def networks(
    draw: st.DrawFn,
    most: int = 90,
    kinds: tuple[LinkKind, ...] = KINDS,
    units: tuple[Unit, ...] = ("workdays",),
    apart: int = 6,
) -> tuple[Step, ...]:
    """Draw steps of which each waits for up to three of those before it, in any order."""
    chance = Random(draw(st.integers(0, 2**32)))  # noqa: S311 - no secret
    steps: list[Step] = []
    for number in range(draw(st.integers(1, most))):
        before = [each.id for each in steps[-12:]]
        unit = chance.choice(units)
        links = (
            _link(chance, name, kinds, units, apart)
            for name in chance.sample(before, min(len(before), chance.randint(0, 3)))
        )
        length = chance.choice((0, *range(LONGEST)))
        steps.append(
            Step(id=str(number), title="步骤", duration=length, unit=unit, after=tuple(links))
        )
    chance.shuffle(steps)
    return tuple(steps)


def _link(
    chance: Random,
    name: str,
    kinds: tuple[LinkKind, ...],
    units: tuple[Unit, ...],
    apart: int,
) -> Link:
    days = chance.randint(-apart, apart)
    unit = chance.choice((None, *units)) if len(units) > 1 else None
    return Link(
        step=name, link=chance.choice(kinds), lag=max(days, 0), lead=max(-days, 0), unit=unit
    )
