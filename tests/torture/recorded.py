"""What a protocol asks of the disk, as it really does: recorded while it writes for real."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple
from unittest.mock import patch

ACKNOWLEDGED: Final = "acknowledged"


class Act(NamedTuple):
    """One thing that a protocol asked of the disk.

    Attributes:
        verb: mkdir, create, write, link, rename, replace, unlink, fsync, or acknowledged.
        path: of what, below the ledger's folder.
        other: the new name of what is linked, renamed or put in the place of another.
        data: what was written, or what was acknowledged.
    """

    verb: str
    path: str
    other: str = ""
    data: bytes = b""


class Recorder:
    """Stands in for some functions of `os`, calls them, and notes what succeeded."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.acts: list[Act] = []
        self._opened: dict[int, str] = {}

    def note(self, verb: str, path: object, other: object = "", data: bytes = b"") -> None:
        """Note an act."""
        self.acts.append(Act(verb, self._below(path), self._below(other) if other else "", data))

    def _below(self, path: object) -> str:
        below = os.path.relpath(str(path), self.root)
        return "" if below == "." else below

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Note what is done meanwhile."""
        real = {name: getattr(os, name) for name in STANDINS}
        with patch.multiple(os, **{name: STANDINS[name](self, real[name]) for name in STANDINS}):
            yield

    def open(self, real: Callable[..., int]) -> Callable[..., int]:
        """Return what stands in for `os.open`."""

        def opened(path: object, flags: int, *rest: Any, **more: Any) -> int:  # noqa: ANN401 - as os has it
            number = real(path, flags, *rest, **more)
            self._opened[number] = str(path)
            if flags & os.O_CREAT:
                self.note("create", path)
            return number

        return opened

    def write(self, real: Callable[..., int]) -> Callable[..., int]:
        """Return what stands in for `os.write`."""

        def wrote(number: int, data: bytes) -> int:
            count = real(number, data)
            if number in self._opened:
                self.note("write", self._opened[number], data=bytes(data[:count]))
            return count

        return wrote

    def fsync(self, real: Callable[..., None]) -> Callable[..., None]:
        """Return what stands in for `os.fsync`."""

        def flushed(number: int) -> None:
            real(number)
            self.note("fsync", self._opened[number])

        return flushed

    def named(self, verb: str) -> "Callable[[Callable[..., None]], Callable[..., None]]":
        """Return what stands in for a function that is given one path, or two."""

        def standin(real: Callable[..., None]) -> Callable[..., None]:
            def did(*paths: object, **more: Any) -> None:  # noqa: ANN401 - as os has it
                real(*paths, **more)
                self.note(verb, paths[0], paths[1] if verb in {"link", "rename", "replace"} else "")

            return did

        return standin


def _standin(verb: str) -> Callable[[Recorder, Any], Any]:
    return lambda recorder, real: recorder.named(verb)(real)


STANDINS: Final[dict[str, Callable[[Recorder, Any], Any]]] = {
    "open": Recorder.open,
    "write": Recorder.write,
    "fsync": Recorder.fsync,
    **{verb: _standin(verb) for verb in ("mkdir", "link", "rename", "replace", "unlink")},
}


def recorded(root: Path, write: Callable[[], str]) -> tuple[Act, ...]:
    """Return what a writer asks of the disk, and at the end what it acknowledges."""
    recorder = Recorder(root)
    with recorder.watching():
        said = write()
    recorder.acts.append(Act(ACKNOWLEDGED, "", data=said.encode()))
    return tuple(recorder.acts)
