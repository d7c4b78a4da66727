"""What a commitment says, from the options of the command line and from who is asked."""

import datetime as dt
import re
import sys
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final

import typer

from duban.cli.language import told
from duban.cli.shared import with_said
from duban.cli.write import register_texts as texts
from duban.cli.write.judging import yaml
from duban.model.department import Department
from duban.model.ledger import Ledger
from duban.model.notation import Mapped, Value
from duban.words import Blank
from duban.words.visible import visible

LISTS: Final = frozenset({"support", "questions", "tags"})
SOURCE: Final = ("document", "quote")
NUMBER: Final = re.compile(r"(.*?)([0-9]+)")


def _option(key: str) -> Any:  # noqa: ANN401 - read by typer
    hint: Any = list[str] | None if key in {*LISTS, "target"} else str | None
    text, metavar = texts.PROMISE_KEYS[key]
    return Annotated[hint, typer.Option(f"--{key}", metavar=metavar, help=told(text))]


def with_promise(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command that takes the options of a commitment, as one mapping `said`."""
    options = {key: _option(key) for key in texts.PROMISE_KEYS}
    return with_said(command, options, _spelled)


def _spelled(said: Mapping[str, Any]) -> Mapped:
    """Return the keys of a commitment that were given, YAML among them read."""
    given: dict[str, Value] = {
        key: value for key, value in said.items() if value and key not in {"target", *SOURCE}
    }
    if goals := [yaml(each) for each in said["target"] or ()]:
        given |= {"target": goals[0]} if len(goals) == 1 else {"targets": goals}
    if source := {key: said[key] for key in SOURCE if said[key]}:
        given["source"] = source
    return given


def asked(said: Mapped, lead: Department, ledger: Ledger, day: dt.date) -> Mapped:
    """Return what is said of a commitment with what is missing, as somebody answers on a terminal.

    Elsewhere only what nobody can be in doubt of is filled in: the next id, and today.
    """
    given = {"id": _next_id(lead, ledger), "made": day.isoformat(), **said}
    if not sys.stdin.isatty():
        return _complete(given)
    for key in ("id", "title", "action", "made", "deadline"):
        if key not in said:
            given[key] = _ask(texts.ASK[key](**_choices(key, ledger)), str(given.get(key, "")))
    if not {"target", "targets"} & given.keys():
        given |= _target()
    return given


def _complete(given: Mapped) -> Mapped:
    """Return what is said of a commitment, where nobody can be asked for more.

    Raises:
        typer.BadParameter: where something is missing.
    """
    missing = [key for key in ("title", "action", "deadline") if key not in given]
    missing += [] if {"target", "targets"} & given.keys() else ["target"]
    if missing:
        raise typer.BadParameter(told(texts.LACKING(names=tuple(f"--{key}" for key in missing))))
    return given


def _choices(key: str, ledger: Ledger) -> dict[str, Blank]:
    return {"names": tuple(each.id for each in ledger.actions)} if key == "action" else {}


def _target() -> Mapped:
    """Return the target that is answered: a number, or something that is done or not."""
    total = _ask(texts.ASK_TOTAL, "")
    if not total:
        return {"target": {"kind": "deliverable"}}
    unit = _ask(texts.ASK_UNIT, "")
    return {"target": {"kind": "count", "total": total, **({"unit": unit} if unit else {})}}


def _next_id(lead: Department, ledger: Ledger) -> str:
    """Return the id after the last one of a department, or one made of the department's own."""
    last = lead.commitments[-1].id if lead.commitments else f"{lead.id}-00"
    taken = {each.id for _, each in ledger.commitments()}
    begun = NUMBER.fullmatch(last)
    head, digits = (begun[1], begun[2]) if begun else (f"{last}-", "0")
    number = int(digits) + 1
    while f"{head}{number:0{len(digits)}d}" in taken:
        number += 1
    return f"{head}{number:0{len(digits)}d}"


def _ask(text: Blank, default: str) -> str:
    asked = visible(told(text))
    given: str = typer.prompt(asked, default=default, show_default=bool(default), err=True)
    return given.strip()
