"""数据错误 as lines of plain text, fit for any screen whatever a file holds."""

from collections.abc import Iterable
from typing import Final

from duban.model.diagnostic import Diagnostic
from duban.words import Lang, Words, say
from duban.words.visible import visible

HEAD: Final = {
    "error": Words("{place}: [{code}] {what}", "{place}: [{code}] {what}"),
    "warning": Words("{place}: [{code}] 提醒：{what}", "{place}: [{code}] warning: {what}"),
}
EXCERPT: Final = Words("    | {line}", "    | {line}")
HINT: Final = Words("    提示：{hint}", "    hint: {hint}")


def diagnostic_lines(diagnostic: Diagnostic, lang: Lang) -> tuple[str, ...]:
    """Return a fault as lines: its place and what is wrong, the line as it stands, what to do."""
    head = HEAD[diagnostic.severity](
        place=str(diagnostic.place), code=diagnostic.code, what=diagnostic.what
    )
    said = [head]
    if diagnostic.excerpt:
        said.append(EXCERPT(line=diagnostic.excerpt))
    if diagnostic.hint is not None:
        said.append(HINT(hint=diagnostic.hint))
    return tuple(visible(say(line, lang)) for line in said)


def listing(diagnostics: Iterable[Diagnostic], lang: Lang) -> bytes:
    """Return the lines of several faults, one after the other, as they are printed."""
    lines = (line for each in diagnostics for line in diagnostic_lines(each, lang))
    return "".join(f"{line}\n" for line in lines).encode()
