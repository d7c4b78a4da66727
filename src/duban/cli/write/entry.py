"""What a filing says of one commitment, from the options of the command line."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, Final

import typer

from duban.cli.language import told
from duban.cli.shared import with_said
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
    return with_said(command, OPTIONS, _entry)


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
