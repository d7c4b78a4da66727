"""Small ledgers with a scoring of their own, scored for a span."""

import datetime as dt
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TypeAlias

from duban.model.ledger import Ledger
from duban.model.spans import span_named
from duban.rules.evaluate import evaluate
from duban.rules.scoring.lines import Line, Score
from duban.rules.scoring.scope import Scope

Event: TypeAlias = tuple[str, str, str]
"""What a line is about, its day and its points."""
ScopeOf: TypeAlias = Callable[..., Scope]

DUBAN = "{ledger: test, title: 测试台账, timezone: Asia/Shanghai, language: zh-CN, policy: test}"
POLICY = """\
id: test
title: 测试办法
feedback: never
lights:
  - {{id: red, name: 红灯, short: 红, color: red}}
  - {{id: yellow, name: 黄灯, short: 黄, color: yellow}}
  - {{id: green, name: 绿灯, short: 绿, color: green}}
rules:
  - {{light: red, when: {{gap_points: {{gt: 30}}}}, because: 落后多}}
  - {{light: yellow, when: {{gap_points: {{gt: 10}}}}, because: 落后}}
  - {{light: green, when: {{}}, because: 正常}}
groups: [{{id: big, title: 大组}}, {{id: small, title: 小组}}]
scoring: {{rules: [{rules}]{more}}}
"""


def policy(rules: Sequence[str], more: str = "") -> str:
    """Return the file of a policy with some scoring rules, and what else its scoring says."""
    return POLICY.format(rules=", ".join(rules), more=f", {more}" if more else "")


def department(name: str, *commitments: str, group: str = "") -> str:
    """Return the file of a department; commitments give what follows their id and title."""
    lines = [f"  - {{title: 开工, action: act, made: 2025-01-01, {each}}}" for each in commitments]
    more = f"group: {group}\n" if group else ""
    listed = "commitments:\n" + "\n".join(lines) if lines else "commitments: []"
    return f"id: {name}\nname: {name}局\n{more}{listed}\n"


def marks(month: str, *given: str, scores: Sequence[str] = ()) -> tuple[str, str]:
    """Return the file of a month's marks."""
    return (
        f"marks/{month}.yaml",
        f"{{month: {month}, marks: [{', '.join(given)}], scores: [{', '.join(scores)}]}}\n",
    )


def scope_of(ledger: Ledger, name: str, asked: str | None = None) -> Scope:
    """Return what is scored of a span; asked for long after it where no day is given."""
    span = span_named(name)
    known_by = dt.date.fromisoformat(asked) if asked else dt.date(2030, 1, 1)
    return Scope(evaluate(ledger, min(span.last, known_by)), span, known_by)


def events(score: Score | None) -> list[Event]:
    """Return the events of a score."""
    return [_event(each) for each in score.lines if each.sort == "event"] if score else []


def _event(line: Line) -> Event:
    return str(line.about), str(line.on), number(line.points)


def number(value: Fraction | None) -> str:
    """Return an exact number as one would write it."""
    if value is None:
        return "-"
    return str(int(value)) if value.denominator == 1 else f"{float(value):g}"
