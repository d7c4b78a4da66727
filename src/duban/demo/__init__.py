"""The demonstration ledger: an invented district's year, the same bytes on every run.

What was promised stands in `baseline/` and is shipped as it is; how it went stands in
`story/`. The filings, verifications, inspections and marks are computed from both.
"""

from collections.abc import Iterator
from itertools import groupby


def demo_files() -> Iterator[tuple[str, bytes]]:
    """Yield every file of the demonstration: its path below some folder, and its content.

    The ledger is in `data/`; the README beside it says that all of it is invented.
    """
    from duban.demo import story

    yield "README.md", (story.HERE / "README.md").read_bytes()
    for path, content in _ledger():
        yield f"data/{path}", content


def _ledger() -> Iterator[tuple[str, bytes]]:
    from duban.demo import filings, given, life, slots, story, verdicts, visits

    yield from story.baseline()
    yield from verdicts.files(story.told("decisions"))
    for department, group in groupby(story.promises(), key=lambda each: each.department):
        weeks = slots.slots(department)
        lives = life.lives(tuple(group), weeks)
        yield from filings.files(weeks, lives)
        yield from verdicts.files(made for each in lives for made in each.decisions)
    yield from visits.files()
    yield from given.files()
