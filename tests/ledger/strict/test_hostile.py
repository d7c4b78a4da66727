"""What was made to hurt: each is refused or read at once, and nothing crashes."""

import os
import subprocess
import sys
import time

import pytest

from duban.ledger.strict.limits import MAX_BYTES
from duban.ledger.strict.reader import read

MERGE_BOMB = "a0: &a0 {x: 1}\n" + "".join(
    f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 9)
)
LAUGHS = "a0: &a0 [ha]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)
)
HOSTILE: dict[str, tuple[bytes, str]] = {
    "brackets": (b"[" * 100_000, "too-deep"),
    "braces": (b"{a: " * 25_000, "too-deep"),
    "mixed brackets": (b"[{a: " * 20_000, "too-deep"),
    "dashes": (b"- " * 50_000, "too-deep"),
    "question marks": (b"? " * 50_000, "too-deep"),
    "indentation": (b"".join(b" " * n + b"a:\n" for n in range(1000)), "too-deep"),
    "lists by line": (b"".join(b" " * n + b"-\n" for n in range(1000)), "too-deep"),
    "merge bomb": (MERGE_BOMB.encode(), "merge-key"),
    "billion laughs": (LAUGHS.encode(), "alias"),
    "recursive alias": (b"a: &a [*a]\n", "alias"),
    "python object": (b"a: !!python/object/apply:os.system [ls]\n", "tag"),
    "binary": (b"a: !!binary aGE=\n", "tag"),
    "many keys": (b"".join(b"k%d: v\n" % n for n in range(90_000)), "too-many-nodes"),
    "one key": (b"a: b\n" * 200_000, "duplicate-key"),
    "long text": (b"a: " + b"x" * (MAX_BYTES - 3), "text-too-long"),
    "long key": (b"x" * (MAX_BYTES - 3) + b": y", "text-too-long"),
    "long comment": (b"#" * MAX_BYTES, "empty-file"),
    "five megabytes": (b"a" * 5_000_000, "too-large"),
    "open quote": (b'a: "' + b"x\n" * 500_000, "unclosed-quote"),
    "tabs": (b"\ta" * (MAX_BYTES // 2), "tab"),
    "zeros": (b"\0" * MAX_BYTES, "nul"),
    "noise": (b"\xff\xfe\xfd" * 300_000, "utf-16"),
    "bad bytes": (b"a\xff" * (MAX_BYTES // 2), "not-utf8"),
    "invisible": ("a\u200b".encode() * (MAX_BYTES // 4), "invisible-character"),
    "escapes": (b'a: "' + b"\\0" * 500_000 + b'"\n', "escaped-character"),
    "half escapes": (b"\\ud800 " * 140_000, "escaped-character"),
    "markers": (b"=======\n" * (MAX_BYTES // 8), "conflict-marker"),
    "directives": (b"%\n" * (MAX_BYTES // 2), "directive"),
    "empty lists": (b"a: [" + b"[]," * 300_000 + b"]\n", "too-many-nodes"),
    "utf-16": ("a: b\n".encode("utf-16-le"), "utf-16"),
    "utf-32": ("a: b\n".encode("utf-32"), "utf-16"),
    "nothing": (b"", "empty-file"),
    "a mark": (b"\xef\xbb\xbf", "empty-file"),
    "two marks": (b"\xef\xbb\xbf\xef\xbb\xbfa: b\n", "invisible-character"),
    "beyond Unicode": (b'a: "\\UFFFFFFFF"\n', "escaped-character"),
    "half a pair": (b'a: "\\uD83D\\uDE00"\n', "escaped-character"),
    "torn": (b"a: [b, {c: 'd", "unclosed-quote"),
}


@pytest.mark.parametrize(("data", "code"), HOSTILE.values(), ids=HOSTILE)
def test_it_is_refused_in_time(data: bytes, code: str) -> None:
    start = time.process_time()
    _, found = read(data, "a.yaml")
    took = time.process_time() - start
    assert code in {each.code for each in found}
    assert len(found) <= 51
    assert all(len(each.excerpt) < 100 for each in found)
    assert took < 5, "a tenth is usual; what grows faster than its file takes minutes"


@pytest.mark.parametrize("name", ["brackets", "braces", "dashes", "indentation", "merge bomb"])
@pytest.mark.parametrize("parser", ["in_c", "in_python"])
def test_no_process_dies_of_it(name: str, parser: str) -> None:
    program = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_AS, (200 << 20, 200 << 20))\n"
        "from duban.ledger.strict import events, reader\n"
        f"_, found = reader.read(sys.stdin.buffer.read(), 'a.yaml', events.{parser})\n"
        "print(*{each.code for each in found})\n"
    )
    data, code = HOSTILE[name]
    command = [sys.executable, "-c", program]
    paths = {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        command, input=data, env=paths, capture_output=True, check=True, timeout=30
    )
    assert code in done.stdout.decode().split()
    assert done.stderr == b""
