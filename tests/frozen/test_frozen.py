"""Frozen values behave as those of the standard library do."""

import dataclasses
import subprocess
import sys
from functools import cached_property
from types import MappingProxyType
from typing import Any, ClassVar

import pytest

from duban.frozen import frozen, replace


@frozen(order=True)
class Point:
    x: int
    y: int = 0
    kind: ClassVar[str] = "point"


@frozen()
class Deep(Point):
    z: int = 0


@frozen(kw_only=True, uncompared=("place",))
class Named:
    name: str
    place: str = ""


@frozen(slots=False)
class Keeping:
    x: int

    @cached_property
    def twice(self) -> int:
        return 2 * self.x


@frozen(eq=False)
class Single:
    x: int = 0


@frozen()
class Mapped:
    values: Any = MappingProxyType({})


@pytest.mark.parametrize(
    ("one", "other", "same", "why"),
    [
        (Point(1, 2), Point(1, 2), True, "equal fields"),
        (Point(1), Point(1, 0), True, "a default is a value like any other"),
        (Point(1), Point(2), False, "another field"),
        (Point(1), Deep(1), False, "another class"),
        (Named(name="a", place="x"), Named(name="a", place="y"), True, "the place says nothing"),
        (Single(), Single(), False, "each equals only itself"),
    ],
)
def test_equal(one: object, other: object, same: bool, why: str) -> None:
    assert (one == other) is same, why
    assert not same or hash(one) == hash(other)


def test_order_is_that_of_the_fields() -> None:
    assert sorted([Point(2), Point(1, 5), Point(1, 3)]) == [Point(1, 3), Point(1, 5), Point(2)]


def test_what_is_shown() -> None:
    assert repr(Point(1)) == "Point(x=1, y=0)"
    assert repr(Named(name="a", place="x")) == "Named(name='a')"


@pytest.mark.parametrize(
    ("cls", "args", "given", "why"),
    [
        (Point, (), {}, "a field without a default has to be given"),
        (Point, (1, 2, 3), {}, "there are two fields"),
        (Point, (1,), {"w": 2}, "no such field"),
        (Named, ("a",), {}, "by name only"),
    ],
)
def test_constructor_takes_the_fields_and_nothing_else(
    cls: type, args: tuple[int, ...], given: dict[str, int], why: str
) -> None:
    with pytest.raises(TypeError):
        pytest.fail(f"{cls(*args, **given)}: {why}")


def test_a_class_may_keep_what_it_found() -> None:
    kept = Keeping(2)
    assert kept.twice == 4
    assert vars(kept) == {"x": 2, "twice": 4}


def test_replace_makes_another() -> None:
    before = Deep(1, 2, 3)
    assert replace(before, y=5) == Deep(1, 5, 3)
    assert dataclasses.replace(before, y=5) == Deep(1, 5, 3)
    assert before.y == 2


def test_dataclasses_know_the_fields() -> None:
    assert [each.name for each in dataclasses.fields(Deep)] == ["x", "y", "z"]
    assert [each.default for each in dataclasses.fields(Deep)][1:] == [0, 0]
    assert [each.kw_only for each in dataclasses.fields(Named)] == [True, True]
    assert [each.name for each in dataclasses.fields(Mapped)] == ["values"]
    assert dataclasses.replace(Mapped()).values == {}


def test_values_can_be_matched_by_position() -> None:
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)


def test_there_is_room_for_the_fields_only() -> None:
    assert not hasattr(Deep(1), "__dict__")


def test_the_type_checker_refuses_changes() -> None:
    value = Point(1)
    value.x = 2  # type: ignore[misc] # unused, and so an error, where nothing is refused


def test_the_standard_decorator_is_not_imported() -> None:
    code = "import sys, duban.model.ledger; print('dataclasses' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
