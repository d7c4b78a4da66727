"""Filings that say the same: one handed in again word for word, under another name."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from duban.model.filing import Filing

Group: TypeAlias = list[Filing]


def alike(filings: Iterable[Filing]) -> Iterator[Group]:
    """Yield the filings in groups that say the same; the first by name stands for its group."""
    at_once: defaultdict[tuple[str, dt.datetime], list[Group]] = defaultdict(list)
    # a ledger written after the event may file hundreds at one moment: few are about the same
    rivals: defaultdict[tuple[object, ...], list[Group]] = defaultdict(list)
    for filing in sorted(filings, key=lambda each: each.name):
        about = tuple([each.commitment for each in filing.entries])
        alike_so_far = rivals[filing.department, filing.filed, filing.on, about]
        same = next((group for group in alike_so_far if group[0] == filing), None)
        if same:
            same.append(filing)
            continue
        alike_so_far.append([filing])
        at_once[filing.department, filing.filed].append(alike_so_far[-1])
    for groups in at_once.values():
        yield from groups
