"""Laws of the reader: it never raises, and it agrees with PyYAML wherever both read."""

import unicodedata
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from duban.ledger.strict.events import in_c, in_python
from duban.ledger.strict.reader import Map, read

BROKEN = sorted((Path(__file__).parents[2] / "errors" / "reading").glob("*.yaml"))
SOUND = (
    "---\nid: roads\nname: 交通局\naliases: [a, \"b\\n\", 'c']\ncommitments:\n  - id: R-1\n"
    "    title: |\n      一\n       二\n\n    target: {kind: count, total: 15}\n    note: >-\n"
    "     x\n  - id: R-2 # c\n    k:\n      - v\n"
)
SEEDS = (SOUND.encode(), b"", *(path.read_bytes() for path in BROKEN))
PIECES = [
    *(": ", "- ", "\n", "\n  ", '"', "'", "[", "]", "{", "}", ",", "&a", "*a", "|\n", ">", " #"),
    *("%", "@", "`", "---\n", "...\n", "\\", "\\x41", "\\u00e9", "\\uD800", "<<: ", "~", "一"),
    *("：", "e\u0301", "😀", "\r\n", "\r", "\t", " ", "a: b\n", "key:", "|2\n", ">+1 ", "\0"),
    *("=======", ":", "-", "\u3000", "\\\n", '"a": ', "0", "x"),
]
"""Without !, ? and >#: on those the parsers refuse alike, but in other words (see alike.py)."""


@st.composite
def mutated(draw: st.DrawFn, seeds: tuple[bytes, ...] = SEEDS, most: int = 6) -> bytes:
    """Return a file with a few pieces put in, left out or written over."""
    data = bytearray(draw(st.sampled_from(seeds)))
    for _ in range(draw(st.integers(0, most))):
        at = draw(st.integers(0, len(data)))
        cut = draw(st.integers(0, 8))
        data[at : at + cut] = draw(st.sampled_from(PIECES)).encode()
    return bytes(data)


written = st.one_of(
    mutated(),
    st.lists(st.sampled_from(PIECES), max_size=25).map(lambda parts: "".join(parts).encode()),
)


def plain(value: Any) -> Any:  # noqa: ANN401 - a tree of any shape
    if isinstance(value, Map):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list) else value


@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf\xff")
@example(b"\xff\xfe")
@example(b"a\0")
def test_bytes_never_raise(data: bytes) -> None:
    value, found = read(data, "a.yaml")
    assert (value is None) <= bool(found)


@given(written)
@settings(max_examples=400, deadline=None)
def test_both_parsers_say_the_same(data: bytes) -> None:
    assume(b"!" not in data)
    assume(b"?" not in data)
    assume(b">#" not in data)
    assume(b"|#" not in data)
    assert read(data, "a.yaml", in_c) == read(data, "a.yaml", in_python)


@given(mutated(SEEDS[:1], 2))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
def test_what_is_accepted_is_what_pyyaml_reads(data: bytes) -> None:
    value, found = read(data, "a.yaml")
    assume(not found)
    assume(data.endswith(b"\n"))
    assume(unicodedata.is_normalized("NFC", data.decode()))
    assume(b"\\u0301" not in data)
    assert plain(value) == yaml.load(data, Loader=yaml.CBaseLoader)  # noqa: S506 - it makes text


@given(written)
@settings(max_examples=200, deadline=None)
def test_every_fault_has_a_place_in_the_file_and_can_be_shown(data: bytes) -> None:
    lines = data.replace(b"\r\n", b"\n").count(b"\n") + 2
    for each in read(data, "a.yaml")[1]:
        assert 1 <= each.place.line <= lines
        assert each.place.column >= 1
        assert each.excerpt.isprintable() or "\u3000" in each.excerpt or "\xa0" in each.excerpt


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Cn", "Zl", "Zp"])
)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), texts, min_size=1))
@settings(deadline=None)
def test_what_is_written_in_quotes_is_read_back(values: dict[str, str]) -> None:
    quoted = {key: text.replace("'", "''") for key, text in values.items()}
    data = "".join(f"{key}: '{text}'\n" for key, text in quoted.items()).encode()
    value, found = read(data, "a.yaml")
    assume(not found)
    assert value == {key: unicodedata.normalize("NFC", text) for key, text in values.items()}
