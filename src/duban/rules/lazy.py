"""What a value works out when it is first asked, and keeps."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 - it is used as `property` is
    """A property that is worked out once.

    As `functools.cached_property`, which takes a lock up to Python 3.11: that costs more than
    most of what the checks ask of thousands of commitments.
    """

    def __init__(self, find: Callable[[Any], T]) -> None:
        self._find = find
        self._name = find.__name__
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, value: None, _owner: type) -> "lazy[T]": ...

    @overload
    def __get__(self, value: object, _owner: type) -> T: ...

    def __get__(self, value: object, _owner: type) -> "lazy[T] | T":
        """Work it out, and put it where Python looks before it asks here again."""
        if value is None:
            return self
        found = value.__dict__[self._name] = self._find(value)
        return found
