"""The promises as plain-text accounts: each an account that what was promised is charged to.

The whole falls due in a transaction on the deadline; every filing is a transaction that pays in
what was done since the last. What an account has left on the eve of the as-of day is overdue;
one that is not due yet has less than nothing left.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from benchmarks.ledgers import by_department, department_id
from benchmarks.promises import Promise


def journal(promised: Iterable[Promise]) -> Iterator[tuple[str, str]]:
    """Yield one file of all transactions, as hledger and ledger both read it."""
    yield "promises.journal", "\n".join(_transactions(list(promised)))


def filed(promised: list[Promise], week: int) -> Iterator[tuple[Promise, int, str]]:
    """Yield what a department filed of each promise in a week: how many more, and the rest."""
    for each in promised:
        before = each.readings[week - 1].done if week else 0
        reading = each.readings[week]
        yield each, reading.done - before, reading.told(each.unit)


def filings(promised: list[Promise]) -> Iterator[tuple[int, dt.date, int, list[Promise]]]:
    """Yield the department, day and week of every filing, with the promises it is about."""
    for number, own in by_department(promised).items():
        for week in range(len(own[0].readings)):
            yield number, own[0].readings[week].on, week, own


def _transactions(promised: list[Promise]) -> Iterator[str]:
    for each in promised:
        head = f"{each.deadline} {each.title}"
        yield f"{head}\n    {account(each)}  {each.total}\n    promised\n"
    for number, on, week, own in filings(promised):
        lines = (
            f"    {account(each)}  {-more}  ; {told}\n" for each, more, told in filed(own, week)
        )
        yield f"{on} 第{number}部门联络员\n{''.join(lines)}    filed\n"


def account(promise: Promise) -> str:
    """Return the name of a promise's account."""
    return f"due:{department_id(promise.department)}:{promise.id}"
