"""Pictures are small, harmless, the same every time, and say what their tables say."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Final
from xml.etree import ElementTree as ET

import pytest

from duban.formats.svg import DRAWN, svg
from duban.formats.svg.box import box
from duban.formats.svg.palette import LATE, OTHER, PAINTS, Paint
from duban.formats.svg.sheet import COLUMN, breadth, shortened
from duban.formats.text import cell_text
from duban.reports.charts import BurnDown, HeatMap, LightStrip, Mark, Point, Spot
from duban.reports.document import Chart, Lamp
from duban.words import Lang, Words, say
from duban.words.visible import HIDDEN
from tests.formats.hostile import TEXTS
from tests.formats.naughty import NAUGHTY
from tests.formats.pictured import NAMES, RED, bump, burn_down, charts, gantt, heat_map, strip
from tests.formats.svg_goldens import CASES, FOLDER, drawn

NAMESPACE: Final = "{http://www.w3.org/2000/svg}"
CIRCLE: Final = f"{NAMESPACE}circle"
ELEMENTS: Final = {
    *("svg", "title", "desc", "style", "rect", "text", "line", "polyline", "circle", "path"),
}
LARGE: Final = 4.5
"""The contrast that WCAG 2.2 asks of text of any size."""
LANGS: Final[tuple[Lang, ...]] = ("zh", "en")
EACH = pytest.mark.parametrize("texts", [TEXTS, *NAUGHTY.values()], ids=["hostile", *NAUGHTY])


def read(picture: bytes) -> ET.Element:
    return ET.fromstring(picture)  # noqa: S314 - made a moment ago, and by us


def elements(root: ET.Element) -> Iterator[tuple[str, ET.Element]]:
    yield from ((each.tag.removeprefix(NAMESPACE), each) for each in root.iter())


def texts_of(root: ET.Element) -> list[str]:
    return [each.text or "" for name, each in elements(root) if name in {"text", "title"}]


@pytest.mark.parametrize(("file", "number", "lang"), CASES, ids=[case[0] for case in CASES])
def test_a_picture_is_the_golden_one(file: str, number: int, lang: Lang) -> None:
    assert drawn(number, lang).decode() == (FOLDER / file).read_bytes().decode()


def test_every_kind_of_chart_is_drawn_and_golden() -> None:
    assert {type(each) for each in charts(NAMES)} == set(DRAWN)
    assert {number for _, number, _ in CASES} == set(range(len(DRAWN)))
    assert {file for file, _, _ in CASES} == {path.name for path in FOLDER.iterdir()}


@EACH
@pytest.mark.parametrize("lang", LANGS)
def test_no_text_becomes_anything_else(texts: Sequence[str], lang: Lang) -> None:
    for chart in charts(texts):
        root = read(svg(chart, lang))
        for name, each in elements(root):
            assert name in ELEMENTS
            assert not {key for key in each.attrib if key.startswith("on") or "href" in key}
            assert HIDDEN.search(each.text or "") is None or name in {"svg", "title"}


@EACH
def test_every_label_is_there_as_a_whole(texts: Sequence[str]) -> None:
    for chart in (strip(texts), bump(texts), heat_map(texts)):
        found = set(texts_of(read(svg(chart, "zh"))))
        assert {cell_text(each, "zh") for each in texts} <= found


@pytest.mark.parametrize("lang", LANGS)
def test_a_picture_needs_nothing_from_outside(lang: Lang) -> None:
    for chart in charts(NAMES):
        picture = svg(chart, lang).decode()
        assert picture.count("http") == 1, "the name of the language itself"
        assert not re.search(r"(?i)script|url\(|@import|foreignObject|<image|<use|xlink", picture)
        assert not re.search(r"\d\.\d\d", picture.partition("</style>")[2]), "no noise of floats"
        assert picture == svg(chart, lang).decode()


@pytest.mark.parametrize("lang", LANGS)
def test_a_picture_says_what_it_shows(lang: Lang) -> None:
    for chart in charts(NAMES):
        root = read(svg(chart, lang))
        assert root[0].tag == f"{NAMESPACE}title"
        assert root[0].text == cell_text(chart.title, lang)
        assert {"viewBox", "width", "height", "role"} <= set(root.attrib)
        for remark in chart.remarks():
            assert cell_text(remark, lang) in (root.findtext(f"{NAMESPACE}desc") or "")


@pytest.mark.parametrize("color", [*PAINTS, "no such colour"])
@pytest.mark.parametrize("sign", ["", "done", "late"])
def test_no_colour_stands_alone(color: str, sign: str) -> None:
    mark = Mark(Lamp("some", "字", color), sign)  # type: ignore[arg-type] # one of the signs
    chart = LightStrip(
        slug="s", title=Words("图", "p"), axis=Words("月", "m"), spots=(Spot("一", mark),)
    )
    root = read(svg(chart, "zh"))
    assert "字" in texts_of(root)
    flags = [each for name, each in elements(root) if name == "path"]
    assert len(flags) == (2 if sign else 0), "one in the box, and one that says what it means"


def luminance(color: str) -> float:
    parts = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("paint", [*PAINTS.values(), OTHER, LATE])
def test_a_letter_can_be_read_on_its_colour(paint: Paint) -> None:
    assert contrast(paint.fill, paint.ink) >= LARGE


@pytest.mark.parametrize("pair", list(combinations(("red", "yellow", "green"), 2)), ids="-".join)
def test_common_lights_differ_without_colour(pair: tuple[str, str]) -> None:
    one, other = (PAINTS[each].fill for each in pair)
    assert contrast(one, other) >= 1.4, "on paper, and to who sees no red or green"


def cells(chart: Chart) -> list[str]:
    return [cell_text(each, "zh", "number") for row in chart.table().rows for each in row]


def test_a_ranking_has_the_places_of_its_table() -> None:
    places = [each for track in bump(NAMES).tracks for each in track.places if each]
    root = read(svg(bump(NAMES), "zh"))
    shown = [int(text) for text in texts_of(root) if text.isdecimal()]
    assert sorted(shown) == sorted(places)
    assert {str(each) for each in places} <= set(cells(bump(NAMES)))


def test_a_map_has_the_letters_and_signs_of_its_table() -> None:
    chart = heat_map(NAMES)
    lit = [say(each.lamp.short, "zh") for each in chart.marks() if each.lamp]
    shown = texts_of(read(svg(chart, "zh")))
    assert sorted(lit) == sorted(each for each in shown if each in set(lit))
    told = "".join(cells(chart))
    assert told.count("+") == sum(each.sign == "done" for each in chart.marks())
    assert told.count("!") == sum(each.sign == "late" for each in chart.marks())


def test_a_burn_down_names_its_last_reading_as_its_table_does() -> None:
    chart = burn_down(NAMES)
    root = read(svg(chart, "zh"))
    dots = [each for name, each in elements(root) if name == "circle"]
    assert len(dots) == 1 + sum(each.actual is not None for each in chart.points)
    assert any(each.startswith("8") and "2018-11-01" in each for each in texts_of(root))
    assert {"2018-11-01", "8", "7.33"} <= set(cells(chart))


EMPTY: Final = Words("空", "empty")


@pytest.mark.parametrize(
    ("points", "why"),
    [
        ((), "nothing was planned or filed"),
        ((Point(burn_down(NAMES).today, 0, 0),), "all figures are nought, of one day"),
        ((Point(burn_down(NAMES).today, -3, None),), "a plan may be below nought"),
        ((Point(burn_down(NAMES).today, 10**15, 1),), "figures may be large"),
    ],
)
def test_odd_figures_are_drawn_all_the_same(points: tuple[Point, ...], why: str) -> None:
    today = burn_down(NAMES).today
    chart = BurnDown(slug="b", title=EMPTY, what=EMPTY, points=points, today=today)
    assert read(svg(chart, "zh")).get("width"), why


def test_charts_of_nothing_are_drawn_all_the_same() -> None:
    nothing: tuple[Chart, ...] = (
        LightStrip(slug="s", title=EMPTY, axis=EMPTY, spots=()),
        HeatMap(slug="h", title=EMPTY, axis=EMPTY, heads=(), bands=()),
        bump(NAMES[:1]),
    )
    assert [read(svg(each, "en")).get("role") for each in nothing] == ["img"] * 3


def test_flags_differ_without_colour() -> None:
    marks = (Mark(RED, "done"), Mark(RED, "late"))
    shapes = [
        re.findall(r' d="M[0-9,]+(\S+)"', "".join(box((0, 0), 52, each, "zh"))) for each in marks
    ]
    assert len({shape for (shape,) in shapes}) == len(marks)


@pytest.mark.parametrize(
    ("text", "columns", "why"),
    [
        ("", 0, "nothing takes no room"),
        ("区水利局", 8, "two for each character"),
        ("level", 5, "common letters take one"),
        ("LEVEL", 8, "capitals take half a column more; what is begun is counted"),
        ("Water", 6, "a broad letter takes a whole one more"),
        ("WWWW", 8, "these are as wide as Chinese characters"),
    ],
)
def test_capitals_are_given_more_room(text: str, columns: int, why: str) -> None:
    assert breadth(text) == columns, why


def test_a_cut_label_fits_with_its_dots() -> None:
    for whole in ("W" * 40, "M" * 40, "x" * 40, "局" * 40, "Housing And Roads Of The District"):
        assert whole[:3] in shortened(whole, 16)
        assert breadth(shortened(whole, 16)) <= len("sixteen columns!")


@pytest.mark.parametrize(
    ("points", "below", "why"),
    [
        (((1, 10),), True, "above it the dates stand"),
        (((1, 10), (2, 3)), False, "there is room to the right of it"),
        (((1, 10), (11, 3)), True, "turned inwards, below a line that falls"),
        (((1, 1), (6, 9), (11, 8)), True, "below a line that falls, however it rose before"),
        (((1, 3), (6, 11), (11, 16)), False, "turned inwards, above a line that rises"),
    ],
)
def test_the_last_figure_stands_clear(
    points: tuple[tuple[int, int], ...], below: bool, why: str
) -> None:
    known = tuple(Point(dt.date(2018, month, 1), None, figure) for month, figure in points)
    today = dt.date(2018, 11, 15)
    chart = BurnDown(slug="b", title=EMPTY, what=EMPTY, points=known, today=today)
    root = read(svg(chart, "zh"))
    dots = [each for name, each in elements(root) if name == "circle"]
    (figure,) = (each for _, each in elements(root) if "d-halo" in each.get("class", ""))
    assert (float(figure.attrib["y"]) > float(dots[-1].attrib["cy"])) == below, why


@pytest.mark.parametrize(
    ("actual", "planned", "why"),
    [
        ((30, 25, 19, 14, 10, 7, 4, 2, 1, 0), (30,) * 10, "it falls to nought at the edge"),
        ((48, 40, 30, 20, 10, 2, 0, 0, 0, 0), (48,) * 10, "at nought it has stayed"),
        ((50, 45, 40, 38, 36, 34, 32, 30, 28, 20), (25,) * 9 + (15,), "a plan is below it"),
    ],
)
def test_the_last_figure_covers_no_reading(
    actual: tuple[int, ...], planned: tuple[int, ...], why: str
) -> None:
    days = tuple(dt.date(2018, 1, 1) + n * dt.timedelta(days=9) for n in range(10))
    points = tuple(map(Point, days, planned, actual))
    chart = BurnDown(slug="b", title=EMPTY, what=EMPTY, points=points, today=days[-1])
    root = read(svg(chart, "zh"))
    (figure,) = (each for _, each in elements(root) if "d-halo" in each.get("class", ""))
    right, foot = float(figure.attrib["x"]), float(figure.attrib["y"])
    left = right - breadth(figure.text or "") * float(COLUMN)
    dots = [(float(each.attrib["cx"]), float(each.attrib["cy"])) for each in root.iter(CIRCLE)]
    assert figure.attrib["text-anchor"] == "end"
    assert not [(x, y) for x, y in dots if left < x < right and foot - 14 < y < foot + 6], why


@pytest.mark.parametrize(
    ("left", "half", "why"),
    [
        ((2, 1), False, "what is counted has no halves"),
        ((2, Fraction(3, 2)), True, "what is measured has"),
    ],
)
def test_an_axis_has_halves_where_readings_have(
    left: tuple[int | Fraction, ...], half: bool, why: str
) -> None:
    points = tuple(
        Point(dt.date(2018, n, 1), Fraction(n, 4), each) for n, each in enumerate(left, 1)
    )
    today = points[-1].day
    chart = BurnDown(slug="b", title=EMPTY, what=EMPTY, points=points, today=today)
    assert ("0.5" in texts_of(read(svg(chart, "zh")))) == half, why


def test_a_finished_step_says_so_without_its_colour() -> None:
    shown = texts_of(read(svg(gantt(NAMES), "zh")))
    assert shown.count("已办结") == 2, "in the key, and beside the one bar that is done"


def test_what_is_said_beside_a_point_does_not_touch_it() -> None:
    root = read(svg(gantt(NAMES), "zh"))
    (point,) = (each for name, each in elements(root) if name == "path")
    (note,) = (each for _, each in elements(root) if (each.text or "").startswith("余 0"))
    middle = float(re.findall(r"M([0-9.]+),", point.attrib["d"])[0])
    assert float(note.attrib["x"]) >= middle + 8 + 4


def test_an_axis_of_noughts_is_of_whole_figures() -> None:
    today = burn_down(NAMES).today
    chart = BurnDown(slug="b", title=EMPTY, what=EMPTY, points=(Point(today, 0, 0),), today=today)
    assert {"0", "1"} <= set(texts_of(read(svg(chart, "zh"))))
