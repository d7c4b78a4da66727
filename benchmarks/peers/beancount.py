"""beancount: the same accounts in its own syntax, asked by its query program bean-query.

It keeps a pickle of what it has read beside the file, so all runs but the first are warm.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from benchmarks.peers.base import Peer, lines
from benchmarks.peers.journal import filed, filings
from benchmarks.promises import AS_OF, MADE, Promise

QUERY: Final = (
    "SELECT account, sum(number) AS left_over "
    f"WHERE date < {AS_OF} AND account ~ '^Assets:Due' "
    "GROUP BY account HAVING sum(number) > 0"
)
HEAD: Final = 1
"""Lines of CSV above the rows."""


def files(promised: Iterable[Promise]) -> Iterator[tuple[str, str]]:
    """Yield one file of all accounts and transactions."""
    yield "promises.beancount", "\n".join(_directives(list(promised)))


def _directives(promised: list[Promise]) -> Iterator[str]:
    yield f"{MADE} open Equity:Promised\n{MADE} open Equity:Filed\n"
    for each in promised:
        yield f'{MADE} open {_account(each)}\n  title: "{each.title}"\n'
        charged = f"  {_account(each)}  {each.total} N\n  Equity:Promised\n"
        yield f'{each.deadline} * "{each.title}"\n{charged}'
    for number, on, week, own in filings(promised):
        paid = (
            f'  {_account(each)}  {-more} N\n    note: "{told}"\n'
            for each, more, told in filed(own, week)
        )
        yield f'{on} * "第{number}部门联络员"\n{"".join(paid)}  Equity:Filed\n'


def _account(promise: Promise) -> str:
    return f"Assets:Due:D-{promise.department:04d}:{promise.id}"


PEER: Final = Peer(
    name="beancount",
    programs=("bean-query",),
    files=files,
    argv=lambda _: ("--format", "csv", "promises.beancount", QUERY),
    count=lambda text: lines(text) - HEAD,
)
