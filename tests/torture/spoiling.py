"""How a sound file is spoiled: by bytes, by signs of YAML, and by what it means."""

import json
import marshal
import random  # noqa: TID251 - seeded by the number of the input: each can be made again
from collections.abc import Callable
from copy import deepcopy
from functools import lru_cache
from typing import Any, Final, TypeAlias

import yaml

Draw: TypeAlias = random.Random
SIGNS: Final = (
    *(": ", "- ", "\n", "\n  ", '"', "'", "[", "]", "{", "}", ",", "&a "),
    *("*a", "|\n", ">-\n", "?"),
    *("%", "@", "`", "---\n", "...\n", "\\", '"\\x41"', '"\\uD800"', "<<: ", "~", "!!int "),
    *("：", "e\u0301", "😀", "\r\n", "\r", "\t", "\0", "\x1b[31m", "\u202e", "\u200b"),
    *("\ufeff", "1e999", ".nan", "on", "null"),
    *("=======\n", "#", " #", "\u3000", "\ud800", "９", "-", "0"),
)  # fmt: skip
VALUES: Final[tuple[Any, ...]] = (
    *("", " ", "0", "-1", "９９", "1e400", "99999999999999999", ".5", "50%", "true", "no", "null"),
    *("2018-02-30", "2018-01-01", "2100-12-31", "1999-12-31", "2018-W01", "2018"),
    *("2018-01-01T00:00:00+08:00", "2100-12-31T23:59:59-23:59", "2000-01-01T00:00:00+23:59"),
    *("年底前", "早日", "每周二前", "11月份以前", "长期坚持", "三个月内", "第99季度"),
    *("年" * 500, "前" * 3000, "12:30", "2018-Q4"),
    *("count", "roster", "duty", "rank", "rate", "deliverable", "complete", "passed", "granted"),
    *("WA-01", "WA-02", "water", "x" * 64, "x" * 65, "../../etc/passwd", "HO-01\n", "main", "a"),
    *("{gap_points}", "{", "{a.b}", "{0}", "%s", "$(id)", "<b>", "=1+1", "[red]", "\\", "'", '"'),
    *("一\n二", "\u3000", "😀", "e\u0301", "ﷺ" * 50, "长" * 20_001),
    *([], {}, [[]], {"a": {}}, ["a", "a"], [{}], {"id": "a"}, {"eq": "1"}, {"gt": "5", "lt": "3"}),
    *({"all": [{"any": [{}]}]}, {"text": "年底前", "on": "2018-01-01"}, [""] * 400),
)  # fmt: skip
KEYS: Final = (
    *("id", "kind", "origin", "reading", "entries", "commitment", "target", "targets", "deadline"),
    *("done", "remaining", "percent", "items", "place", "of", "claim", "corrects", "milestone"),
    *("on", "filed", "when", "all", "any", "eq", "stages", "total", "every", "day"),
    *("numerator", "denominator", "goal", "ladder", "rubric", "expected", "outcome", "until"),
    *("<<", "号", "a: b"),
)  # fmt: skip
Spot: TypeAlias = tuple[Any, Any]
"""A list or a mapping, and the place of a value in it."""


def noise(draw: Draw, _data: bytes) -> bytes:
    """Return bytes that have nothing to do with a file."""
    return draw.randbytes(draw.randrange(300))


def bytewise(draw: Draw, data: bytes) -> bytes:
    """Return a file with some bytes changed, left out, doubled, or cut off."""
    spoiled = bytearray(data)
    for _ in range(draw.randint(1, 8)):
        at, size = draw.randrange(len(spoiled) + 1), draw.choice((0, 1, 1, 2, 8, 64))
        put = draw.choice((b"", draw.randbytes(size), bytes(spoiled[at : at + size]) * 2))
        spoiled[at : at + size] = put
    return bytes(spoiled if draw.randrange(8) else spoiled[: draw.randrange(len(spoiled) + 1)])


def signwise(draw: Draw, data: bytes) -> bytes:
    """Return a file with signs of YAML, and of what it refuses, put in or written over."""
    spoiled = list(data.decode(errors="surrogateescape"))
    for _ in range(draw.randint(1, 6)):
        at = draw.randrange(len(spoiled) + 1)
        spoiled[at : at + draw.choice((0, 0, 1, 4))] = draw.choice(SIGNS)
    return _encoded("".join(spoiled))


