"""The keys of the records, as the reference page shows them."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Final, get_args, get_origin

from duban.ledger.gate import shape
from duban.ledger.gate.schema_docs import key_docs, records_in
from duban.model.condition import Condition
from duban.model.filing import Entry
from duban.model.scalars import ShortFor
from duban.model.targets import KINDS, Reading, Target
from duban.words import Words
from tools.docs.forms import BY_FORM
from tools.docs.page import both, code, plain

LIST: Final = Words("列表", "list of")
MAPPING: Final = Words("映射，值为", "mapping to")
SHORT: Final = Words("可只写 {key} 的值", "or just its {key}")
OR: Final = " / "
SHOWN: Final[dict[tuple[type, str], str]] = {(Condition, "facts"): "<fact>"}
"""Fields whose own keys stand beside the others in a file."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record: its form, whether it must be there, its default, what it says."""

    name: str
    form: str
    required: bool
    default: str
    about: str


def called(record: Any) -> str:  # noqa: ANN401 - any record's class
    """Return how the page calls a record."""
    return str(record.__name__)


def tops(hint: object) -> tuple[type, ...]:
    """Return the records that a file of a family may hold."""
    return tuple(shape.kinds(hint).values()) or (hint,)  # type: ignore[return-value] # a family's record is a class


def records_of(hint: object) -> Iterator[type]:
    """Yield every record that a family's files hold, each before those within it."""
    for record in records_in(hint).values():
        yield record
        if issubclass(record, Target):
            yield record.Reading


def keys_of(record: Any) -> Iterator[Key]:  # noqa: ANN401 - any record's class
    """Yield the keys that a file may give a record; the reading's stand apart, by kind."""
    docs = key_docs(record)
    for each in dataclasses.fields(record):
        if each.name in shape.OWN or (each.name == "kind" and issubclass(record, Reading)):
            continue
        required = each.default is each.default_factory is dataclasses.MISSING
        hint = shape.hints(record)[each.name]
        default = "" if each.default is dataclasses.MISSING else _default(each.default)
        name = SHOWN.get((record, each.name), each.name)
        form = _form(hint if name == each.name else shape.inner(hint))
        yield Key(name, form, required and name == each.name, default, docs.get(each.name, ""))
    if record is Entry:
        links = OR.join(link(kind.Reading) for kind in KINDS)
        yield Key("…", links, required=False, default="", about="数值，按目标类别。The reading.")


def said(docstring: str) -> tuple[str, str]:
    """Return the Chinese and the English of a docstring such as `编号。Its id.`, as Markdown."""
    line = " ".join(docstring.partition("\n\n")[0].split())
    if line[:1].isascii():
        return "", plain(line)
    chinese, _, english = line.partition("。")
    return plain(f"{chinese}。"), plain(english.strip())


def _named(hint: object) -> Iterator[type]:
    """Yield the records that an annotation names."""
    for member in shape.union(shape.plain(hint)):
        bare = shape.plain(member)
        if isinstance(bare, type) and shape.is_record(bare):
            yield bare


def _default(value: object) -> str:
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return "[" + ", ".join(value) + "]" if isinstance(value, tuple) else str(value)


def _form(hint: object) -> str:
    if shape.choices(hint):
        return OR.join(code(each) for each in shape.choices(hint))
    if form := shape.form(hint):
        return both(BY_FORM[form].name)
    if shape.is_list(hint):
        return f"{both(LIST)}：{_form(shape.inner(hint))}"
    if shape.is_free(hint):
        return f"{both(MAPPING)}：{_form(shape.inner(hint))}"
    members = shape.union(shape.plain(hint))
    if len(members) > 1 and not shape.kinds(hint):
        return OR.join(_form(each) for each in members)
    return OR.join(link(each) for each in _named(hint)) + _short(hint)


def _short(hint: object) -> str:
    marks = [mark for each in shape.union(hint) if get_origin(each) is Annotated
             for mark in get_args(each)[1:] if isinstance(mark, ShortFor)]  # fmt: skip
    return f"（{both(SHORT(key=marks[0].key))}）" if marks else ""


def link(record: type) -> str:
    """Return a link to a record's section."""
    return f"[{called(record)}](#{called(record).lower()})"
