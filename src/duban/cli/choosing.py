"""Which format is meant, by its name or by the suffix of a file."""

from collections.abc import Collection
from pathlib import Path

import typer

from duban.cli import parse, texts
from duban.cli.language import told
from duban.formats import FORMATS, Format
from duban.reports.attached import Need


def format_of(
    name: str | None,
    output: Path | None,
    offers: Collection[Need] = (),
    *,
    pictured: bool = False,
) -> Format:
    """Return the format asked for, otherwise the one that the file's suffix tells, or a table.

    Args:
        name: the format's name, where one was given.
        output: the file to write, if any.
        offers: what the document will have beside what every document has.
        pictured: whether pictures are asked for too, which it has to show.

    Raises:
        typer.BadParameter: where there is no such format, or where it would have nothing to say.
    """
    found = _format_of(name, output)
    if pictured and not found.pictured:
        known = tuple(each.name for each in FORMATS if each.pictured)
        raise typer.BadParameter(told(texts.NO_PICTURES(known=known)))
    if found.needs is None or found.needs in offers:
        return found
    from duban.reports.registry import offering

    raise typer.BadParameter(
        told(texts.NOT_OFFERED(format=found.name, names=offering(found.needs)))
    )


def _format_of(name: str | None, output: Path | None) -> Format:
    """Return the format that is meant.

    Raises:
        typer.BadParameter: where the suffix tells none, so that no spreadsheet holds a table of
            plain text.
    """
    if name is not None:
        name = parse.known(name, {each.name: each.name for each in FORMATS})
        return next(each for each in FORMATS if each.name == name)
    suffix = output.suffix.lower() if output else ""
    if not suffix:
        return FORMATS[0]
    found = next((each for each in FORMATS if suffix in each.suffixes), None)
    if found is None:
        suffixes = tuple(each for known in FORMATS for each in known.suffixes)
        raise typer.BadParameter(
            told(texts.UNSUITED(suffix=suffix[: parse.LONGEST], known=suffixes))
        )
    return found
