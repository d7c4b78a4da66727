"""The programs that duban is measured beside: one file each, named here."""

from typing import Final

from benchmarks.peers import beancount, doorstop, hledger, ledger_cli, taskwarrior, todoman

PEERS: Final = (
    taskwarrior.PEER,
    hledger.PEER,
    ledger_cli.PEER,
    todoman.PEER,
    beancount.PEER,
    doorstop.PEER,
)
