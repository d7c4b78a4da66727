"""The page of scoring: every kind of rule with its boundaries, and every scheme that ships."""

from collections.abc import Iterator
from typing import Final

from duban.ledger.schemes import scheme, scheme_names
from duban.model.scheme import Scheme
from duban.model.scoring import Component, ScoringRule, name_of
from duban.rules.ranking.ties import BREAKERS
from duban.rules.scoring.base import Kind
from duban.rules.scoring.registry import KINDS
from duban.words import Words, decimal_text
from tools.docs.page import both, code, en, heading, page, table, zh

TITLE = Words("得分规则", "Scoring rules")
FROM = Words("程序和自带得分办法", "the program and the schemes that ship")
ABOUT: Final = (
    "得分怎样算出来、各项限制先后次序、怎样用纸笔复算：[docs/scoring.md](scoring.md)。\n\n"
    "How a score is made, in which order limits apply, and how to reckon it again on paper: "
    "[docs/scoring.md](scoring.md).\n"
)
KINDS_TITLE: Final = Words("规则种类", "Kinds of rules")
TIES_TITLE: Final = Words("同分时依次比较", "Breakers of ties")
SCHEMES_TITLE: Final = Words("自带得分办法", "Schemes that ship")
USE: Final = (
    "在 `duban.yaml` 里写 `scoring: <编号>`，与任何一套亮灯规则配合；要改的，抄进自己规则的 "
    "`scoring:` 里改。\n\nName one in `duban.yaml` with `scoring: <id>`, whatever the light rules; "
    "to change it, copy it into the `scoring:` of a policy of your own.\n"
)
SETTINGS: Final = ("of", "above", "times")
SOURCES: Final = {
    "rules": Words("按规则", "by rules"),
    "marks": Words("由人打分", "by hand"),
    "months": Words("各月平均", "mean of the months"),
}


def make() -> str:
    """Return the page."""
    return page(TITLE, FROM, (ABOUT, *_kinds(), *_ties(), *_schemes()))


def _kinds() -> Iterator[str]:
    yield heading(KINDS_TITLE)
    for kind in KINDS:
        yield f"### {kind.name}\n"
        yield f"{both(kind.title)}（{both(kind.unit)}）。{_settings(kind)}\n"
        yield f"{zh(kind.about)}\n\n{en(kind.about)}\n"


def _settings(kind: Kind) -> str:
    own = [code(each) for each in SETTINGS if each in kind.settings]
    said = f"设置 Settings：{'、'.join(own)}。" if own else ""
    choices = "、".join(code(each) for each in kind.choices)
    return f"{said}`of` 可选：{choices}。" if choices else said


def _ties() -> Iterator[str]:
    yield heading(TIES_TITLE)
    rows = ((code(each.name), zh(each.title), en(each.title)) for each in BREAKERS.values())
    yield table(("`tie_breakers`", "中文", "English"), rows)


def _schemes() -> Iterator[str]:
    yield heading(SCHEMES_TITLE)
    yield USE
    for name in scheme_names():
        yield from _scheme(scheme(name))


def _scheme(made: Scheme) -> Iterator[str]:
    yield f"### {made.id}\n"
    yield f"{zh(made.title)}。\n"
    yield table(("构成 Component", "折算 Share", "来源 Source"), map(_part, made.scoring.parts))
    if made.scoring.rules:
        yield table(("规则 Rule", "种类 Kind", "分值 Points", "条款 Clause"),
                    map(_rule, made.scoring.rules))  # fmt: skip
    yield from _list("来源未明确之处 Gaps", made.gaps)
    yield from _list("来源 Sources", tuple(_cited(made)))


def _part(part: Component) -> tuple[str, ...]:
    return zh(part.title), decimal_text(part.share), both(SOURCES[part.source])


def _rule(rule: ScoringRule) -> tuple[str, ...]:
    points = decimal_text(rule.points, 4)
    return code(name_of(rule)), code(rule.rule), points, zh(rule.clause or "")


def _cited(made: Scheme) -> Iterator[str]:
    for each in made.sources:
        year = f" {each.year}" if each.year else ""
        reference = f"（{each.reference}）" if each.reference else ""
        yield f"{each.place}{year}：{each.document}{reference}。{each.quote or ''}"


def _list(title: str, texts: tuple[str, ...]) -> Iterator[str]:
    lines = [f"- {zh(each)}" for each in texts]
    if lines:
        yield "\n".join((f"{title}：\n", *lines, ""))
