"""Write the demonstration ledger to examples/demo, or say whether it is current.

    python tools/make_demo.py
    python tools/make_demo.py --check

Both need duban on the path, as in the environment that test.sh makes. With --check nothing is
written; the exit status is 1 where a file is missing, differs, or should not be there.
"""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from duban.demo import demo_files  # noqa: E402 - after the path is known

TARGET = ROOT / "examples" / "demo"


def found(target: Path) -> dict[str, bytes]:
    """Return every file that stands in a folder, by its path below it."""
    files = (path for path in target.rglob("*") if path.is_file())
    return {path.relative_to(target).as_posix(): path.read_bytes() for path in files}


def stale(want: Mapping[str, bytes], have: Mapping[str, bytes]) -> list[str]:
    """Return the files that are missing, differ, or should not be there."""
    return sorted(path for path in want.keys() | have.keys() if want.get(path) != have.get(path))


def write(target: Path, want: Mapping[str, bytes], paths: Iterable[str]) -> None:
    """Write or remove some files, so that they are as wanted."""
    for path in paths:
        file = target / path
        if path not in want:
            file.unlink()
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(want[path])


def main(arguments: list[str]) -> int:
    """Write the example, or check it."""
    want = dict(demo_files())
    paths = stale(want, found(TARGET))
    if arguments == ["--check"]:
        for path in paths:
            print(f"examples/demo/{path} is not current; run python tools/make_demo.py")
        return 1 if paths else 0
    if arguments:
        print(__doc__)
        return 2
    write(TARGET, want, paths)
    print(f"examples/demo: {len(want)} files, {len(paths)} of them changed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
