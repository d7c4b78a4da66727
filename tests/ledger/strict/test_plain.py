"""The quick reader says what the strict one says, or nothing."""

import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from duban.ledger.strict.limits import MAX_BYTES
from duban.ledger.strict.plain import read_plain
from duban.ledger.strict.plain_signs import ASCII, SIGNS
from duban.ledger.strict.reader import read
from duban.ledger.strict.values import Map, Seq
from duban.words.visible import HIDDEN, REPLACEMENT
from tests.ledger.strict.plain_cases import SNIPPETS

ROOT = Path(__file__).parents[3]
FILES = sorted(
    path for top in ("data", "examples", "src", "tests") for path in (ROOT / top).rglob("*.yaml")
)
ADMITTED = {chr(byte) for byte in ASCII} | SIGNS | set(map(chr, range(0x4E00, 0xA000)))


def with_places(value: Any) -> Any:  # noqa: ANN401 - a tree of any shape
    """Return all that a value says, the order of its keys and its places included."""
    if isinstance(value, Map):
        members = [(key, with_places(inner)) for key, inner in value.items()]
        return "map", value.place, list(value.keys.items()), list(value.values.items()), members
    if isinstance(value, Seq):
        return "list", value.place, value.spots, [with_places(inner) for inner in value]
    return value


def agrees(data: bytes) -> bool:
    """Return whether the quick reader reads a file, in which case both must say the same."""
    quick = read_plain(data, "a.yaml")
    if quick is None:
        return False
    value, found = read(data, "a.yaml")
    assert found == (), data
    assert with_places(quick) == with_places(value), data
    return True


def lines(line: str, count: int) -> bytes:
    """Return as many lines, each with its number where the line has a blank for it."""
    return "".join(f"{line.format(n)}\n" for n in range(count)).encode()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (lines("k{}: v", 49_999), "99,999 nodes"),
        (
            b"a:\n" + lines("- {{b: c, d: e}}", 19_999),
            "99,998 nodes: a comma in braces is no member",
        ),
        (b"a:\n" + lines("- b: c", 33_332), "99,999 nodes in a list of mappings"),
    ],
)
def test_what_is_just_not_too_much_is_read_quickly(data: bytes, why: str) -> None:
    assert agrees(data), why


def test_every_file_here_is_read_alike() -> None:
    sound = [data for data in (path.read_bytes() for path in FILES) if not read(data, "a.yaml")[1]]
    taken = sum(agrees(path.read_bytes()) for path in FILES)
    assert taken >= len(sound) * 95 // 100


