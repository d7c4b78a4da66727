"""PyYAML's Python parser, made to read as libyaml does where the two differ.

What is left: odd tags and names after & or * are refused by both, in other words at times; a
question mark after a space or a quote within brackets is refused here and text to libyaml.
"""

import re
from typing import Any, Final

import yaml
from yaml.scanner import ScannerError

TIGHT: Final = re.compile(r":[?,\[\]{}]")
MARK_IN_TEXT: Final = re.compile(r"""(?<=[^\s,\[\]{}:?"'])\?""")
STAND_IN: Final = "\u2060"
"""No checked text holds this invisible character; PyYAML reads it as a letter."""


class AsLibyaml(yaml.BaseLoader):
    """Takes `{a: b?}` and refuses `{a:[1]}`, as libyaml does."""

    def __init__(self, text: str) -> None:
        super().__init__(MARK_IN_TEXT.sub(STAND_IN, text))

    def get_event(self) -> Any:  # noqa: ANN401 - PyYAML's own signature
        """Return the next event, with the question marks that were hidden from the scanner."""
        event = super().get_event()  # type: ignore[no-untyped-call]  # PyYAML's own
        if isinstance(event, yaml.ScalarEvent):
            event.value = event.value.replace(STAND_IN, "?")
        return event

    def scan_plain(self) -> Any:  # noqa: ANN401 - PyYAML's own signature
        """Return the next unquoted text; within brackets a colon needs a space after it."""
        start = self.get_mark()
        token: Any = super().scan_plain()
        read_on = token.value.replace(STAND_IN, "?") + self.prefix(2)
        if self.flow_level and TIGHT.search(read_on):
            problem = "found unexpected ':'"
            raise ScannerError("while scanning a plain scalar", start, problem, start)
        return token
