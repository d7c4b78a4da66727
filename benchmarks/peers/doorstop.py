"""doorstop: a promise is a requirement, a YAML file; its readings are lines of an attribute.

It knows no deadlines. What is measured is its check of the same promises, which is held against
`duban check`.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from benchmarks.peers.base import Peer
from benchmarks.promises import Promise

SETTINGS: Final = "settings:\n  digits: 6\n  prefix: P\n  sep: '-'\n"


def files(promised: Iterable[Promise]) -> Iterator[tuple[str, str]]:
    """Yield one document of requirements; a folder `.git` above it marks its root."""
    yield ".git/HEAD", "ref: refs/heads/main\n"
    yield "promises/.doorstop.yml", SETTINGS
    for each in promised:
        yield f"promises/{each.id}.yml", _item(each)


def _item(promise: Promise) -> str:
    told = "".join(f"- {each.on} {each.told(promise.unit)}\n" for each in promise.readings)
    return (
        "active: true\n"
        f"deadline: '{promise.deadline}'\n"
        "derived: false\n"
        "header: ''\n"
        f"level: 1.{promise.number + 1}\n"
        "links: []\n"
        "normative: true\n"
        f"readings:\n{told}"
        "ref: ''\n"
        "reviewed: null\n"
        f"text: |\n  {promise.title}\n"
        f"total: {promise.total}\n"
    )


PEER: Final = Peer(
    name="doorstop-check",
    programs=("doorstop",),
    files=files,
    argv=lambda _: ("--no-reformat", "--no-review-check"),
    count=None,
    most=5_000,
)
