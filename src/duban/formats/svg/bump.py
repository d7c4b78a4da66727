"""The movement of a ranking: a line for each name, with its place in every dot."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final, TypeAlias

from duban.formats.svg.box import columns_of
from duban.formats.svg.palette import DASHES, TRACKS, WHITE
from duban.formats.svg.sheet import COLUMN, EDGE, LINE, element, label, path, sheet, title
from duban.frozen import frozen
from duban.reports.charts import Bump
from duban.words import Lang

STEP: Final = 26
"""From one place to the next, in pixels."""
TOP: Final = 2 * EDGE + LINE
LONGEST: Final = 30
"""Columns of a name before it is cut."""
HEAD: Final = 12
ROOM: Final = 620
"""Pixels that the periods have together."""
NEAREST: Final = 44
FARTHEST: Final = 110
"""Pixels from one period to the next."""

Spot: TypeAlias = tuple[int, int]


@frozen()
class Course:
    """A name's dots: the period, where it stands, and its place."""

    name: int
    dots: tuple[tuple[int, Spot, int], ...]

    def stretches(self) -> Iterator[list[Spot]]:
        """Yield the dots of periods that follow each other."""
        for _, dots in groupby(enumerate(self.dots), lambda pair: pair[0] - pair[1][0]):
            yield [spot for _, (_, spot, _) in dots]


def bump(chart: Bump, lang: Lang) -> str:
    """Return the places of names in every period, those of one period above each other."""
    beside = int(columns_of(tuple(each.name for each in chart.tracks), lang, LONGEST) * COLUMN)
    left = EDGE + beside + 24
    apart = min(max(ROOM // max(len(chart.periods) - 1, 1), NEAREST), FARTHEST)
    right = left + apart * max(len(chart.periods) - 1, 0)
    rows = _rows(chart)
    high = TOP + LINE + STEP * max((len(each) for each in rows), default=0) + EDGE

    def parts() -> Iterator[str]:
        yield title(chart.title, lang, right + beside + 24 + EDGE)
        for n, each in enumerate(chart.periods):
            yield label((left + n * apart, TOP + 8), each, lang, min(HEAD, apart // 7), "middle")
        for course in _courses(chart, rows, left, apart):
            yield from _drawn(course)
            yield from _named(chart, course, lang)

    size = (right + beside + 24 + EDGE, high)
    return sheet(size, (chart.title, chart.remarks()), parts(), lang)


def _rows(chart: Bump) -> list[list[int]]:
    """Return who stands in each period, the best first; who shares a place keeps the order."""
    names = range(len(chart.tracks))
    rows = []
    for n in range(len(chart.periods)):
        placed = [(place, name) for name in names if (place := chart.tracks[name].places[n])]
        rows.append([name for _, name in sorted(placed)])
    return rows


def _courses(chart: Bump, rows: list[list[int]], left: int, apart: int) -> Iterator[Course]:
    for name, track in enumerate(chart.tracks):
        dots = tuple(
            (n, (left + n * apart, TOP + LINE + 8 + STEP * row.index(name)), track.places[n] or 0)
            for n, row in enumerate(rows)
            if name in row
        )
        yield Course(name, dots)


def _drawn(course: Course) -> Iterator[str]:
    color = TRACKS[course.name % len(TRACKS)]
    dash = DASHES[course.name // len(TRACKS) % len(DASHES)]
    for spots in course.stretches():
        if len(spots) > 1:
            yield path(
                spots, class_="d-track", stroke=color, stroke_width="3", stroke_dasharray=dash
            )
    for _, (x, y), place in course.dots:
        yield element("circle", cx=x, cy=y, r=10, fill=color, stroke=WHITE, stroke_width="1")
        yield element(
            "text", str(place), x=x, y=y + 4, fill=WHITE, text_anchor="middle", class_="d-small"
        )


def _named(chart: Bump, course: Course, lang: Lang) -> Iterator[str]:
    """Yield the name before the first dot, and behind the last where that is another."""
    if not course.dots:
        return
    name = chart.tracks[course.name].name
    (_, (x, y), _), (_, (end, low), _) = course.dots[0], course.dots[-1]
    yield label((x - 16, y + 5), name, lang, LONGEST, "end")
    if len(course.dots) > 1:
        yield label((end + 16, low + 5), name, lang, LONGEST)
