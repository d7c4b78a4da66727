"""What PyYAML says of a syntax error, in plain words and at the place to be mended."""

import re
from typing import Final, TypeAlias

from yaml import YAMLError, events

from duban.ledger.strict import syntax_faults as faults
from duban.ledger.strict.events import spot_of
from duban.ledger.strict.findings import Findings
from duban.ledger.strict.values import Spot
from duban.model.diagnostic import Fault

Explained: TypeAlias = tuple[Fault, Spot]

BY_WORDS: Final[tuple[tuple[str, str], ...]] = (
    # What PyYAML's two parsers say of the same error, by words that both use.
    ("mapping values are not allowed", "colon"),
    ("mapping keys are not allowed", "start"),
    ("found unexpected ':'", "tight"),
    ("sequence entries are not allowed", "dash"),
    ("could not find expected ':'", "key"),
    ("cannot start any token", "start"),
    ("while scanning a quoted scalar", "quote"),
    ("while scanning a tag", "sign"),
    ("while parsing a tag", "sign"),
    ("escape", "escape"),
    ("hexdecimal", "escape"),
    ("hexadecimal", "escape"),
    ("while scanning an alias", "sign"),
    ("while scanning an anchor", "sign"),
    ("undefined tag handle", "sign"),
    ("while scanning a block scalar", "sign"),
    ("while parsing a flow sequence", "bracket"),
    ("while parsing a flow mapping", "bracket"),
    ("<document start>", "after"),
    ("node content", "start"),
    ("while parsing a block", "block"),
)
TIGHT_COLON: Final = re.compile(r"^[ ]*(?:- +)*[A-Za-z_-]+:[^ ]")
WIDE_COLON: Final = re.compile(r"^[ ]*(?:- +)*[^ :'\"]+：")
CLOSED: Final = re.compile(r"[]}'\"] *$")


def explain(error: YAMLError, last: events.ScalarEvent | None, findings: Findings) -> Explained:
    """Return the fault that best says what a parser stumbled over, and where it is mended."""
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    kind = next((kind for words, kind in BY_WORDS if words in said), "")
    at, since = _marked(error)
    if at[1] == 1 and findings.line(at[0]).startswith(("---", "...")):
        return (faults.UNCLOSED_QUOTE, since) if kind == "quote" else (faults.AFTER_DOCUMENT, at)
    match kind:
        case "start" if not findings.line(at[0])[at[1] - 1 :].strip():
            return _ended(findings, at)
        case "colon":
            return _colon(findings, at)
        case "block" | "after":
            return _misfit(findings, at, last, kind)
        case "key":
            return _keyless(findings, since)
        case _:
            fault, place = BY_KIND.get(kind, (faults.SYNTAX, "at"))
            return fault, at if place == "at" else since


def _marked(error: YAMLError) -> tuple[Spot, Spot]:
    """Return where a parser stopped, and where what it was reading began."""
    stopped, began = (getattr(error, name, None) for name in ("problem_mark", "context_mark"))
    at = spot_of(stopped) if stopped else (1, 1)
    return at, spot_of(began) if began else at


BY_KIND: Final = {
    "dash": (faults.LIST_IN_LINE, "at"),
    "start": (faults.RESERVED, "at"),
    "sign": (faults.RESERVED, "since"),
    "tight": (faults.MISSING_SPACE, "since"),
    "quote": (faults.UNCLOSED_QUOTE, "since"),
    "escape": (faults.UNKNOWN_ESCAPE, "since"),
    "bracket": (faults.UNCLOSED_BRACKET, "since"),
}


def _ended(findings: Findings, at: Spot) -> Explained:
    """The file ended where a bracket still waits for a member: the last one opened."""
    for n in range(at[0], 0, -1):
        opened = max(findings.line(n).rfind(sign) for sign in "[{")
        if opened >= 0:
            return faults.UNCLOSED_BRACKET, (n, opened + 1)
    return faults.SYNTAX, at


def _colon(findings: Findings, at: Spot) -> Explained:
    """A colon where no key can be: in a text, or after lines that were taken for one text."""
    line = findings.line(at[0])
    if ": " in line[: at[1] - 1]:
        return faults.STRAY_COLON, at
    above = next((n for n in range(at[0] - 1, 0, -1) if findings.line(n).strip()), at[0])
    if _indent(line) > _indent(findings.line(above)):
        return faults.BAD_INDENTATION, (at[0], _indent(line) + 1)
    return _keyless(findings, (above, _indent(findings.line(above)) + 1))


def _keyless(findings: Findings, spot: Spot) -> Explained:
    """A line that should hold a key and a colon, and holds neither or another colon."""
    line = findings.line(spot[0])
    for pattern, fault in ((WIDE_COLON, faults.WIDE_COLON), (TIGHT_COLON, faults.MISSING_SPACE)):
        found = pattern.match(line)
        if found:
            return fault, (spot[0], line.index("：" if fault is faults.WIDE_COLON else ":") + 1)
    return faults.MISSING_COLON, spot


def _misfit(findings: Findings, at: Spot, last: events.ScalarEvent | None, kind: str) -> Explained:
    """Something more where a key, a member or the end was due."""
    before = findings.line(at[0])[: at[1] - 1]
    if last is not None and last.style and CLOSED.search(before):
        began, ended = spot_of(last.start_mark), spot_of(last.end_mark)
        if began[0] < ended[0] == at[0]:
            return faults.UNCLOSED_QUOTE, began
    if CLOSED.search(before):
        return faults.TEXT_AFTER, at
    if findings.line(at[0])[at[1] - 1 : at[1]] in (":", "]", "}", ","):
        return faults.RESERVED, at
    return (faults.AFTER_DOCUMENT if kind == "after" else faults.BAD_INDENTATION), at


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
