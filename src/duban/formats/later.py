"""Formats that few ask for: each is imported when it is."""

from collections.abc import Callable
from importlib import import_module

from duban.formats.base import Style
from duban.reports.document import Document


def when_asked(name: str) -> Callable[[Document, Style], bytes]:
    """Return what renders by the function of a module of this room, both of one name."""

    def render(document: Document, style: Style) -> bytes:
        made: bytes = getattr(import_module(f"duban.formats.{name}"), name)(document, style)
        return made

    return render
