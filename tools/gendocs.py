"""Write the pages that say what the code says, and the outputs shown in the written ones.

    python tools/gendocs.py            write what has changed
    python tools/gendocs.py --check    write nothing; exit 1 naming the pages that are stale

A page is a function without arguments (`tools/docs`), so the same code gives the same bytes.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Write or check every page; return the exit code."""
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]  # started by path, from any folder
    from tools.docs import PAGES

    stale = [(page, text) for page in PAGES if (text := page.make()) != page.current()]
    if "--check" in arguments:
        for page, _ in stale:
            print(f"{page.name} is stale: run python tools/gendocs.py", file=sys.stderr)
        return 1 if stale else 0
    for page, text in stale:
        page.path.parent.mkdir(parents=True, exist_ok=True)
        page.path.write_text(text, encoding="utf-8")
        print(f"wrote {page.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
