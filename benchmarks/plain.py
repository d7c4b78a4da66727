"""What any reader of a ledger pays: run as a script, it reads the files, or loads them as YAML.

python plain.py read|load FOLDER
"""

import os
import sys


def main(what: str, folder: str) -> None:
    """Print how many bytes the YAML files below a folder have, having read or loaded each."""
    size = 0
    for text in _files(folder):
        size += len(text)
        if what == "load":
            import yaml

            yaml.load(text, Loader=yaml.CSafeLoader)
    sys.stdout.write(f"{size}\n")


def _files(folder: str):  # type: ignore[no-untyped-def] # noqa: ANN202 - typing would cost time
    for above, _, names in os.walk(folder):
        for name in names:
            if name.endswith(".yaml"):
                with open(os.path.join(above, name), "rb") as file:  # noqa: PTH118, PTH123 - so too pathlib
                    yield file.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
