"""What holds of every table: it follows its own rule, and a changed cell does not."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from duban.rules.published.checking import Wishes, checked
from duban.rules.published.outcome import Outcome
from duban.rules.published.refusals import UnreadableError
from duban.rules.rounding import printed
from tests.rules.published.tables import Made, made

NONE = Wishes()
FEW = settings(max_examples=20)  # each example is a whole check
TEXT = st.text(
    st.sampled_from("单位得总分名次排0123456789.%-（）—,\n\t;\"' 合计扣加"), max_size=400
)


def cells(found: Outcome) -> set[tuple[str, str]]:
    return {(each.unit, each.column) for each in found.findings}


@FEW
@given(made())
def test_a_table_made_by_a_rule_follows_it(table: Made) -> None:
    found = checked(table.text(), NONE)
    assert cells(found) == set(), (found.formulas, found.ways)
    assert found.checked == 2 * len(table.rows)


@FEW
@given(made(), st.data())
def test_a_changed_total_is_found(table: Made, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(table.rows) - 1))
    by = data.draw(st.sampled_from((-5, -1, 1, 5, 20)))
    before = Fraction(table.rows[row][-2])
    found = checked(table.with_cell(row, -2, printed(before + by, 1)).text(), NONE)
    assert {each for each in cells(found) if each[1] == "总分"} == {(table.rows[row][0], "总分")}


@FEW
@given(made(), st.data())
def test_a_changed_component_is_found(table: Made, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(table.rows) - 1))
    column = data.draw(st.integers(1, len(table.heads) - 3))
    by = data.draw(st.sampled_from((-20, -7, 7, 13)))
    changed = table.with_cell(row, column, str(int(table.rows[row][column]) + by))
    assert (table.rows[row][0], "总分") in cells(checked(changed.text(), NONE))


@FEW
@given(made(), st.data())
def test_a_changed_place_is_found(table: Made, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(table.rows) - 1))
    before = int(table.rows[row][-1])
    place = data.draw(st.integers(1, len(table.rows) + 3).filter(lambda n: abs(n - before) > 1))
    found = checked(table.with_cell(row, -1, str(place)).text(), NONE)
    names = {unit for unit, column in cells(found) if column == "名次"}
    assert names  # of two that state one place, either may be the one named


@FEW
@given(made(), st.data())
def test_the_order_of_rows_changes_nothing(table: Made, data: st.DataObject) -> None:
    rows = tuple(data.draw(st.permutations(table.rows)))
    found = checked(Made(table.heads, rows, table.ties, table.rounding).text(), NONE)
    assert cells(found) == set()


@FEW
@given(made(), st.data())
def test_a_table_folded_into_panels_says_the_same(table: Made, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(table.rows) - 1))
    wrong = table.with_cell(row, -2, printed(Fraction(table.rows[row][-2]) + 20, 1))
    panels = data.draw(st.integers(2, 3))
    assert cells(checked(folded(wrong, panels), NONE)) == cells(checked(wrong.text(), NONE))


def folded(table: Made, panels: int) -> bytes:
    """Return a table in panels side by side, a blank column between, the last one the shortest."""
    deep = -(-len(table.rows) // panels)
    blank = ("",) * len(table.heads)
    padded = [*table.rows, *[blank] * (deep * panels - len(table.rows))]
    lines = [[table.heads] * panels]
    lines += [[padded[n + deep * k] for k in range(panels)] for n in range(deep)]
    joined = (",,".join(",".join(part) for part in line) for line in lines)
    return "\n".join(joined).encode()


def outcome(data: bytes) -> Outcome | UnreadableError:
    try:
        return checked(data, NONE)
    except UnreadableError as error:
        return error


@given(st.binary(max_size=600))
def test_no_bytes_are_too_much(data: bytes) -> None:
    assert outcome(data)


@given(TEXT)
def test_no_text_is_too_much(text: str) -> None:
    for encoding in ("utf-8", "gb18030", "utf-16"):
        assert outcome(f"单位,得分,名次\n{text}".encode(encoding))
