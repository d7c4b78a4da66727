"""The tables that are printed: what everything took, and how it grows."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from benchmarks.rounds import Sample

BASES: Final = ("python", "read", "load")
"""What everything is held against, where it was measured."""
HEAD: Final = (
    "",
    "runs",
    "wall ms",
    "CPU ms",
    "peak MiB",
    *(f"× {each}" for each in BASES),
    "overdue",
)
GROWTH: Final = ("", "CPU", "wall", "memory")


def costs(samples: Sequence[Sample]) -> str:
    """Return a table of what every trial took, and how many times a plain reader's that is."""
    bases = {each.name: each for each in samples if each.name in BASES}
    return laid_out(HEAD, (_row(each, bases) for each in samples))


def growth(small: Sequence[Sample], large: Sequence[Sample]) -> str:
    """Return a table of how many times as much everything takes on the larger ledger."""
    before = {each.name: each for each in small}
    return laid_out(
        GROWTH,
        (_grown(before[each.name], each) for each in large if each.name in before),
    )


def laid_out(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table: names to the left, figures to the right, every column as wide."""
    body = tuple(rows)
    widths = tuple(max(map(len, column)) for column in zip(head, *body, strict=True))
    rule = ("-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:]))
    return "".join(_line(cells, widths) for cells in (head, rule, *body))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    name, *figures = (
        cell.rjust(width) if place else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return f"| {' | '.join((name, *figures))} |\n"


def _row(sample: Sample, bases: Mapping[str, Sample]) -> tuple[str, ...]:
    return (
        sample.name,
        str(len(sample.costs)),
        f"{sample.wall() / 1000:.0f}",
        f"{sample.cpu() / 1000:.0f}",
        f"{sample.peak() / 1024:.1f}",
        *(f"{sample.times(bases[each]):.2f}" if each in bases else "" for each in BASES),
        "" if sample.counted is None else str(sample.counted),
    )


def _grown(small: Sample, large: Sample) -> tuple[str, ...]:
    return (
        small.name,
        f"{large.cpu() / small.cpu():.1f}",
        f"{large.wall() / small.wall():.1f}",
        f"{large.peak() / small.peak():.1f}",
    )
