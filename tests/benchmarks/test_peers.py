"""What the peers are given, held against the files beside this: one for each, exact to the byte."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.peers import PEERS, beancount, hledger, ledger_cli, taskwarrior, todoman
from benchmarks.peers.base import Peer
from benchmarks.peers.trials import presence
from benchmarks.promises import promises

ALL = (*promises(1), *promises(5, slim=True))
THREE = tuple(replace(ALL[place], readings=ALL[place].readings[-2:]) for place in (0, 2, 5))
"""One with all its text, one that is open and one that is met; each with its last two readings."""


def written(peer: Peer) -> str:
    blocks = (f"== {name}\n{text}" for name, text in peer.files(THREE))
    return "".join(blocks).replace("\r", "␍")


@pytest.mark.parametrize("peer", PEERS, ids=lambda each: each.name)
def test_the_promises_in_its_own_format(peer: Peer) -> None:
    golden = Path(__file__).with_name("peers") / f"{peer.name}.txt"
    assert written(peer) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("peer", "text", "expected", "why"),
    [
        (taskwarrior.PEER, "191\n", 191, "it counts by itself"),
        (hledger.PEER, '"account","balance"\n"due:a","3"\n"due:b","-3"\n', 1, "less is early"),
        (ledger_cli.PEER, "     3  due:a\n     1  due:b\n", 2, "it leaves out what is early"),
        (todoman.PEER, '[{"id": 1}, {"id": 2}]', 2, "it lists what is open as JSON"),
        (beancount.PEER, "account,left_over\nAssets:Due:A,3\n", 1, "below one line of heads"),
    ],
)
def test_how_its_count_is_read(peer: Peer, text: str, expected: int, why: str) -> None:
    assert peer.count is not None
    assert peer.count(text) == expected, why


def test_a_peer_that_is_missing_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert list(presence(None)) == [f"{each.name}: missing" for each in PEERS]