def test_every_small_text_is_read_alike() -> None:
    assert sum(agrees(text.encode(errors="surrogatepass")) for text in SNIPPETS) > 1000


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        ("a: b\n", {"a": "b"}, "a key and a text"),
        ("a: b", {"a": "b"}, "the last line may lack its end"),
        ("# x\n\na: b # y\n", {"a": "b"}, "comments and blank lines"),
        ("a: {b: c, d: -1.5}\n", {"a": {"b": "c", "d": "-1.5"}}, "a mapping in braces"),
        ("a: { b: [c, 'd, e'] }\n", {"a": {"b": ["c", "d, e"]}}, "brackets in braces"),
        ("a: [[[b]]]\n", {"a": [[["b"]]]}, "three deep"),
        ("a: []\nb: {}\n", {"a": [], "b": {}}, "nothing in them"),
        ("a:\n- b\n- c\nd: e\n", {"a": ["b", "c"], "d": "e"}, "a list below its key"),
        ("a:\n  - b: c\n    d: e\n", {"a": [{"b": "c", "d": "e"}]}, "a mapping behind a dash"),
        ("a:\n  - {b: c}\n", {"a": [{"b": "c"}]}, "and one in braces"),
        ("a:\n  b:\n    c: d\n  e: f\n", {"a": {"b": {"c": "d"}, "e": "f"}}, "by indentation"),
        ("a: 'it''s'\nb: \"“c”: d\"\n", {"a": "it's", "b": "“c”: d"}, "quotes"),
        ("a: 11月份以前\nb: 50%\n", {"a": "11月份以前", "b": "50%"}, "wordings and shares"),
        ("a: http://x.cn/b#c\n", {"a": "http://x.cn/b#c"}, "an address"),
        ("2018-09: 15\n", {"2018-09": "15"}, "a month as a key"),
    ],
)
def test_plain_notation_is_read(text: str, value: object, why: str) -> None:
    assert read_plain(text.encode(), "a.yaml") == value, why
    assert agrees(text.encode()), why


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "an empty file has its fault"),
        (b"# a\n", "and so has one without content"),
        (b"- a\n", "the outermost level is no mapping"),
        (b"a:\n", "a value is missing"),
        (b"a:\nb: c\n", "here as well"),
        (b"a:\n-\n", "and here a member"),
        (b"a: [b, ]\n", "a comma that promises more"),
        (b"a: b\na: c\n", "a key given twice"),
        (b"a: {b: c, b: d}\n", "also in braces"),
        (b"a: {b: [], b: d}\n", "also among others"),
        (b"<<: {a: b}\n", "a merge key"),
        (b"a: &b c\n", "an anchor"),
        (b"a: *b\n", "an alias"),
        (b"a: !b c\n", "a tag"),
        (b"a: |\n  b\n", "a text of several lines by sign"),
        (b"a: b\n  c\n", "or by indentation"),
        (b"a: 'b\n  c'\n", "or in quotes"),
        (b"a: [b,\n  c]\n", "brackets over several lines"),
        (b"a: {b: c}{d: e}\n", "two values in one line"),
        (b"a: b: c\n", "which colon is the key's?"),
        (b"a: - b\n", "a dash behind a key"),
        (b"a: [b: c]\n", "a pair in a list is a mapping of its own"),
        (b'a: "\\u4e00"\n', "an escape"),
        (b"a:\tb\n", "a tab"),
        (b"a: b\r\n", "a line end that the strict reader takes away"),
        (b"\xef\xbb\xbfa: b\n", "a mark before the text"),
        (b"a: \xff\n", "no UTF-8"),
        (b"a: \xed\xa0\x80\n", "half a character"),
        ("a: e\u0301\n".encode(), "not composed"),
        ("a: b\u200b\n".encode(), "invisible"),
        ("a: \ufffd\n".encode(), "lost in a conversion"),
        (b"---\na: b\n", "a document's start"),
        (b"a: b\n...\n", "and its end"),
        (b"? a\n: b\n", "a key by sign"),
        (b"a:\n  b: c\n d: e\n", "indentation that fits nothing"),
        (b"a:\n  - b\n- c\n", "nor does this dash"),
        (b"a: b\n- c\n", "a dash where no key waits"),
        (b"a: b\n=======\n", "a marker of a merge conflict"),
        (b"a: " + b"[" * 9 + b"b" + b"]" * 9 + b"\n", "too deep in brackets"),
        (b"".join(b" " * n + b"a:\n" for n in range(9)) + b" " * 9 + b"b: c\n", "too deep"),
        (b"a: " + b"b" * 20_001 + b"\n", "too long a text"),
        (b"a: [" + b"b, " * 60_000 + b"b]\n", "too much in it, or nearly"),
        (b"a: b\n" + b"#" * MAX_BYTES, "too large"),
        (lines("k{}: v", 50_000), "100,001 nodes"),
        (b"a:\n" + lines("- {{b: c}}", 33_333), "100,002 nodes in a list"),
    ],
)
def test_what_may_be_more_is_left_to_the_strict_reader(data: bytes, why: str) -> None:
    assert read_plain(data, "a.yaml") is None, why


def test_every_admitted_character_is_seen_and_is_its_own_composed_form() -> None:
    seconds = {
        chr(int(unicodedata.decomposition(chr(point)).split()[1], 16))
        for point in range(0x110000)
        if len(unicodedata.decomposition(chr(point)).split()) == 2
        and not unicodedata.decomposition(chr(point)).startswith("<")
    }
    for char in ADMITTED - {"\n"}:
        assert char.isprintable(), char
        assert not HIDDEN.match(char), char
        assert char != REPLACEMENT
        assert not char.isspace() or char == " ", "a key must not have space around it"
        assert unicodedata.is_normalized("NFC", char), char
        assert unicodedata.combining(char) == 0, char
        assert char not in seconds, "it would be composed with the one before it"


def test_no_parser_is_loaded() -> None:
    program = (
        "import sys\nfrom duban.ledger.strict.plain import read_plain\n"
        "assert read_plain(b'a: [b]', 'a.yaml') == {'a': ['b']}\n"
        "print([name for name in ('yaml', 'pydantic', 'typer', 'rich') if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"
