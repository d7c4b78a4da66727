"""Reading what stands on the command line into values, or refusing it in plain words."""

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path

import typer

from duban.cli import texts
from duban.cli.language import told
from duban.model.months import Month
from duban.model.parsing import parse_day
from duban.model.weeks import Week
from duban.words import Said

BARE = "current"
MANY = 20
"""Choices that a refusal lists; of more it says how many there are."""
LONGEST = 60
"""Characters of what was typed that a refusal repeats."""


def day(text: str) -> dt.date:
    """Return the day that a text names.

    Raises:
        typer.BadParameter: where it names none.
    """
    try:
        return parse_day(text)
    except ValueError:
        raise typer.BadParameter(told(texts.NOT_A_DAY(text=_short(text)))) from None


def folder(text: str) -> Path:
    """Return the folder that a text names; a variable that is not set names none.

    Raises:
        typer.BadParameter: where the text is empty, which Path would take for the working folder.
    """
    if not text.strip():
        raise typer.BadParameter(told(texts.NO_FOLDER))
    return Path(text)


def month(text: str) -> Month | None:
    """Return the month that a text such as `2018-10` names, or None for the current one.

    Raises:
        typer.BadParameter: where it names none.
    """
    if text == BARE:
        return None
    parts = re.fullmatch(r"(20[0-9]{2}|2100)-(0[1-9]|1[0-2])", text)
    if not parts:
        raise typer.BadParameter(told(texts.NOT_A_MONTH(text=_short(text))))
    return Month(int(parts[1]), int(parts[2]))


def week(text: str) -> Week | None:
    """Return the week that a text such as `2018-W39` names, or None for the current one.

    Raises:
        typer.BadParameter: where it names none.
    """
    if text == BARE:
        return None
    parts = re.fullmatch(r"(20[0-9]{2}|2100)-?[Ww](0[1-9]|[1-4][0-9]|5[0-3])", text)
    found = Week(int(parts[1]), int(parts[2])) if parts else None
    if found is None or not found.exists():
        raise typer.BadParameter(told(texts.NOT_A_WEEK(text=_short(text))))
    return found


def known(text: str, names: Mapping[str, str]) -> str:
    """Return the id that a text is, or is another name of.

    Args:
        text: an id or a name.
        names: every accepted text with the id it stands for.

    Raises:
        typer.BadParameter: where it is neither; the message says what comes near.
    """
    if text in names:
        return names[text]
    raise typer.BadParameter(
        told(texts.UNKNOWN(text=_short(text), hint=_hint(text[:LONGEST], names)))
    )


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _hint(text: str, names: Mapping[str, str]) -> Said:
    import difflib

    folded = {each.casefold(): each for each in sorted(names, reverse=True)}
    near = difflib.get_close_matches(text.casefold(), folded, n=3, cutoff=0.5)
    if near:
        of_each = {names[folded[each]]: folded[each] for each in reversed(near)}
        return texts.NEAR(names=tuple(reversed(of_each.values())))
    choices = sorted(set(names.values()))
    form = texts.CHOICES if len(choices) <= MANY else texts.MORE_CHOICES
    return form(names=tuple(choices[:MANY]), count=len(choices))
