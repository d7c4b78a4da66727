"""What a sound file says: text as it was written, in its order, with its places."""

import pytest

from duban.ledger.strict.events import Open, in_c, in_python
from duban.ledger.strict.reader import Map, Seq, Value, read
from duban.model.record import Place

PARSERS = pytest.mark.parametrize("parser", [in_c, in_python])


def sound(data: str | bytes, parser: Open = in_c) -> Map:
    value, found = read(data if isinstance(data, bytes) else data.encode(), "a.yaml", parser)
    assert found == ()
    assert isinstance(value, Map)
    return value


@PARSERS
@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("010", "not eight"),
        ("0123456", "an organisation's code keeps its zero"),
        ("1:20", "not eighty"),
        ("12:30", "not 750"),
        ("no", "not false"),
        ("~", "not nothing: the models decide"),
        ("null", "nor this"),
        (".nan", "not a number that is none"),
        ("0x1F", "not 31"),
        ("1_000", "not a thousand"),
        ("2018-02-30", "no exception without a line"),
        ("2018-09-29T16:40:00+08:00", "no time zone is lost"),
        ("9" * 5000, "no limit of digits is met"),
        ("a  b", "spaces within stay"),
        ("a#b", "no comment without a space before it"),
        ("是否可行?", "a question mark is no sign of YAML's here"),
        ("中文：冒号", "a full-width colon is text in a value"),
    ],
)
def test_a_scalar_stays_text(written: str, why: str, parser: Open) -> None:
    assert sound(f"a: {written}\nb: [{written}]\n", parser) == {"a": written, "b": [written]}, why


@PARSERS
@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('"a\\nb"', "a\nb"),
        ('"\\u4e00\\U0001F600"', "一😀"),
        ('"\\\\ud800"', "\\ud800"),
        ("'it''s'", "it's"),
        ("''", ""),
        ("|\n  一\n   二\n", "一\n 二\n"),
        (">-\n  a\n  b\n", "a b"),
        ("a\n  b", "a b"),
        ("e\u0301", "\u00e9"),
        ('"e\\u0301"', "\u00e9"),
    ],
)
def test_text_is_unescaped_folded_and_composed(written: str, text: str, parser: Open) -> None:
    assert sound(f"a: {written}\n", parser) == {"a": text}


@PARSERS
def test_every_key_and_value_knows_its_place(parser: Open) -> None:
    value = sound("a: 一\n中文:\n  - {b: [c, d]}\n  - 'e'\n", parser)
    inner = value["中文"]
    assert isinstance(inner, Seq)
    first = inner[0]
    assert isinstance(first, Map)
    assert (value.place, first.place) == (Place("a.yaml", 1, 1), Place("a.yaml", 3, 5))
    assert value.keys == {"a": (1, 1), "中文": (2, 1)}
    assert value.values == {"a": (1, 4), "中文": (3, 3)}
    assert (inner.place, inner.spots) == (Place("a.yaml", 3, 3), [(3, 5), (4, 5)])
    assert (first.keys, first.values) == ({"b": (3, 6)}, {"b": (3, 9)})


@PARSERS
@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\xef\xbb\xbfa: b\nc: [d]\n", "a byte order mark takes no column"),
        (b"a: b\r\nc: [d]\r\n", "CRLF ends a line like LF"),
        (b"a: b\nc: [d]", "the last line may lack its end"),
        (b"a: b\n\nc: [d] # e\n...\n", "an end marker is allowed"),
    ],
)
def test_harmless_ways_of_saving_do_not_matter(data: bytes, why: str, parser: Open) -> None:
    value = sound(data, parser)
    assert value == {"a": "b", "c": ["d"]}, why
    assert value.keys["a"] == (1, 1), why
    assert value.values["a"] == (1, 4), why


def test_astral_characters_take_one_column() -> None:
    assert sound("a: [😀, b]\n").keys == {"a": (1, 1)}
    inner = sound("a: [😀, b]\n")["a"]
    assert isinstance(inner, Seq)
    assert inner.spots == [(1, 5), (1, 8)]


@pytest.mark.parametrize(
    ("data", "value", "codes"),
    [
        ("a: 1\na: 2\nb: &x 3\n", {"a": "1", "b": "3"}, ["duplicate-key", "anchor"]),
        ("a: *x\nb: !t c\n", {"a": "*x", "b": "c"}, ["alias", "tag"]),
        ("<<: {a: [b, {c: d}]}\ne: f\n", {"e": "f"}, ["merge-key"]),
        ("a: {b: 1, b: [2]}\nc:\n", {"a": {"b": "1"}, "c": ""}, ["duplicate-key", "empty-value"]),
        ("[a]: b\nc: d\n", {"c": "d"}, ["key-not-text"]),
        ("*x : b\nc: d\n", {"c": "d"}, ["alias"]),
        ('a: "\\e]0;x"\n', {"a": "�]0;x"}, ["escaped-character"]),
    ],
)
def test_reading_goes_on_behind_a_fault(data: str, value: Value, codes: list[str]) -> None:
    read_value, found = read(data.encode(), "a.yaml")
    assert read_value == value
    assert [each.code for each in found] == codes
