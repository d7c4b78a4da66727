"""What is no file or bears a hostile name is told; it never hangs, leads away or fills memory."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tests.hostile.conftest import STEERING, Ran
from tests.hostile.test_environments import ROOT

MOST: Final = 100 * 1024
"""KiB that a check may take, whatever lies in the ledger."""

Make = Callable[[Path], object]


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 30)


MADE: Final[dict[str, tuple[Make, str]]] = {
    "a gigabyte of nothing": (_sparse, "too-large"),
    "a link to /dev/zero": (lambda path: path.symlink_to("/dev/zero"), "symlink"),
    "a link to itself": (lambda path: path.symlink_to(path.name), "symlink"),
    "a link to nowhere": (lambda path: path.symlink_to("nowhere"), "symlink"),
    "a link out of the ledger": (lambda path: path.symlink_to("/etc/passwd"), "symlink"),
    "a pipe": (os.mkfifo, "not-a-file"),
    "a folder": (Path.mkdir, "folder-not-file"),
}


@pytest.mark.parametrize("name", ["departments/x.yaml", "duban.yaml"])
@pytest.mark.parametrize(("make", "code"), MADE.values(), ids=MADE)
def test_no_file(duban: Callable[..., Ran], folder: Path, name: str, make: Make, code: str) -> None:
    (folder / name).unlink(missing_ok=True)
    make(folder / name)
    ran = duban("check")
    assert (ran.code, f"{name}:1:1: [{code}]" in ran.out) == (1, True), ran.out + ran.err


NAMES: Final[tuple[tuple[bytes, str, int], ...]] = (
    (b"departments/a\nb.yaml", "name-hidden-character", 1),
    (b"departments/\x1b[31mred.yaml", "name-hidden-character", 1),
    (b"departments/\x1b]8;;http://evil\x07x.yaml", "name-hidden-character", 1),
    ("departments/\u202exyz.yaml".encode(), "name-hidden-character", 1),
    (b"departments/x.yaml\n", "name-hidden-character", 1),
    (b"departments/\xff\xfe.yaml", "name-not-utf8", 1),
    (b"departments/\xed\xa0\x80.yaml", "name-not-utf8", 1),
    (b"progress/\xff/x.yaml", "name-not-utf8", 1),
    (b"\x1b[2J", "name-hidden-character", 1),
    (b"departments/-x.yaml", "file-not-named-after-id", 1),
    (b"departments/*.yaml", "file-not-named-after-id", 1),
    (b"departments/[red]x.yaml", "file-not-named-after-id", 1),
    (b"departments/Housing.yaml", "name-twins", 1),
    (b"departments/x.yml", "wrong-extension", 1),
    (b"departments/x.YAML", "wrong-extension", 1),
    (b"departments/housing.yaml~", "wrong-extension", 1),
    (b"departments/x/y.yaml", "misplaced-file", 1),
    (b"progress/x.yaml", "misplaced-file", 1),
    (b"progress/" + b"a/" * 30 + b"x.yaml", "folders-too-deep", 1),
    (b"departments/x.json", "unread-file", 0),
    (b"departmets/x.yaml", "unknown-folder", 0),
    (b"x.yaml", "unread-file", 0),
    (b"inspections", "file-not-folder", 1),
)


@pytest.mark.parametrize(
    ("name", "code", "exit_code"), NAMES, ids=[ascii(name) for name, *_ in NAMES]
)
def test_hostile_names(
    duban: Callable[..., Ran], folder: Path, name: bytes, code: str, exit_code: int
) -> None:
    path = os.fsencode(folder) + b"/" + name
    os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120 - names of bytes
    with open(path, "wb") as file:  # noqa: PTH123 - as above
        file.write(b"id: x\nname: x\n")
    ran = duban("check")
    assert (ran.code, f"[{code}]" in ran.out) == (exit_code, True), ran.out
    assert STEERING.findall(ran.out + ran.err) == []


MEASURED: Final = """
import re, sys
from pathlib import Path
from duban.cli.start import start
sys.argv = ["duban", "check"]
start()
# ru_maxrss would count the process that started this one
print(re.search("VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1], file=sys.stderr)
"""


@pytest.mark.parametrize(
    "content",
    [b"a: [" + b"a," * 500_000, b"k: v\n" * 200_000, b"[" * 1_000_000, b"- " * 500_000, None],
    ids=["members", "keys", "brackets", "dashes", "a gigabyte"],
)
def test_no_content_fills_the_memory(folder: Path, content: bytes | None) -> None:
    file = folder / "departments" / "housing.yaml"
    _sparse(file) if content is None else file.write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-c", MEASURED],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=True,
    )
    assert b"departments/housing.yaml:" in done.stdout
    assert int(done.stderr.split()[-1]) < MOST