def charwise(draw: Draw, data: bytes) -> bytes:
    """Return a file with some characters moved, left out or doubled: it stays UTF-8."""
    spoiled = data.decode(errors="surrogateescape")
    for _ in range(draw.randint(1, 6)):
        at, size = draw.randrange(len(spoiled) + 1), draw.choice((1, 1, 2, 8, 64))
        cut = spoiled[at : at + size]
        spoiled = spoiled[:at] + draw.choice(("", cut * 2)) + spoiled[at + size :]
        if draw.randrange(2):
            at = draw.randrange(len(spoiled) + 1)
            spoiled = spoiled[:at] + cut + spoiled[at:]
    return _encoded(spoiled)


def _encoded(text: str) -> bytes:
    try:
        return text.encode(errors="surrogateescape")
    except UnicodeEncodeError:  # half a character was put in
        return text.encode(errors="surrogatepass")


def meaning(draw: Draw, data: bytes) -> bytes:
    """Return a file with values replaced, moved, doubled or left out, and keys renamed."""
    tree = _tree(data)
    if tree is None:
        return signwise(draw, data)
    for _ in range(draw.choice((1, 1, 1, 2, 3, 5))):
        spots = list(_spots(tree))
        if not spots:
            break
        draw.choice(EDITS)(draw, draw.choice(spots), spots)
    if draw.randrange(2):
        return json.dumps(tree, ensure_ascii=False).encode(errors="surrogatepass")
    dumped: str = yaml.dump(
        tree, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1 << 20
    )
    return dumped.encode(errors="surrogatepass")


def _tree(data: bytes) -> Any:  # noqa: ANN401 - a tree of any shape
    return marshal.loads(_marshalled(data))  # noqa: S302 - a copy of our own, quickly made


@lru_cache(maxsize=1024)
def _marshalled(data: bytes) -> bytes:
    if b"&" in data:  # a tree with aliases could hold itself
        return marshal.dumps(None)
    try:
        return marshal.dumps(yaml.load(data, yaml.CBaseLoader))  # noqa: S506 - it makes texts only
    except (yaml.YAMLError, UnicodeDecodeError):
        return marshal.dumps(None)


def _spots(value: Any) -> Any:  # noqa: ANN401 - a tree of any shape
    waiting = [value]
    while waiting:
        box = waiting.pop()
        if isinstance(box, dict | list):
            for key, part in tuple(box.items() if isinstance(box, dict) else enumerate(box)):
                yield box, key
                waiting.append(part)


def _replaced(draw: Draw, spot: Spot, _spots: list[Spot]) -> None:
    spot[0][spot[1]] = _value(draw)


def _likened(draw: Draw, spot: Spot, spots: list[Spot]) -> None:
    """Put what stands under the same key elsewhere: likely enough to be read."""
    alike = [box[key] for box, key in spots if key == spot[1] and not isinstance(key, int)]
    given = draw.choice([*alike, *VALUES[:3]])
    if isinstance(given, str):  # a tree could come to hold itself
        spot[0][spot[1]] = given


def _dropped(_draw: Draw, spot: Spot, _spots: list[Spot]) -> None:
    del spot[0][spot[1]]


def _moved(draw: Draw, spot: Spot, spots: list[Spot]) -> None:
    """Put another text in a place."""
    box, key = draw.choice(spots)
    if isinstance(box[key], str):
        spot[0][spot[1]] = box[key]


def _renamed(draw: Draw, spot: Spot, _spots: list[Spot]) -> None:
    if isinstance(spot[0], dict):
        spot[0][draw.choice(KEYS)] = spot[0].pop(spot[1])


def _given(draw: Draw, spot: Spot, _spots: list[Spot]) -> None:
    if isinstance(spot[0], dict):
        spot[0][draw.choice(KEYS)] = _value(draw)
    else:
        spot[0].append(_value(draw))


def _value(draw: Draw) -> Any:  # noqa: ANN401 - as above
    return deepcopy(draw.choice(VALUES))  # what comes of it may be changed again


EDITS: Final = (
    *(_replaced, _replaced, _replaced, _likened, _likened, _dropped, _dropped),
    *(_moved, _moved, _renamed, _given),
)
WAYS: Final[tuple[Callable[[Draw, bytes], bytes], ...]] = (
    *(noise, bytewise, charwise, charwise, signwise, signwise),
    *(meaning, meaning, meaning, meaning, meaning, meaning),
)


def spoiled(number: int, files: tuple[bytes, ...]) -> tuple[int, bytes]:
    """Return which file was spoiled for an input of this number, and what became of it."""
    draw = random.Random(number)  # noqa: S311 - no secret
    which = draw.randrange(len(files))
    return which, draw.choice(WAYS)(draw, files[which])
