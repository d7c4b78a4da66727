"""What a rule of the grammar is, and the fragments that its patterns are written in."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final, TypeAlias

from duban.frozen import frozen
from duban.rules.deadlines.period import Period, Refused
from duban.rules.deadlines.resolution import Resolution
from duban.rules.deadlines.text import number
from duban.words import Words

Meaning: TypeAlias = Period | Refused | Resolution
Match: TypeAlias = re.Match[str]

FRAGMENTS: Final[Mapping[str, str]] = {
    # A number in digits or in Chinese; never the end of a longer one.
    "n": r"(?:(?<!\d)\d{1,3}|"
    r"(?<![一二两三四五六七八九十百])[一二两三四五六七八九十百廿卅〇零]{1,5})",
    # A year: written out, or seen from the one of the wording.
    "year": r"(?:(?<!\d)\d{4}年|[一二][〇零一二三四五六七八九]{3}年|"
    r"(?<![从适恰一以今之年月日])(?:今|本|当|明|次|翌|来|后|去|前|[上下]一?)年(?!级))(?:度)?的?",
    # A time of the day.
    "time": r"(?:上午|下午|中午|晚上?|凌晨|早上?|夜间)?"
    r"(?:(?:\d{1,2}|[一二两三四五六七八九十零]{1,3})(?:时|点|:\d{2})(?:半|整|\d{1,2}分)?)|下班|零时",
    # 前 as “before”, and not the first half of another word (前期, 前后, 前端 ...).
    "before": r"(?:以前|之前|前夕|前(?![期后端列沿提往台景置瞻述言身者几所三一二两]))",
    # A weekday.
    "weekday": r"[一二三四五六日天]",
}
_HOLE: Final = re.compile(r"(?<!\?P)<(n|year|time|before|weekday)(?::(\w+))?>")
RELATIVE_YEARS: Final = {
    "去年": -1,
    "上年": -1,
    "上一年": -1,
    "前年": -2,
    "明年": 1,
    "下年": 1,
    "下一年": 1,
    "后年": 2,
}
FOLLOWING_YEARS: Final = frozenset({"次年", "翌年", "来年"})


@frozen()
class Context:
    """What is known when a phrase is read.

    Attributes:
        made: the day the wording was written.
        year: the year last named in the wording, or None.
        after: the last day named so far, or `made`.
    """

    made: dt.date
    year: int | None
    after: dt.date

    @property
    def default_year(self) -> int:
        """The year that holds where a phrase names none."""
        return self.made.year if self.year is None else self.year

    def year_of(self, text: str | None) -> int:
        """Return the year that a phrase names: `2018年`, `二〇一八年`, `明年`, or nothing."""
        if not text:
            return self.default_year
        plain = text.removesuffix("的").removesuffix("度")
        if plain in FOLLOWING_YEARS:
            return self.default_year + 1
        if plain in {"今年", "本年"}:
            return self.made.year
        if plain == "当年":
            return self.default_year
        if plain in RELATIVE_YEARS:
            return self.made.year + RELATIVE_YEARS[plain]
        return number(plain.removesuffix("年"))


@frozen()
class Rule:
    """One form of wording.

    Attributes:
        title: what it is called in the documentation.
        example: a wording that it reads.
        needs: characters of which a wording must hold one; empty where that cannot be said.
            So most patterns are never compiled in a run.
        pattern: where it may stand in a normalised wording.
        read: its meaning; None where it only looks like one, several where it lists them.
    """

    title: Words
    example: str
    needs: str
    pattern: "Pattern"
    read: Callable[[Match, Context], Meaning | tuple[Meaning, ...] | None]


@frozen()
class Pattern:
    """A regular expression that is compiled when it is first used."""

    text: str

    def search(self, text: str, at: int = 0) -> Match | None:
        """Return the first match at or after a place."""
        return compiled(self.text).search(text, at)

    def match(self, text: str, at: int = 0) -> Match | None:
        """Return the match at a place."""
        return compiled(self.text).match(text, at)

    def fullmatch(self, text: str) -> Match | None:
        """Return the match of the whole text."""
        return compiled(self.text).fullmatch(text)

    def finditer(self, text: str) -> Iterator[Match]:
        """Yield all matches."""
        return compiled(self.text).finditer(text)

    def findall(self, text: str) -> list[str]:
        """Return all matches."""
        return compiled(self.text).findall(text)


def pattern(text: str) -> Pattern:
    """Return a pattern in which `<n:month>` stands for a named fragment."""
    return Pattern(text)


@cache
def compiled(text: str) -> re.Pattern[str]:
    """Return a pattern with its fragments filled in."""
    return re.compile(_HOLE.sub(_fragment, text))


def _fragment(hole: Match) -> str:
    body = FRAGMENTS[hole[1]]
    return f"(?P<{hole[2]}>{body})" if hole[2] else f"(?:{body})"
