"""The page of the rules: states, facts, what falls due, and every pack that ships."""

from collections.abc import Iterator
from typing import Final

from duban.ledger.packs import DEFAULT, pack, pack_names
from duban.model.condition import Condition
from duban.model.policy import Policy
from duban.rules.facts import BY_NAME, FACTS, Fact
from duban.rules.figures import in_words
from duban.rules.lights import NO_LIGHT_REASONS
from duban.rules.owed import WHATS
from duban.rules.states import STATES
from duban.words import Words
from tools.docs.page import both, code, en, heading, page, table, zh

TITLE = Words("亮灯规则", "Light rules")
FROM = Words("程序和自带规则", "the program and the packs that ship")
ABOUT: Final = (
    "规则是数据：按次序逐条试，第一条成立的决定亮哪个灯。不明的不亮最好的灯，并说明缺什么。"
    "自己写一套规则：[docs/policy-packs.md](policy-packs.md)。\n\n"
    "Rules are data: they are tried in order, and the first that holds lights its light. What is "
    "not known never gets the best light; the reason says what is missing. To write rules of "
    "your own: [docs/policy-packs.md](policy-packs.md).\n"
)
STATES_TITLE: Final = Words("状态", "States")
FACTS_TITLE: Final = Words("指标", "Facts")
DUE_TITLE: Final = Words("逾期清单的事项类别", "What can be overdue")
PACKS_TITLE: Final = Words("自带规则", "Packs that ship")
DEFAULT_NOTE: Final = "台账没有指定 `policy` 时用这一套。Used where a ledger names no `policy`.\n"
PACES: Final = {
    "linear-day": Words("按日均匀", "evenly by days"),
    "linear-month": Words("按整月均匀", "evenly by whole months"),
}
ALL: Final = Words("全部", "all of")
ANY: Final = Words("任一", "any of")
ALWAYS: Final = "总是 always"


def make() -> str:
    """Return the page."""
    return page(TITLE, FROM, (ABOUT, *_states(), *_facts(), *_due(), *_packs()))


def _states() -> Iterator[str]:
    yield heading(STATES_TITLE)
    rows = (
        (code(name), zh(words), en(words), zh(NO_LIGHT_REASONS.get(name, Words("－", "-"))))
        for name, words in STATES.items()
    )
    yield table(("`state`", "中文", "English", "不亮灯的 No light"), rows)


def _facts() -> Iterator[str]:
    yield heading(FACTS_TITLE)
    for fact in FACTS:
        yield f"### {fact.name}\n"
        yield f"{both(fact.title)}{_unit(fact)}\n\n{zh(fact.about)}\n\n{en(fact.about)}\n"


def _unit(fact: Fact) -> str:
    if fact.is_text:
        return "：" + "、".join(f"{code(key)} {both(each)}" for key, each in fact.choices.items())
    return f"（{both(fact.unit)}）" if fact.unit.zh else ""


def _due() -> Iterator[str]:
    yield heading(DUE_TITLE)
    rows = ((code(name), zh(words), en(words)) for name, words in WHATS.items())
    yield table(("`what`", "中文", "English"), rows)


def _packs() -> Iterator[str]:
    yield heading(PACKS_TITLE)
    for name in sorted(pack_names(), key=lambda each: (each != DEFAULT, each)):
        yield from _pack(pack(name))


def _pack(policy: Policy) -> Iterator[str]:
    yield f"### {policy.id}\n"
    yield f"{zh(policy.title)}。{_basics(policy)}\n"
    if policy.id == DEFAULT:
        yield DEFAULT_NOTE
    if policy.note:
        yield f"{zh(policy.note)}\n"
    yield table(("规则 Rule", "灯 Light", "条件 When", "理由 Because"), _rules(policy))
    for hold in policy.holdover:
        after, give = _light(policy, hold.after), _light(policy, hold.give)
        yield f"- 留置 Holdover：上月末{after}，本月至少{give}。{zh(hold.because)}"
    if policy.holdover:
        yield ""
    yield from _list("来源未明确之处 Gaps", policy.gaps)
    yield from _list("来源 Sources", tuple(_cited(policy)))


def _basics(policy: Policy) -> str:
    lights = "、".join(zh(each.name) for each in policy.lights)
    return f"灯 Lights：{lights}。序时 Pace：{both(PACES[policy.pace])}。"


def _rules(policy: Policy) -> Iterator[tuple[str, ...]]:
    for rule in policy.rules:
        name = code(rule.id or str(policy.rules.index(rule) + 1))
        yield name, _light(policy, rule.light), when(rule.when), zh(rule.because)


def _light(policy: Policy, light: str) -> str:
    return zh(next(each.name for each in policy.lights if each.id == light))


def when(condition: Condition) -> str:
    """Return a condition in words, as Markdown."""
    parts = [f"{code(name)} {zh(in_words(BY_NAME[name], bounds))}"
             for name, bounds in condition.facts.items()]  # fmt: skip
    for title, nested in ((ALL, condition.all), (ANY, condition.any)):
        if nested:
            parts.append(f"{both(title)}（{'；'.join(when(each) for each in nested)}）")
    return "，且 ".join(parts) or ALWAYS


def _cited(policy: Policy) -> Iterator[str]:
    for each in policy.sources:
        reference = f"（{each.reference}）" if each.reference else ""
        yield f"{each.place} {each.year}：{each.document}{reference}。{each.quote or ''}"


def _list(title: str, texts: tuple[str, ...]) -> Iterator[str]:
    lines = [f"- {zh(each)}" for each in texts]
    if lines:
        yield "\n".join((f"{title}：\n", *lines, ""))
