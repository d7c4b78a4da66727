"""What a filing says of one commitment, from the options of the command line."""

import inspect
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, Final

import typer

from duban.cli.language import told
from duban.cli.write import texts
from duban.ledger.gate.entries import ASKED, BY_KIND, READING_KEYS
from duban.model.notation import Mapped, Value

LISTED: Final = "items"
"""The one key of a reading that holds several things; each is given by an option of its own."""


def _text(flag: str, help_: str, metavar: str = "TEXT") -> Any:  # noqa: ANN401 - read by typer
    return Annotated[str | None, typer.Option(flag, metavar=metavar, help=help_)]


def _many(flag: str, help_: str, metavar: str = "TEXT") -> Any:  # noqa: ANN401 - read by typer
    return Annotated[list[str] | None, typer.Option(flag, metavar=metavar, help=help_)]


def _figure(key: str) -> Any:  # noqa: ANN401 - read by typer
    kinds = tuple(BY_KIND[name].label for name, asked in ASKED.items() if key in asked)
    return _text(f"--{key}", told(texts.FIGURE(kinds=kinds, key=key)), "N")


OPTIONS: Final[Mapping[str, Any]] = {
    **{key: _figure(key) for key in READING_KEYS if key != LISTED},
    LISTED: _many("--item", told(texts.ITEM), "ITEM=STEP"),
    "target": _text("--target", told(texts.TARGET), "ID"),
    "milestone": _text("--milestone", told(texts.MILESTONE), "ID"),
    "started": _text("--started", told(texts.STARTED), "DATE"),
    "note": _text("--note", told(texts.NOTE)),
    "evidence": _many("--evidence", told(texts.EVIDENCE)),
    "problem": _text("--problem", told(texts.PROBLEM)),
    "asks": _text("--asks", told(texts.ASKS), "UNIT"),
    "next": _text("--next", told(texts.NEXT)),
}
"""The options of an entry by the keys that they give it; a new kind of target brings its own."""


def with_entry(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command that takes the options of an entry, as one mapping `said`."""
    own = [each for each in inspect.signature(command).parameters.values() if each.name != "said"]
    kind = inspect.Parameter.KEYWORD_ONLY
    added = [
        inspect.Parameter(name, kind, default=None, annotation=hint)
        for name, hint in OPTIONS.items()
    ]

    def run(*args: object, **given: object) -> None:
        said = {name: given.pop(name) for name in OPTIONS}
        command(*args, said=_entry(said), **given)

    run.__name__, run.__doc__ = command.__name__, command.__doc__
    run.__signature__ = inspect.Signature([*own, *added])  # type: ignore[attr-defined] # read by typer
    return run


def _entry(said: Mapping[str, Any]) -> Mapped:
    """Return the keys of an entry that were given."""
    given: dict[str, Value] = {name: value for name, value in said.items() if value}
    if LISTED in given:
        try:
            given[LISTED] = items(said[LISTED])
        except ValueError as wrong:
            raise typer.BadParameter(told(texts.NO_PAIR(text=str(wrong)))) from None
    return given


def items(pairs: Sequence[str]) -> Mapped:
    """Return items, each with its step, or with its points where several are given.

    Raises:
        ValueError: with the pair that is none.
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        item, equals, state = pair.partition("=")
        if not (item and equals and state):
            raise ValueError(pair)
        found[item.strip()].append(state.strip())
    return {item: states[0] if len(states) == 1 else states for item, states in found.items()}
