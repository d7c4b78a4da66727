"""One commitment, `D-1`, and what happens to it, as files of a ledger."""

from collections.abc import Callable

from duban.rules.situation import Standing

PROMISE = "{id: D-1, title: 开工, action: act, made: 2025-01-01, %s}"
DEPARTMENT = """\
id: dep
name: 甲局
commitments:
  - %s
"""

Judge = Callable[..., Standing]
File = tuple[str, str]


def filing(on: str, entry: str, filed: str | None = None, corrects: str = "") -> File:
    """Return the file of one filing with one entry about D-1."""
    day = filed or on
    name = f"progress/dep/{on[:7]}/{on}-{sum(map(ord, entry))}-{day}.yaml"
    extra = f"corrects: {corrects}\n" if corrects else ""
    return name, (
        f"department: dep\non: {on}\nfiled: {day}T10:00:00+08:00\nby: 李\n{extra}"
        f"entries:\n  - {{commitment: D-1, {entry}}}\n"
    )


def decision(day: str, kind: str, more: str = "") -> File:
    """Return the file of one decision about D-1."""
    return (
        f"decisions/{day[:7]}/{day}-{kind}.yaml",
        f"kind: {kind}\ncommitment: D-1\ndecided: {day}\nby: 督查室\nreason: 研究决定\n{more}\n",
    )
