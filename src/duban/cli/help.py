"""Help in the language of its reader, folded by the columns that it takes on a screen.

typer speaks English and counts characters: a line of Chinese would be twice as wide as it thinks.
"""

import re
import shutil
from collections.abc import Iterator, Sequence
from typing import Any, Final

from typer.core import TyperCommand, TyperGroup

from duban.cli.language import told
from duban.cli.refusal import in_words
from duban.words import Words

MOST: Final = 98
"""Columns that help takes at most: longer lines are hard to read."""
NAMES: Final = 30
"""Columns for names of options; what is longer stands on a line of its own."""
ARGUMENTS: Final = Words("参数", "Arguments")
OPTIONS: Final = Words("选项", "Options")
COMMANDS: Final = Words("命令", "Commands")
HEAD: Final = Words("{head}：", "{head}:")
OWN: Final = {
    "Show this message and exit.": Words("显示本说明。", "Show this message and exit."),
    "Install completion for the current shell.": Words(
        "给当前的 shell 装上补全。", "Install completion for the current shell."
    ),
    "Show completion for the current shell, to copy it or customize the installation.": Words(
        "显示补全脚本，供复制或自行安装。",
        "Show completion for the current shell, to copy it or customize the installation.",
    ),
}
"""What typer itself says of an option."""
REMARK: Final = r"(?P<text>.*?)(?:  )?\[(?P<remarks>(?:default|env var|required)[^]]*)\]"
REMARKS: Final = (
    ("required", Words("必填", "required")),
    ("default: ", Words("默认 ", "default: ")),
    ("env var: ", Words("环境变量 ", "env var: ")),
)
Row = tuple[str, str]


class HelpedCommand(TyperCommand):
    """A command that explains itself to people who read Chinese."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - typer's own
        """Return the help of the command."""
        return page(self, ctx)


class HelpedGroup(TyperGroup):
    """The application, that explains itself and its commands likewise."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - typer's own
        """Return the help of the application, with a line or more for each command."""
        return page(self, ctx)


def page(command: TyperCommand | TyperGroup, ctx: Any) -> str:  # noqa: ANN401 - typer's own
    """Return the help of a command as wide as the terminal."""
    from duban.formats.width import fold

    columns = max(min(shutil.get_terminal_size().columns - 2, MOST), 50)
    lines = [in_words(command.get_usage(ctx))]
    for paragraph in (command.help or "").split("\n\n"):
        lines += ["", *(f"  {each}" for each in fold(paragraph, columns - 2))]
    for head, rows in _sections(command, ctx):
        if rows:
            lines += ["", told(HEAD(head=head)), *_listed(rows, columns)]
    return "\n".join(lines)


def _sections(
    command: TyperCommand | TyperGroup,
    ctx: Any,  # noqa: ANN401 - typer's own
) -> Iterator[tuple[Words, list[Row]]]:
    """Yield the parts of a page, each with its head and what is listed in it."""
    params: list[Any] = list(command.get_params(ctx))
    for head, kind in ((ARGUMENTS, "argument"), (OPTIONS, "option")):
        records = [each.get_help_record(ctx) for each in params if each.param_type_name == kind]
        yield head, [(name, explained(text)) for name, text in filter(None, records)]
    if isinstance(command, TyperGroup):
        every = command.commands.items()
        yield COMMANDS, [(name, (each.help or "").split("\n")[0]) for name, each in every]


def explained(text: str) -> str:
    """Return what typer says of an option, with what it adds itself in the reader's language."""
    found = re.fullmatch(REMARK, text)
    if not found:
        return _said(text)
    remarks = [_remark(each) for each in found["remarks"].split("; ")]
    return f"{_said(found['text'])}  [{'; '.join(remarks)}]".strip()


def _said(text: str) -> str:
    return told(OWN[text]) if text in OWN else text


def _remark(text: str) -> str:
    return next(
        (
            told(words) + text.removeprefix(start)
            for start, words in REMARKS
            if text.startswith(start)
        ),
        text,
    )


def _listed(rows: Sequence[Row], columns: int) -> Iterator[str]:
    """Yield the lines of a list: each name, and beside it what it is."""
    from duban.formats.width import fold, padded, width

    room = min(max(width(name) for name, _ in rows), NAMES)
    for name, text in rows:
        first, *rest = fold(text, columns - room - 4)
        if width(name) > room:
            yield f"  {name}"
            yield f"  {' ' * room}  {first}".rstrip()
        else:
            yield f"  {padded(name, room)}  {first}".rstrip()
        yield from (f"  {' ' * room}  {each}" for each in rest)
