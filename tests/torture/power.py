"""A power cut at every moment, in every state that a disk may be in: simulated, not hoped for.

The model is harsher than a real file system. What was written to a file is safe only once the
file was flushed; a name, once its folder was; a folder, once the one above it was. Of what is not
safe the disk may hold any part: of names any subset, of contents any beginning, or their length
filled with zeros.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain, combinations, product
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from tests.torture.outcome import Outcome
from tests.torture.recorded import Act, recorded
from tests.torture.world import acknowledged, is_whole, lay
from tests.torture.writer import hand_in

MOST_PENDING: Final = 6
"""Names that wait to be flushed at once, of which every subset is tried."""


Judge: TypeAlias = Callable[[Mapping[str, bytes], Mapping[str, str]], Iterator[str]]


class Change(NamedTuple):
    """A name in a folder that was given to a file or a folder, or taken away (None)."""

    path: str
    node: int | None


class Disk:
    """What the system holds of the disk, and what of it is safe."""

    def __init__(self, held: Mapping[str, bytes] = MappingProxyType({})) -> None:
        self.names = {path: node for node, path in enumerate(held)}
        self.safe = dict(self.names)
        self.waiting: list[Change] = []
        self.data = dict(enumerate(held.values()))
        self.safe_data = dict(self.data)
        self.told: dict[str, str] = {}

    def take(self, act: Act) -> None:
        """Do what a protocol asked for."""
        match act.verb:
            case "mkdir" | "create":
                node = len(self.data)
                self.data[node] = self.safe_data[node] = b""
                self._name(act.path, node)
            case "write":
                self.data[self.names[act.path]] += act.data
            case "link":
                self._name(act.other, self.names[act.path])
            case "rename" | "replace":
                self._name(act.other, self.names[act.path])
                self._name(act.path, None)
            case "unlink":
                self._name(act.path, None)
            case "fsync":
                self._flush(act.path)
            case _:
                self.told |= acknowledged(act.data + b"\n")

    def _name(self, path: str, node: int | None) -> None:
        self.waiting.append(Change(path, node))
        _apply(self.names, (Change(path, node),))

    def _flush(self, path: str) -> None:
        """Make a file's content safe, or the names in a folder."""
        if path in self.names:
            self.safe_data[self.names[path]] = self.data[self.names[path]]
        _apply(self.safe, (each for each in self.waiting if _folder(each.path) == path))
        self.waiting = [each for each in self.waiting if _folder(each.path) != path]

    def after_a_cut(self) -> Iterator[Mapping[str, bytes]]:
        """Yield the files, by name, that may be found after a power cut at this moment."""
        for kept in _subsets(self.waiting):
            names = dict(self.safe)
            _apply(names, kept)
            reached = {path: node for path, node in names.items() if _is_reached(path, names)}
            nodes = tuple(dict.fromkeys(reached.values()))
            for contents in product(*(self._contents(node) for node in nodes)):
                held = dict(zip(nodes, contents, strict=True))
                yield {path: held[node] for path, node in reached.items()}

    def _contents(self, node: int) -> tuple[bytes, ...]:
        """Return what a file may hold: all of what is safe, and any part of what is not."""
        safe, data = self.safe_data[node], self.data[node]
        size = len(data) - len(safe)
        cuts = {0, 1, size // 3, size // 2, size - 1, size} if size else {0}
        torn = [data[: len(safe) + cut] for cut in sorted(cuts)]
        return (*torn, *((safe + bytes(size), data[:-1] + b"\0") if size else ()))


def _apply(names: dict[str, int], changes: Iterable[Change]) -> None:
    for path, node in changes:
        if node is None:
            names.pop(path, None)
        else:
            names[path] = node


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _is_reached(path: str, names: Mapping[str, int]) -> bool:
    """Return whether all folders above a file are there."""
    above = _folder(path)
    return not above or (above in names and _is_reached(above, names))


def _subsets(waiting: Sequence[Change]) -> Iterator[tuple[Change, ...]]:
    """Yield every subset of what waits; of very much, that which came first and any of the rest."""
    first, rest = waiting[:-MOST_PENDING], waiting[-MOST_PENDING:]
    sizes = (combinations(rest, size) for size in range(len(rest) + 1))
    for some in chain.from_iterable(sizes):
        yield (*first, *some)


def run(count: int, folder: Path) -> Outcome:
    """Let two writers file so many figures in many orders of their steps; cut the power in each."""
    first = recorded_filings(folder / "a", range(count))
    second = recorded_filings(folder / "b", range(count, 2 * count))
    states = 0
    broken: list[str] = []
    for shift in range(1, len(second) + 1):
        more, lines = cut_in(interleaved(first, second, shift))
        states += more
        broken += lines
    return Outcome(
        f"{states} states of the disk after a power cut, in {len(second)} orders of two writers' "
        f"{len(first) + len(second)} steps: {len(broken)} lost or torn",
        tuple(broken[:20]),
    )


def recorded_filings(folder: Path, numbers: Iterable[int]) -> tuple[Act, ...]:
    """Return what a writer asks of the disk for some figures, into a ledger without a filing."""
    root = lay(folder)
    return tuple(act for n in numbers for act in recorded(root, partial(hand_in, root, n)))


def interleaved(first: Sequence[Act], second: Sequence[Act], shift: int) -> tuple[Act, ...]:
    """Return the steps of two writers in turns, the second so many at a time.

    Folders that the first one made are there for the second one, and the other way round.
    """
    merged: list[Act] = []
    others = list(second)
    for act in first:
        merged += [act, *others[:shift]]
        del others[:shift]
    return _once_made((*merged, *others))


def _once_made(acts: Iterable[Act]) -> tuple[Act, ...]:
    """Return acts without those that make a folder again."""
    made: set[str] = set()
    kept: list[Act] = []
    for act in acts:
        if act.verb != "mkdir":
            kept.append(act)
        elif act.path not in made:
            made.add(act.path)
            kept.append(act)
    return tuple(kept)


def cut_in(
    acts: Iterable[Act], disk: Disk | None = None, bad: Judge | None = None
) -> tuple[int, list[str]]:
    """Return how many states of the disk a power cut during some acts may leave; which are bad.

    Args:
        acts: what is asked of the disk.
        disk: what it holds before that; nothing where left out.
        bad: yields what is wrong with the files that are found, given what was acknowledged.
    """
    disk, bad = disk or Disk(), bad or _bad
    states, broken = 0, []
    for act in acts:
        disk.take(act)
        for files in disk.after_a_cut():
            states += 1
            broken += [f"after {act.verb} {act.path}: {line}" for line in bad(files, disk.told)]
    return states, broken


def _bad(files: Mapping[str, bytes], told: Mapping[str, str]) -> Iterator[str]:
    """Yield what was acknowledged and is not there, and what is torn."""
    yield from (f"lost {name}" for name in told if name not in files)
    for name, data in files.items():
        if name.endswith(".yaml") and not _is_whole(name, data):
            yield f"torn {name}"


_is_whole = lru_cache(maxsize=65_536)(is_whole)
