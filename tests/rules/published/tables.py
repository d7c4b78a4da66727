"""Score tables made by a known rule, so that what is wrong in them is known too."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from hypothesis import strategies as st

from duban.rules.published.ties import TIES, Ties, Way, spans
from duban.rules.rounding import ROUNDINGS, Rounding, printed, rounded

WEIGHTS = ((40, 40, 20), (90, 10), (50, 30, 20), (25, 25, 25, 25), (60, 40), (35, 35, 20, 10))


@dataclass(frozen=True)
class Made:
    """A table: heads, rows of figures as text, places; the total stands behind the components."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    ties: Ties
    rounding: Rounding

    def text(self) -> bytes:
        lines = (self.heads, *self.rows)
        return "".join(f"{','.join(line)}\n" for line in lines).encode()

    def with_cell(self, row: int, column: int, text: str) -> "Made":
        cells = list(self.rows[row])
        cells[column] = text
        rows = (*self.rows[:row], tuple(cells), *self.rows[row + 1 :])
        return Made(self.heads, rows, self.ties, self.rounding)


def _places(totals: Sequence[Fraction], ties: Ties) -> list[int]:
    keys = [int(each * 1000) for each in totals]
    found = spans(keys, Way(("",) * len(keys), low=False, ties=ties))
    if ties != "ordinal":
        return [span[0] for span in found]
    taken: dict[int, int] = {}
    places = []
    for first, _ in found:
        places.append(first + taken.get(first, 0))
        taken[first] = taken.get(first, 0) + 1
    return places


@st.composite
def made(draw: st.DrawFn) -> Made:
    """Return a table with weights in its heads; its components are whole, so its totals exact."""
    weights = draw(st.sampled_from(WEIGHTS))
    rows = draw(st.integers(8, 16))
    scores = st.lists(st.integers(60, 100), min_size=len(weights), max_size=len(weights))
    marks = [draw(scores) for _ in range(rows)]
    how, ties = draw(st.sampled_from(ROUNDINGS)), draw(st.sampled_from(TIES))
    exact = [
        sum((Fraction(w, 100) * mark for w, mark in zip(weights, each, strict=True)), Fraction(0))
        for each in marks
    ]
    totals = [rounded(each, 1, how) for each in exact]
    places = _places(totals, ties)
    cells = tuple(
        (f"单位{n}", *map(str, each), printed(totals[n], 1), str(places[n]))
        for n, each in enumerate(marks)
    )
    heads = ("单位", *(f"项目{n}（{w}%）" for n, w in enumerate(weights)), "总分", "名次")
    return Made(heads, cells, ties, how)
