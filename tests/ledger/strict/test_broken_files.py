"""One broken file for each fault of reading, and exactly what is said of it."""

from pathlib import Path

import pytest
from yaml import YAMLError

from duban.formats.diagnostics import diagnostic_lines
from duban.ledger.faults import READING_FAULTS
from duban.ledger.file_faults import FILE_FAULTS
from duban.ledger.strict.events import Open, in_c, in_python
from duban.ledger.strict.findings import Findings
from duban.ledger.strict.limits import MAX_BYTES, MAX_NODES, MAX_SCALAR
from duban.ledger.strict.reader import read
from duban.ledger.strict.syntax import explain

FOLDER = Path(__file__).parents[2] / "errors" / "reading"
BROKEN = sorted(FOLDER.glob("*.yaml"))
LARGE = {
    "too-large": b"#" * (MAX_BYTES + 1),
    "too-many-nodes": b"a: [" + b"b," * MAX_NODES + b"]\n",
    "text-too-long": b"a: " + b"b" * (MAX_SCALAR + 1) + b"\n",
}


@pytest.mark.parametrize("parser", [in_c, in_python])
@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_file_is_explained(path: Path, parser: Open) -> None:
    _, found = read(path.read_bytes(), path.name, parser)
    said = "".join(f"{line}\n" for each in found for line in diagnostic_lines(each, "zh"))
    assert said == path.with_suffix(".out").read_text(encoding="utf-8")
    assert path.stem in {each.code for each in found}


@pytest.mark.parametrize(("code", "data"), LARGE.items(), ids=LARGE)
def test_what_is_too_much_is_refused(code: str, data: bytes) -> None:
    _, found = read(data, "a.yaml")
    assert [each.code for each in found] == [code]


@pytest.mark.parametrize(
    "data",
    [
        b"a: [" + b"b," * (MAX_NODES - 3) + b"]\n",
        b"a: " + b"b" * MAX_SCALAR + b"\n",
        b"a: " + b"[" * 15 + b"b" + b"]" * 15 + b"\n",
        b"a: b\n" + b"#" * (MAX_BYTES - 5),
    ],
    ids=["nodes", "text", "depth", "size"],
)
def test_what_just_fits_is_read(data: bytes) -> None:
    value, found = read(data, "a.yaml")
    assert [each.code for each in found] == []
    assert value is not None


def test_words_of_a_later_parser_are_still_a_syntax_error_with_a_place() -> None:
    fault, spot = explain(YAMLError("a new trouble"), None, Findings("a.yaml", "a: b\n"))
    assert (fault.code, spot) == ("yaml-syntax", (1, 1))


def test_every_fault_has_its_broken_file() -> None:
    elsewhere = {fault.code for fault in FILE_FAULTS} | set(LARGE) | {"yaml-syntax"}
    shown = {path.stem for path in BROKEN}
    assert shown | elsewhere == {fault.code for fault in READING_FAULTS}


def test_codes_are_unique() -> None:
    codes = [fault.code for fault in READING_FAULTS]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("parser", [in_c, in_python])
@pytest.mark.parametrize(
    ("text", "place", "why"),
    [
        ("id: x\nname: [\n", (2, 7), "nothing follows the bracket"),
        ("id: x\nname: [a,\n", (2, 7), "a comma promises more"),
        ("id: x\nname: {a: 1,\n\n# 待补\n", (2, 7), "neither do blank lines and comments follow"),
        ("id: x\nname: {a: [\n", (2, 11), "the innermost bracket"),
    ],
)
def test_a_bracket_open_at_the_end_is_named(
    parser: Open, text: str, place: tuple[int, int], why: str
) -> None:
    _, found = read(text.encode(), "a.yaml", parser)
    said = [(each.code, (each.place.line, each.place.column)) for each in found]
    assert said == [("unclosed-bracket", place)], why
