"""The small texts that the gate's faults are made of: guesses, shapes, examples."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from duban.ledger.gate import shape
from duban.ledger.strict.values import Map, Seq, Value
from duban.model.condition import Bounds, Condition
from duban.model.deadline import Deadline
from duban.words import Said, Words
from duban.words.guess import GUESS

LONGEST: Final = 40
"""Characters of a value that a fault repeats; the line itself is quoted below it."""

OR: Final = Words("{most} 或 {last}", "{most} or {last}")
CUT: Final = Words("{start}…", "{start}…")

MAPPING: Final = Words("一组“键: 值”", "a mapping of keys to values")
LIST: Final = Words("列表", "a list")
VALUE: Final = Words("单个值", "a single value")
EITHER: Final = Words("单个值或列表", "a single value or a list")
NOTHING: Final = Words("空的", "empty")
HOW: Final = {
    MAPPING: Words("请分行写“键: 值”，缩进在它下面", 'write "key: value" lines, indented below it'),
    LIST: Words("请写成“[甲, 乙]”，或每项一行“- 甲”", 'write "[a, b]", or "- a" line by line'),
    VALUE: Words(
        "请只写一个值，不用 [ ]、{{ }} 和“- ”", 'write one value without [ ], {{ }} or "- "'
    ),
    EITHER: Words("请写一个值，或写成“[甲, 乙]”", 'write one value, or "[a, b]"'),
}

CONDITIONS: Final[Mapping[object, Words]] = {
    Condition: Words(
        "写“{{指标: {{gt: 30}}}}”；几个条件写 all: [...] 或 any: [...]；总是成立写 {{}}",
        'write "{{fact: {{gt: 30}}}}"; several conditions as all: [...] or any: [...]; '
        "{{}} always holds",
    ),
    Bounds: Words(
        "范围写 {{ge: 10, le: 30}}，几个值之一写 {{one_of: [甲, 乙]}}；几个条件写 all: [...] 或 "
        "any: [...]",
        "write {{ge: 10, le: 30}} for a range, {{one_of: [a, b]}} for one of several values; "
        "several conditions as all: [...] or any: [...]",
    ),
}
"""How conditions are written, for those who know them from elsewhere."""

EXAMPLES: Final = {
    "not-an-id": "UR-03",
    "not-a-day": "2018-11-30",
    "not-a-moment": "2018-09-29T16:40:00+08:00",
    "not-a-period": "2018-11",
    "not-a-whole-number": "15",
    "not-an-amount": "12.5",
    "not-a-percentage": "95",
    "not-a-number": "30",
    "not-true-or-false": "true",
}
DEADLINE: Final = "11月底前"
OTHERS: Final = {"action": "key-blocks", "lead": "urban-renewal", "department": "urban-renewal"}
"""Ids of what is no commitment, by the key that holds them."""
_DATE: Final = re.compile(r"([0-9]{4})[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})日?")


def either(words: Sequence[str]) -> Said | str:
    """Return words as a choice: a, b or c."""
    return OR(most=tuple(words[:-1]), last=words[-1]) if len(words) > 1 else words[0]


def guess_day(text: str) -> Said | str:
    """Return the question whether a day in another notation was meant, or nothing."""
    found = _DATE.fullmatch(text.strip())
    if not found:
        return ""
    year, month, day = (int(part) for part in found.groups())
    word = f"{year:04d}-{month:02d}-{day:02d}"
    return GUESS(word=word) if word != text else ""


def short(text: str) -> Said | str:
    """Return a value as a fault repeats it: on one line, and cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else CUT(start=line[:LONGEST])


def wanted(hint: object) -> Words:
    """Return what an annotation asks for."""
    if len(shape.union(shape.plain(hint))) > 1 and not shape.kinds(hint):
        return EITHER
    if shape.is_list(hint):
        return LIST
    return MAPPING if shape.kinds(hint) or _is_mapping(hint) else VALUE


def _is_mapping(hint: object) -> bool:
    return shape.is_free(hint) or shape.is_record(shape.plain(hint))


def given(value: Value) -> Words:
    """Return what stands in the file."""
    if isinstance(value, Map):
        return MAPPING
    if isinstance(value, Seq):
        return LIST
    return VALUE if value else NOTHING


def example(key: str, hint: object) -> str:
    """Return a value that would be right for a key."""
    if shape.plain(hint) is Deadline:
        return DEADLINE
    words = shape.choices(hint) or tuple(shape.kinds(hint))
    if words:
        return words[0] if shape.choices(hint) else f"{{kind: {words[0]}, …}}"
    form = shape.form(hint)
    if form is not None:
        known = OTHERS.get(key) if form.code == "not-an-id" else None
        return known or EXAMPLES.get(form.code, "…")
    return "[…]" if shape.is_list(hint) else "…"
