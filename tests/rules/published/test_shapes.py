"""Tables as they are published: every wrong cell is named, and no other."""

import pytest

from duban.rules.published.checking import Wishes, checked
from tests.rules.published.shapes import SHAPES, Shape


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.why)
def test_wrong_cells_are_named_and_no_other(shape: Shape) -> None:
    found = checked(shape.data, Wishes(**shape.told))  # type: ignore[arg-type] # a case's ties are one of the three
    cells = [(each.unit, each.column, each.expected) for each in found.findings]
    assert sorted(cells) == sorted(shape.wrong), (found.formulas, found.ways, found.notices)
    assert shape.checked in {None, found.checked}
    assert found.checked > 0


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.why)
def test_findings_say_where_they_stand(shape: Shape) -> None:
    lines = shape.text.splitlines()
    for each in checked(shape.data, Wishes(**shape.told)).findings:  # type: ignore[arg-type] # as above
        assert each.unit in lines[each.line - 1]
        assert each.stated in lines[each.line - 1]
