"""The strict YAML reader: bytes to text with its places, or what is wrong and where.

Every scalar stays text as it was written; the models give it its type. What YAML allows and a
ledger does not need (anchors, aliases, tags, merge keys, several documents) is refused, as it
hides from a reader of the file what the file says. Measured against hostile files: an event
parser is a machine with a stack of its own, so no nesting can overflow ours.
"""

from yaml import YAMLError

from duban.ledger.strict import byte_faults, yaml_faults
from duban.ledger.strict.building import Builder
from duban.ledger.strict.characters import check_characters, check_escapes, check_lines
from duban.ledger.strict.encoding import check_encoding, looks_wide, utf8_text
from duban.ledger.strict.events import FASTEST, Open
from duban.ledger.strict.findings import Findings
from duban.ledger.strict.limits import MAX_BYTES
from duban.ledger.strict.syntax import explain
from duban.ledger.strict.values import Map, Seq, Value
from duban.model.diagnostic import Diagnostic

__all__ = ["Map", "Seq", "Value", "read"]


def read(
    data: bytes, file: str, parser: Open = FASTEST
) -> tuple[Value | None, tuple[Diagnostic, ...]]:
    """Return what a file says, as text with places, and its faults; it never raises.

    There is a value beside faults where the rest could be read all the same.
    """
    findings = _checked(data, file)
    value = None if findings.found else _built(findings, parser)
    return value, findings.diagnostics()


def _checked(data: bytes, file: str) -> Findings:
    """Return the text to parse, or why there is none: by size, encoding or characters."""
    if len(data) > MAX_BYTES:
        findings = Findings(file, "")
        findings.add(byte_faults.TOO_LARGE, (1, 1), size=len(data), limit=MAX_BYTES)
        return findings
    text = utf8_text(data)
    if text is None or looks_wide(data):
        return check_encoding(data, file)
    findings = Findings(file, text.replace("\r\n", "\n"))
    check_characters(findings)
    check_lines(findings)
    check_escapes(findings)
    return findings


def _built(findings: Findings, parser: Open) -> Value | None:
    """Return the value of a text, or nothing if it breaks off."""
    builder = Builder(findings)
    try:
        # A last line without its end is read as if it had one: the two parsers differ on it.
        builder.run(parser(findings.text + "\n" * (not findings.text.endswith("\n"))))
    except YAMLError as error:
        fault, spot = explain(error, builder.last, findings)
        findings.forget(yaml_faults.EMPTY_VALUE, spot)
        findings.add(fault, spot, char=findings.line(spot[0])[spot[1] - 1 : spot[1]])
    return _a_mapping(builder, findings)


def _a_mapping(builder: Builder, findings: Findings) -> Value | None:
    """Return the whole value of a file, which must be a mapping."""
    if not builder.whole:
        return None
    if builder.root is None:
        findings.add(yaml_faults.EMPTY_FILE, (1, 1))
    elif not isinstance(builder.root, Map):
        findings.add(yaml_faults.NOT_A_MAPPING, (1, 1))
    else:
        return builder.root
    return None
