"""Records of every kind, as hypothesis draws them from what their annotations say."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Final, TypeAlias, get_args, get_origin

from hypothesis import strategies as st

from duban.frozen import REQUIRED, fields, replace
from duban.ledger.gate import shape
from duban.ledger.gate.entries import BY_KIND
from duban.model import forms
from duban.model.condition import JOINS, Condition
from duban.model.filing import Entry
from duban.model.parsing import FIRST_YEAR, LAST_YEAR
from duban.model.record import Record
from duban.model.targets import Reading
from duban.words.visible import REPLACEMENT, UNPRINTABLE
from tests.formats.naughty import ALL

Draw: TypeAlias = Callable[[Any, int], st.SearchStrategy[Any]]

GOALS: Final = {f"C-{kind}": (("", {"main": kind}),) for kind in BY_KIND}
"""One commitment for each kind of target, so that a filing may hold readings of all of them."""

KEPT_OUT: Final = re.compile(f"[{UNPRINTABLE}{REPLACEMENT}]")
DEEPEST: Final = 2
"""Conditions in each other: the files' limit is sixteen mappings."""


def _let_in(text: str) -> str:
    """Return of a text what a file may hold."""
    return unicodedata.normalize("NFC", KEPT_OUT.sub("", text)).strip()


LETTERS: Final = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"])
TEXTS: Final = st.one_of(
    st.text(LETTERS, max_size=30),
    st.text(":-#'\"[]{},&*!|>%@`\\ ?~=<.+0aｅ一（", max_size=12),
    st.sampled_from([text for text in ALL if len(text) <= 100]),
    st.sampled_from(("on", "null", "2018-01-01", "1", "年底前", "一：二")),
)
LINES: Final = TEXTS.map(lambda text: _let_in(text.replace("\n", " "))).filter(bool)
PROSE: Final = st.lists(LINES, min_size=1, max_size=3).map("\n".join)
DAYS: Final = st.dates(dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31))
ZONES: Final = st.integers(-1439, 1439).map(lambda n: dt.timezone(dt.timedelta(minutes=n)))
WHOLES: Final = st.integers(0, 10**15 - 1)
AMOUNTS: Final = st.builds(lambda n, places: Decimal(n).scaleb(-places), WHOLES, st.integers(0, 6))
TEMPLATES: Final = LINES.map(
    lambda text: text.replace("{", "{{").replace("}", "}}") + "{days_late}"
)
DIGESTS: Final = st.from_regex("[0-9a-f]{64}", fullmatch=True)
BY_FORM: Final[Mapping[forms.Form, st.SearchStrategy[Any]]] = {
    forms.LINE: LINES,
    forms.PROSE: PROSE,
    forms.SLUG: st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", fullmatch=True),
    forms.DATE: DAYS,
    forms.UNTIL: DAYS,
    forms.MOMENT: st.builds(
        lambda day, time, zone: dt.datetime.combine(day, time.replace(microsecond=0), zone),
        DAYS,
        st.times(),
        ZONES,
    ),
    forms.WHOLE: WHOLES,
    forms.AMOUNT: AMOUNTS,
    forms.PERCENT: AMOUNTS,
    forms.NUMBER: AMOUNTS | AMOUNTS.map(lambda amount: -amount),
    forms.TEMPLATE: TEMPLATES,
    forms.FLAG: st.booleans(),
    forms.DIGEST: DIGESTS,
    forms.SUM: st.builds(
        "{}  {}".format, DIGESTS, st.from_regex("[a-z]{1,9}[.]yaml", fullmatch=True)
    ),
}


@cache
def drawn(hint: Any, depth: int = 0) -> st.SearchStrategy[Any]:  # noqa: ANN401 - any annotation
    """Return values of a field by its annotation."""
    known = shape.form(hint)
    if known is not None and len(shape.union(hint)) == 1:
        return BY_FORM[known]
    members = shape.union(shape.plain(hint))
    if len(members) > 1:
        return st.one_of([drawn(member, depth) for member in members])
    return _single(members[0], depth)


def _single(hint: Any, depth: int) -> st.SearchStrategy[Any]:  # noqa: ANN401 - as above
    if get_origin(hint) is Annotated:
        return drawn(hint, depth)
    if shape.is_record(hint):
        make: Draw = SPECIAL.get(hint, _record)
        return make(hint, depth)
    if shape.choices(hint):
        return st.sampled_from(shape.choices(hint))
    if shape.is_list(hint):
        return st.lists(drawn(shape.inner(hint), depth), max_size=3).map(tuple)
    if shape.is_free(hint):
        key, value = get_args(hint)
        return st.dictionaries(LINES if key is str else drawn(key), drawn(value, depth), max_size=3)
    raise TypeError(f"no record has had {hint} yet")


def _record(record: type[Record], depth: int) -> st.SearchStrategy[Any]:
    """Return records with every field that has to be there, and any of those that need not."""
    given = {}
    for name, default in fields(record).items():
        if name not in shape.OWN:
            values = drawn(shape.hints(record)[name], depth)
            given[name] = values if default is REQUIRED else st.just(default) | values
    return st.builds(record, **given)


def _condition(record: type[Record], depth: int) -> st.SearchStrategy[Any]:
    """Return conditions that hold others only so deep, and facts that are called nothing else."""
    hints = shape.hints(record)
    facts = drawn(hints["facts"]).map(
        lambda found: {key: found[key] for key in found if key not in {*JOINS, "origin", "<<"}}
    )
    below = st.just(()) if depth >= DEEPEST else st.just(()) | drawn(hints["all"], depth + 1)
    return st.builds(record, facts=facts, all=below, any=below)


def _entry(record: type[Record], _depth: int) -> st.SearchStrategy[Any]:
    """Return entries with the reading of the kind that their commitment asks for."""
    return st.sampled_from(sorted(BY_KIND)).flatmap(lambda kind: _reading(record, kind))


def _reading(record: type[Record], kind: str) -> st.SearchStrategy[Any]:
    read = _record(BY_KIND[kind].Reading, 0).filter(says_something)
    if kind != "duty":  # of a duty, evidence alone says that it was done
        read = st.none() | read
    return st.builds(
        lambda entry, reading: replace(entry, commitment=f"C-{kind}", target=None, reading=reading),
        _record(record, 0),
        read,
    )


def says_something(reading: Reading) -> bool:
    """Return whether a reading holds a figure: one without is none in a file."""
    return any(
        getattr(reading, name) is not None for name in fields(type(reading)) if name not in SAID
    )


SAID: Final = frozenset({"kind", "origin"})
SPECIAL: Final[Mapping[Any, Draw]] = {
    Condition: _condition,
    Entry: _entry,
}
