"""Normalising a wording: one form for digits, dashes and brackets; numbers in Chinese."""

import re
import unicodedata
from typing import Final

LONGEST: Final = 2000
"""Characters that are read: a deadline is a phrase or a sentence, not a chapter."""

YEAR_FIGURES: Final = 4

_VARIANTS: Final = {
    **dict.fromkeys("‐‑‒–—―─━－〜～~", "-"),
    **dict.fromkeys("“”‘’「」『』\"'《》〈〉＂", ""),
    **dict.fromkeys("（〔【［[", "("),
    **dict.fromkeys("）〕】］]", ")"),
    **dict.fromkeys("，﹐", ","),
    **dict.fromkeys("；", ";"),
    **dict.fromkeys("：∶", ":"),
    **dict.fromkeys("○Ｏ◯", "〇"),
    **dict.fromkeys("・•‧", "·"),
    "內": "内",
    "個": "个",
    "週": "周",
    "後": "后",
    "號": "号",
    "兩": "两",
    "於": "于",
    "節": "节",
    "國": "国",
    "慶": "庆",
    "舊": "旧",
    "農": "农",
    "歷": "历",
    "間": "间",
}
_TABLE: Final = str.maketrans(_VARIANTS)
_BLANKS: Final = re.compile(r"\s+")
_DASHES: Final = re.compile(r"-{2,}")
_DIGITS: Final = {each: n for n, each in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_FOREIGN: Final = frozenset("<>{}=|\\`$^[]")
_ASCII_DIGITS: Final = frozenset("0123456789")
_TENS: Final = str.maketrans({"廿": "二十", "卅": "三十"})


def normal(text: str) -> str:
    """Return a wording in one form: `１１ 月底 前` becomes `11月底前`."""
    plain = unicodedata.normalize("NFKC", text.translate(_TABLE))
    return _DASHES.sub("-", _BLANKS.sub("", plain.translate(_TABLE)))


def has_invisible(text: str) -> bool:
    """Return whether a text holds control, formatting or replacement characters."""
    if "\ufffd" in text:
        return True
    if text.isprintable():  # then it holds none of those categories
        return False
    return any(
        unicodedata.category(each) in {"Cc", "Cf", "Cs", "Co", "Cn"}
        for each in text
        if not each.isspace()
    )


def without_invisible(text: str) -> str:
    """Return a text without the characters that `has_invisible` looks for."""
    return "".join(each for each in text if not has_invisible(each))


def foreign_signs(text: str) -> str:
    """Return the signs of a wording that no deadline is written with: markup, foreign digits."""
    found = {each for each in set(text) if each in _FOREIGN or _is_foreign_digit(each)}
    if text.lstrip().startswith("-"):
        found.add("-")
    return "".join(sorted(found))


def _is_foreign_digit(sign: str) -> bool:
    if not sign.isdecimal() or sign in _ASCII_DIGITS:
        return False
    return unicodedata.normalize("NFKC", sign) not in _ASCII_DIGITS


def number(text: str) -> int:
    """Return the number that digits or Chinese numerals name: `十一`, `二〇一八`, `30`."""
    if text.isdecimal():
        return int(text)
    spelled = text.translate(_TENS)
    if "百" in spelled:
        hundreds, _, rest = spelled.partition("百")
        return (number(hundreds) if hundreds else 1) * 100 + (number(rest) if rest else 0)
    if "十" in spelled:
        tens, _, ones = spelled.partition("十")
        return (_digits(tens) if tens else 1) * 10 + (_digits(ones) if ones else 0)
    # 两三天 is up to three days; only with a zero are figures read one by one (二〇一八).
    spoken = len(spelled) < YEAR_FIGURES and not set(spelled) & set("〇零")
    return _digits(spelled[-1:] if spoken else spelled)


def _digits(text: str) -> int:
    """Return a number spelled digit by digit: `二〇一八`."""
    value = 0
    for each in text:
        value = value * 10 + _DIGITS.get(each, 0)
    return value
