"""From what pydantic says back to the file: where a fault lies and what belonged there."""

from typing import Final, TypeAlias

from duban.frozen import frozen, replace
from duban.ledger.gate import shape
from duban.ledger.strict.values import Map, Seq, Spot, Value
from duban.model.record import Place
from duban.words import Blank, Words

Loc: TypeAlias = tuple[int | str, ...]

MEMBER: Final = Words("{key} 第{number}项", "{key}, number {number},")
KEY: Final = "[key]"
"""How pydantic says that it means the key of a mapping, not its value."""


@frozen()
class Trace:
    """A place in a file on the way from the whole file to a fault.

    Attributes:
        hint: the annotation of what belongs there.
        value: what stands there.
        place: where it stands.
        path: the keys and positions that lead there from the whole file.
        keyed: where the last key on the way stands.
    """

    hint: object
    value: Value
    place: Place
    path: tuple[int | str, ...] = ()
    keyed: Place | None = None

    @property
    def name(self) -> str:
        """The last key on the way that is the file's own, by which a fault calls the place."""
        words = (part for part in reversed(self.path) if isinstance(part, str))
        return next((word for word in words if word not in shape.OWN), "")

    @property
    def label(self) -> Blank:
        """The same, with the position where it is a member of a list."""
        last = self.path[-1] if self.path else ""
        return MEMBER(key=self.name, number=last + 1) if isinstance(last, int) else self.name


def trace(hint: object, value: Value, loc: Loc, file: str) -> Trace:
    """Return where in a file a fault lies.

    Args:
        hint: the annotation of the whole file.
        value: the whole file.
        loc: the fault's way, as pydantic gives it: keys and positions, but also kinds, members
            of unions and keys that the records add, which are in no file.
        file: the file's path.
    """
    place = value.place if isinstance(value, Map | Seq) else Place(file)
    here = Trace(hint, value, place)
    for part in loc:
        one = _of_kind(here)
        # pydantic names the kind right after the way to a union
        here = _step(here, part) if one is here else one
    return _of_kind(here)


def _of_kind(here: Trace) -> Trace:
    """Return the same place with the one kind that the file names, where there are several."""
    members = shape.kinds(here.hint)
    if len(members) == 1 or not isinstance(here.value, Map):
        return here
    kind = here.value.get("kind")
    return replace(here, hint=members[kind]) if isinstance(kind, str) and kind in members else here


def _step(here: Trace, part: int | str) -> Trace:
    if part == KEY:
        key = str(here.path[-1])
        return Trace(None, key, here.keyed or here.place, here.path[:-1])
    hint, value, path = _below(here.hint, part), here.value, (*here.path, part)
    if isinstance(value, Map) and isinstance(part, str) and part in value.keys:
        place = _at(value, value.values[part])
        return Trace(hint, value[part], place, path, _at(value, value.keys[part]))
    if isinstance(value, Seq) and isinstance(part, int):
        return Trace(hint, value[part], _at(value, value.spots[part]), path)
    return replace(here, hint=hint)


def _at(holder: Map | Seq, spot: Spot) -> Place:
    return Place(holder.place.file, *spot)


def _below(hint: object, part: int | str) -> object:
    """Return the annotation of a part; that of the whole where pydantic adds a part."""
    bare = shape.plain(hint)
    if isinstance(bare, type) and shape.is_record(bare):
        return shape.hints(bare).get(str(part), bare)
    if shape.is_free(bare) or (shape.is_list(bare) and isinstance(part, int)):
        return shape.inner(bare)
    lists = tuple(member for member in shape.union(bare) if shape.is_list(member))
    return lists[0] if lists and str(part).startswith("tuple[") else hint
