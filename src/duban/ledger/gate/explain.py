"""What pydantic refuses, said as the ledger's own faults at their places in the file."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from duban.ledger.gate import faults, shape, texts
from duban.ledger.gate.entries import READING_KEYS
from duban.ledger.gate.trace import Trace, trace
from duban.ledger.strict.values import Map, Value
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.filing import Entry
from duban.model.record import Place
from duban.words import Blank, Words
from duban.words.guess import guess

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Path: TypeAlias = tuple[int | str, ...]

FILE: Final = Words("文件", "the file")
FORMS: Final[Mapping[str, Fault]] = {
    fault.code: fault
    for fault in faults.GATE_FAULTS
    if fault.code.startswith("not-a") or fault.code in {"blank-text", "not-true-or-false"}
}


def explain(
    errors: Iterable["ErrorDetails"], hint: object, value: Value, file: str
) -> tuple[Diagnostic, ...]:
    """Return the faults of a file.

    Args:
        errors: what pydantic found.
        hint: the annotation of the whole file.
        value: the whole file.
        file: the file's path.
    """
    found = []
    for error in errors:
        here = trace(hint, value, error["loc"], file)
        say = SAY.get(error["type"], _shape)
        found.append((here.path, say(here, error)))
    return tuple(_telling(found))


def _telling(found: Sequence[tuple[Path, Diagnostic]]) -> Iterator[Diagnostic]:
    """Yield the faults; of the members of a union that were tried, only the nearest one's."""
    ahead = {path[:n] for path, _ in found for n in range(len(path))}
    nearer = ahead | {path for path, fault in found if fault.code != faults.WRONG_SHAPE.code}
    for path, fault in found:
        if fault.code != faults.WRONG_SHAPE.code or path not in nearer:
            yield fault
        if fault.code == faults.WRONG_SHAPE.code:
            nearer.add(path)


def _missing(here: Trace, error: "ErrorDetails") -> Diagnostic:
    key = str(error["loc"][-1])
    return faults.MISSING_KEY.at(
        here.place, holder=_called(here), key=key, example=texts.example(key, here.hint)
    )


def _missing_kind(here: Trace, _error: "ErrorDetails") -> Diagnostic:
    kind = next(iter(shape.kinds(here.hint)))
    return faults.MISSING_KEY.at(here.place, holder=_called(here), key="kind", example=kind)


def _called(here: Trace) -> Blank:
    """Return how a fault calls a mapping: by its own id, or by the key it stands under."""
    name = here.value.get("id") if isinstance(here.value, Map) else None
    return texts.short(name) if isinstance(name, str) and name else here.label or FILE


def _unknown_key(here: Trace, error: "ErrorDetails") -> Diagnostic:
    key, place = str(error["loc"][-1]).strip(), here.keyed or here.place
    record = shape.plain(here.hint)
    allowed = shape.keys(record) if isinstance(record, type) else ()
    allowed = (*allowed, *READING_KEYS) if record is Entry else allowed
    meant = guess(key, allowed)
    return faults.UNKNOWN_KEY.at(place, key=texts.short(key), guess=meant, allowed=allowed)


def _unknown_kind(here: Trace, _error: "ErrorDetails") -> Diagnostic:
    assert isinstance(here.value, Map)
    kind, place = here.value["kind"], Place(here.place.file, *here.value.values["kind"])
    if not isinstance(kind, str):
        return _misshapen(place, "kind", texts.VALUE, kind)
    return _choice(faults.UNKNOWN_KIND, place, ("kind", kind), tuple(shape.kinds(here.hint)))


def _not_one_of(here: Trace, _error: "ErrorDetails") -> Diagnostic:
    if not isinstance(here.value, str):
        return _misshapen(here.place, here.label, texts.VALUE, here.value)
    said = (here.name, here.value)
    return _choice(faults.NOT_ONE_OF, here.place, said, shape.choices(here.hint))


def _choice(
    fault: Fault, place: Place, said: tuple[str, str], allowed: tuple[str, ...]
) -> Diagnostic:
    key, text = said
    meant = guess(text, allowed)
    return fault.at(place, key=key, text=texts.short(text), guess=meant, allowed=allowed)


def _shape(here: Trace, error: "ErrorDetails") -> Diagnostic:
    """Return the fault of a value that does not fit its form, or is none at all."""
    fault = FORMS.get(error["type"])
    if fault is None or not isinstance(here.value, str):
        how = texts.CONDITIONS.get(shape.plain(here.hint))
        return _misshapen(here.place, here.label, texts.wanted(here.hint), here.value, how)
    meant = texts.guess_day(here.value)
    return fault.at(here.place, key=here.name, text=texts.short(here.value), guess=meant)


def _misshapen(
    place: Place, key: Blank, expected: Words, value: Value, how: Words | None = None
) -> Diagnostic:
    return faults.WRONG_SHAPE.at(
        place,
        key=key or FILE,
        expected=expected,
        found=texts.given(value),
        example=(how or texts.HOW[expected])(),
    )


SAY: Final[Mapping[str, Callable[[Trace, "ErrorDetails"], Diagnostic]]] = {
    "missing": _missing,
    "union_tag_not_found": _missing_kind,
    "unexpected_keyword_argument": _unknown_key,
    "union_tag_invalid": _unknown_kind,
    "literal_error": _not_one_of,
}
