"""The quick way through the gate: what fits the records becomes records at once.

pydantic says best what does not fit, and takes its time: it is imported, builds its validators,
and calls back for every scalar. What fits needs none of that. So each record's annotations are
made into plain functions, which give up at the first thing that does not fit; then pydantic
looks at the whole file again and has the last word. That both agree is a law of the tests.

A value is a text, a `Map` or a `Seq`, of which only texts can be looked up: a function that
looks up a text refuses the others with a TypeError.
"""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Final, Literal, get_args, get_origin

from duban.ledger.gate import shape
from duban.ledger.gate.moulds import Make, Misfit, Moulds
from duban.ledger.strict.values import Map, Seq, Value
from duban.model import forms
from duban.model.condition import JOINS, FactsApart
from duban.model.record import Record
from duban.model.scalars import ShortFor

SEEN: Final = 65_536
"""Texts of one form that are remembered: days, ids and figures come again and again."""
UNIQUE: Final = (forms.LINE, forms.PROSE, forms.TEMPLATE, forms.SUM)
"""Forms of texts that hardly ever come again."""


NO_FIT: Final = (Misfit, AttributeError, KeyError, TypeError, ValueError)
"""How a function gives up: by itself, or because a value has no such part, text or form."""


@cache
def maker(hint: Any) -> Make:  # noqa: ANN401 - any annotation of a record's field
    """Return a function that makes of a file's value what an annotation asks for, or gives up.

    Raises:
        TypeError: for an annotation that no record has had yet.
    """
    if get_origin(hint) is Annotated:
        return _marked(*get_args(hint))
    if shape.is_record(hint):
        return _record(hint)
    members = shape.union(hint)
    if len(members) > 1:
        return _either(members)
    return maker(members[0]) if members[0] is not hint else _plain(hint)


def fields_of(record: type[Record]) -> Mapping[str, Make]:
    """Return by key what makes each of a record's fields; another key gives up."""
    return _Fields(record)


class Seen(dict[str, Any]):
    """What some texts stand for, remembered; nothing is dropped, which `lru_cache` pays for."""

    def __init__(self, parse: Make) -> None:
        super().__init__()
        self.parse = parse

    def __missing__(self, text: str) -> Any:  # noqa: ANN401 - whatever the form stands for
        made = self.parse(text)
        if len(self) < SEEN:
            self[text] = made
        return made


class _Fields(dict[str, Make]):
    """Makers of a record's fields, made when first met: a record may lead to itself."""

    def __init__(self, record: type[Record]) -> None:
        super().__init__()
        self.record = record

    def __missing__(self, key: str) -> Make:
        if key in shape.OWN:
            raise Misfit
        self[key] = made = maker(shape.hints(self.record)[key])
        return made


def _marked(hint: object, *marks: object) -> Make:
    for mark in marks:
        if isinstance(mark, forms.Form):
            return mark.parse if mark in UNIQUE else Seen(mark.parse).__getitem__
        if isinstance(mark, ShortFor):
            return _short(mark.key, shape.plain(hint))
        if isinstance(mark, FactsApart):
            return _apart(shape.plain(hint))
    return maker(hint)


def _plain(hint: object) -> Make:
    if get_origin(hint) is Literal:
        return {word: word for word in get_args(hint)}.__getitem__
    if shape.is_list(hint):
        return _list(maker(shape.inner(hint)))
    if shape.is_free(hint):
        return _free(maker(get_args(hint)[0]), maker(shape.inner(hint)))
    if hint is str:
        return str  # a key, which is a text in every file
    raise TypeError(f"no record has had {hint} yet")


def _record(record: Any) -> Make:  # noqa: ANN401 - a record
    moulds = Moulds(record, fields_of(record))

    def make(value: Map) -> Record:
        origin = value.origin()  # or gives up: a text and a list have none
        return moulds[tuple(value)](value, origin)

    return make


def _list(each: Make) -> Make:
    def make(value: Value) -> tuple[object, ...]:
        if type(value) is not Seq:
            raise Misfit
        return tuple(map(each, value))

    return make


def _free(key: Make, each: Make) -> Make:
    def make(value: Map) -> dict[object, object]:
        return {key(name): each(part) for name, part in value.items()}

    return make


def _either(members: tuple[Any, ...]) -> Make:
    """Return the maker of a union: by the kind that a mapping names, or by its shape."""
    if all(map(shape.is_record, members)):
        kinds = {shape.kind_of(each): maker(each) for each in members}
        return lambda value: kinds[value["kind"]](value)
    lists = maker(next(each for each in members if shape.is_list(each)))
    single = maker(next(each for each in members if not shape.is_list(each)))
    return lambda value: (lists if type(value) is Seq else single)(value)


def _short(key: str, record: Any) -> Make:  # noqa: ANN401 - a record
    whole, makers = maker(record), fields_of(record)

    short = Seen(lambda text: record(**{key: makers[key](text)}))

    def make(value: Value) -> object:
        return short[value] if type(value) is str else whole(value)

    return make


def _apart(record: Any) -> Make:  # noqa: ANN401 - a condition
    makers = fields_of(record)

    def make(value: Map) -> object:
        facts = Map(value.place)
        facts.update((key, part) for key, part in value.items() if key not in JOINS)
        joined = {key: makers[key](value[key]) for key in JOINS if key in value}
        return record(origin=value.origin(), facts=makers["facts"](facts), **joined)

    return make
