"""Columns on a narrow screen: folded, then given up by weight, then cards."""

import pytest

from duban.formats.grid import Grid
from duban.formats.layout import Need, plan, shared
from duban.reports.document import Column, Kind
from duban.words import Words


def table(*columns: tuple[Kind, int, int]) -> Grid:
    """Return a table of one row: the kind, width and weight of each column."""
    return Grid(
        tuple(Column("c", Words("头", "h"), kind, weight=weight) for kind, _, weight in columns),
        tuple("头" for _ in columns),
        (tuple("x" * wide for _, wide, _ in columns),),
    )


@pytest.mark.parametrize(
    ("columns", "room", "kept", "why"),
    [
        ((("id", 5, 1), ("text", 40, 1)), 80, (0, 1), "all fit"),
        ((("id", 5, 1), ("text", 400, 1)), 30, (0, 1), "a long text is folded, not given up"),
        ((("text", 40, 1), ("day", 10, 2), ("day", 10, 3)), 40, (0, 1), "the heaviest goes first"),
        ((("text", 40, 1), ("day", 10, 2), ("day", 10, 2)), 40, (0, 1), "of two alike the last"),
        ((("text", 40, 1), ("day", 10, 2), ("day", 10, 3)), 25, (0,), "then the next"),
    ],
)
def test_columns_that_stand(
    columns: tuple[tuple[Kind, int, int], ...], room: int, kept: tuple[int, ...], why: str
) -> None:
    made = plan(table(*columns), room)
    assert made is not None
    assert made.kept == kept, why
    assert sorted((*made.kept, *made.given)) == list(range(len(columns))), "none is forgotten"
    assert sum(made.widths) + 2 * (len(made.widths) - 1) <= room


def test_weight_one_is_never_given_up_so_cards_are_needed() -> None:
    assert plan(table(("text", 40, 1), ("day", 10, 1), ("day", 10, 1)), 30) is None


def test_columns_become_tight_before_a_row_becomes_a_card() -> None:
    made = plan(table(("text", 40, 1), ("text", 40, 1), ("day", 10, 1)), 40)
    assert made is not None
    assert made.widths == (13, 13, 10)


def test_an_english_word_of_a_name_is_kept_whole() -> None:
    names = Grid(
        tuple(Column("c", Words("头", "h"), kind) for kind in ("name", "text")),
        ("头", "头"),
        (("commitment", "很长的内容" * 9), ("zoning change", "短"), ("区城市更新办公室", "短")),
    )
    made = plan(names, 40)
    assert made is not None
    assert made.widths[0] >= len("commitment")


def test_a_text_tells_what_was_given_up() -> None:
    made = plan(table(("id", 20, 1), ("text", 12, 1), ("day", 10, 2)), 38)
    assert made is not None
    assert made.host == 1


@pytest.mark.parametrize(
    ("columns", "room", "widths", "why"),
    [
        ((("text", 6, 1), ("day", 10, 2), ("day", 10, 2)), 28, (14, 10), "what nobody else wants"),
        ((("text", 6, 1), ("id", 9, 2), ("day", 12, 2)), 28, (16, 9), "and no more than it tells"),
        ((("text", 6, 1), ("day", 10, 2), ("day", 10, 2)), 20, (14,), "else another gives way"),
        ((("text", 6, 1), ("day", 10, 1), ("day", 10, 2)), 20, (8, 10), "one that may be given up"),
        ((("text", 6, 2), ("day", 10, 2)), 12, (12,), "the last column stays"),
    ],
)
def test_who_tells_what_was_given_up_has_room_for_it(
    columns: tuple[tuple[Kind, int, int], ...], room: int, widths: tuple[int, ...], why: str
) -> None:
    """A date told in a column of six would be broken twice."""
    made = plan(table(*columns), room)
    assert made is not None
    assert made.widths == widths, why


@pytest.mark.parametrize(
    ("needs", "room", "widths", "why"),
    [
        (((5, 5), (40, 10)), 30, (5, 23), "what is left goes to who can use it"),
        (((12, 10), (40, 10)), 30, (12, 16), "who wants little gets it all"),
        (((40, 10), (40, 10)), 32, (15, 15), "alike share alike"),
        (((5, 5), (6, 6)), 80, (5, 6), "no column is wider than its content"),
    ],
)
def test_sharing_the_room(
    needs: tuple[tuple[int, int], ...], room: int, widths: tuple[int, ...], why: str
) -> None:
    assert shared([Need(full, least, 1) for full, least in needs], room) == widths, why
