"""Many writers at once, all into one department's month."""

from pathlib import Path
from typing import Final

from tests.torture.outcome import Outcome
from tests.torture.world import acknowledged, lay, losses, opened, started, writer

WRITERS: Final = 8


def run(count: int, folder: Path) -> Outcome:
    """Let eight processes file so many figures each, all at the same time."""
    root = lay(folder / "crowd")
    running = [started(writer(root, number * count, count)) for number in range(WRITERS)]
    said = [each.communicate() for each in running]
    broken = [f"a writer gave up: {err.decode()[-300:]}" for _, err in said if err]
    told = [acknowledged(out) for out, _ in said]
    safe = {name: digest for each in told for name, digest in each.items()}
    figures = [each.entries[0].reading for each in opened(root).filings]
    done = sorted(int(each.done) for each in figures)  # type: ignore[union-attr] # of a count
    if done != list(range(WRITERS * count)):
        broken.append(f"{WRITERS * count} figures were filed, {len(set(done))} are there")
    broken += losses(root, safe)
    return Outcome(
        f"{WRITERS} writers of {count} filings each: {len(safe)} acknowledged, "
        f"{len(set(done))} of {WRITERS * count} there, {len(done) - len(set(done))} twice",
        tuple(broken),
    )
