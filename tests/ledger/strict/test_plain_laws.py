"""A law of the quick reader, over drawn files: what it says, the strict one says as well."""

from hypothesis import given, settings
from hypothesis import strategies as st

from duban.ledger.strict.plain import read_plain
from tests.ledger.strict.test_plain import agrees

words = st.sampled_from(
    [
        "a",
        "b c",
        "一",
        "11月份以前",
        "12:30",
        "50%",
        "-5",
        "“x”",
        "'q: r'",
        '"s, t"',
        "http://x",
        "''",
    ]
)
names = st.sampled_from(["a", "b", "c", "id", "中文", "2018-09", "k-1"])
braced = st.lists(st.tuples(names, words), max_size=5, unique_by=lambda pair: pair[0]).map(
    lambda pairs: "{" + ", ".join(f"{key}: {text}" for key, text in pairs) + "}"
)
bracketed = st.lists(st.one_of(words, braced), max_size=4).map(lambda all_: f"[{', '.join(all_)}]")
inline = st.one_of(words, braced, bracketed)


def indented(lines: list[str], by: str = "  ") -> list[str]:
    return [by + line for line in lines]


def mapping(values: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    """Return the lines of mappings; a value of one line stands behind its key."""
    pairs = st.lists(
        st.tuples(names, values), min_size=1, max_size=4, unique_by=lambda pair: pair[0]
    )
    return pairs.map(lambda drawn: [line for key, value in drawn for line in keyed(key, value)])


def keyed(key: str, value: list[str]) -> list[str]:
    if value[0].startswith("- ") or len(value) > 1:
        return [f"{key}:", *indented(value)]
    return [f"{key}: {value[0]}"] if value[0][-1] != ":" else [f"{key}:", *value]


def dashed(member: list[str]) -> list[str]:
    return [f"- {member[0]}", *indented(member[1:])]


blocks = st.recursive(
    inline.map(lambda text: [text]),
    lambda inner: st.one_of(
        mapping(inner),
        st.lists(inner, min_size=1, max_size=3).map(
            lambda members: [line for member in members for line in dashed(member)]
        ),
    ),
    max_leaves=8,
)
files = mapping(blocks).map(lambda lines: "\n".join(lines) + "\n")
PIECES = [
    *(": ", ":", "- ", "\n", "\n  ", " ", "  ", "'", '"', ",", ", ", "[", "]", "{", "}", "#", " #"),
    *("? ", "?", "!", "&a ", "*a", "|", ">", "%", "@", "\\", "---\n", "...\n", "<<: ", "~", "\t"),
    *("一", "：", "\u3000", "e\u0301", "a: b\n", "key:", "{}", "[]", "''", "{a: b}", "\r\n", "-"),
]


@st.composite
def nearly(draw: st.DrawFn) -> bytes:
    """Return a file in plain notation with some pieces put in, left out or written over."""
    text = draw(files)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        text = (
            text[:at] + draw(st.sampled_from(["", *PIECES])) + text[at + draw(st.integers(0, 3)) :]
        )
    lines = text.split("\n")
    if draw(st.booleans()):
        lines = draw(st.permutations(lines)) if len(lines) < 6 else [*lines[1:], lines[0]]
    return "\n".join(lines).encode()


@given(nearly())
@settings(max_examples=300, deadline=None)
def test_what_is_nearly_plain_is_read_alike_or_not_at_all(data: bytes) -> None:
    agrees(data)


@given(files)
@settings(max_examples=150, deadline=None)
def test_what_is_plain_agrees(text: str) -> None:
    agrees(text.encode())


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_bytes_never_raise(data: bytes) -> None:
    read_plain(data, "a.yaml")
