"""From bytes to text: what a YAML parser must never see is reported here."""

import re
from typing import Final

from duban.ledger.strict import byte_faults as faults
from duban.ledger.strict.findings import Findings
from duban.ledger.strict.yaml_faults import ESCAPED
from duban.model.diagnostic import Fault
from duban.words.visible import BIDI, REPLACEMENT, UNPRINTABLE

RUN: Final = re.compile(f"([{UNPRINTABLE}{REPLACEMENT}])\\1*")
IS_BIDI: Final = re.compile(f"[{BIDI}]")
OWN_LINE: Final = re.compile(r"^(?:(<{7}|\|{7}|>{7})(?: .*)?|(={7})|%.*)$", re.MULTILINE)
SIGNS: Final = ("<<<<<<<", "|||||||", "=======", ">>>>>>>", "%")
BY_CHARACTER: Final = {
    "\0": faults.NUL,
    "\t": faults.TAB,
    "\r": faults.BARE_CR,
    REPLACEMENT: faults.LOST_TEXT,
}
DELETE: Final = 0x7F
LAST_CONTROL: Final = 0x9F

NO_CHARACTER: Final = re.compile(
    r"(?<!\\)(?:\\\\)*\\(u[dD][89a-fA-F][0-9a-fA-F]{2}|U(?!000|0010)[0-9a-fA-F]{8})"
)
"""Escapes of half a character, or of one beyond Unicode: the two parsers differ on them.

Two backslashes are one that escapes nothing.
"""


def check_characters(findings: Findings) -> None:
    """Report every run of characters that a ledger's text may not hold."""
    for run in findings.first(RUN.finditer(findings.text)):
        char = run[1]
        point = f"U+{ord(char):04X}"
        findings.add_at(fault_of(char), run.start(), count=len(run[0]), point=point)


def check_lines(findings: Findings) -> None:
    """Report the lines that stop a reading: markers of a merge conflict, and directives."""
    text = findings.text
    if not any(f"\n{sign}" in text or text.startswith(sign) for sign in SIGNS):
        return
    for found in findings.first(OWN_LINE.finditer(text)):
        marker = found[1] or found[2]
        fault = faults.CONFLICT if marker else faults.DIRECTIVE
        findings.add_at(fault, found.start(), marker=marker or "%")


def check_escapes(findings: Findings) -> None:
    """Report escapes that stand for no character."""
    for found in findings.first(NO_CHARACTER.finditer(findings.text)):
        findings.add_at(ESCAPED, found.start(1) - 1, point=f"U+{found[1][1:].upper()}")


def fault_of(char: str) -> Fault:
    """Return what is wrong with a character that no text of a ledger may hold."""
    if char in BY_CHARACTER:
        return BY_CHARACTER[char]
    if char <= "\x1f" or DELETE <= ord(char) <= LAST_CONTROL:
        return faults.CONTROL
    return faults.BIDI if IS_BIDI.match(char) else faults.INVISIBLE
