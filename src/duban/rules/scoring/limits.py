"""Limits: what caps, factors and bounds change of a score. Each change is a line of its own."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from duban.model.measure import exact, sum_of
from duban.model.scoring import Component, Few, ScoringRule, name_of
from duban.rules.scoring.lines import Line, by_rule
from duban.words import Blank, Words

ZERO: Final = Fraction(0)
CAP_EACH: Final = Words("{about} 单项封顶 {cap} 分", "{about}: no more than {cap} for one")
CAP: Final = Words("本规则封顶 {cap} 分", "no more than {cap} by this rule")
FEW: Final = Words(
    "承诺 {count} 项，少于 {under} 项，扣分乘以 {factor}",
    "{count} commitments, fewer than {under}: deductions times {factor}",
)
BONUS_CAP: Final = Words("加分封顶 {cap} 分", "bonuses of no more than {cap}")
DEDUCTION_CAP: Final = Words("扣分封顶 {cap} 分", "deductions of no more than {cap}")
FLOOR: Final = Words("最低 {limit} 分", "no less than {limit}")
CEILING: Final = Words("最高 {limit} 分", "no more than {limit}")


def summed(lines: Iterable[Line]) -> Fraction:
    """Return what lines add up to."""
    return sum_of([each.points for each in lines])


def capped(rule: ScoringRule, found: Sequence[Line]) -> list[Line]:
    """Return what the rule's own limits take back: for one thing, then for all together."""
    back: list[Line] = []
    if rule.cap_each is not None:
        each: defaultdict[str, list[Line]] = defaultdict(list)
        for line in found:
            each[line.commitment or line.about or ""].append(line)
        for about, lines in each.items():
            why = CAP_EACH(about=about, cap=rule.cap_each)
            back += _back(name_of(rule), summed(lines), exact(rule.cap_each), why)
    if rule.cap is not None:
        points = summed(found) + summed(back)
        back += _back(name_of(rule), points, exact(rule.cap), CAP(cap=rule.cap))
    return back


def _back(rule: str, points: Fraction, cap: Fraction, why: Blank) -> list[Line]:
    """Return the line that brings points back to a limit, above 0 or below."""
    kept = max(min(points, cap), -cap)
    return [Line("cap", rule, kept - points, why)] if kept != points else []


def for_few(few: Few, count: int, lines: Sequence[Line]) -> list[Line]:
    """Return what weighs deductions of a department with few commitments."""
    nets = by_rule(each for each in lines if each.rule)
    deducted = sum_of(min(points, ZERO) for points in nets.values())
    if count >= few.under or not deducted:
        return []
    why = FEW(count=count, under=few.under, factor=few.factor)
    return [Line("few", "", deducted * (Fraction(few.factor) - 1), why)]


def limited(component: Component, lines: Sequence[Line]) -> list[Line]:
    """Return what the component's limits on bonuses and on deductions take back."""
    nets = by_rule(each for each in lines if each.sort != "base").values()
    bonus = sum_of(max(points, ZERO) for points in nets)
    deducted = sum_of(min(points, ZERO) for points in nets)
    back: list[Line] = []
    if component.bonus_cap is not None:
        why = BONUS_CAP(cap=component.bonus_cap)
        back += _back("", bonus, Fraction(component.bonus_cap), why)
    if component.deduction_cap is not None:
        why = DEDUCTION_CAP(cap=component.deduction_cap)
        back += _back("", deducted, Fraction(component.deduction_cap), why)
    return back


def bounded(component: Component, lines: Sequence[Line]) -> list[Line]:
    """Return what the component's least and greatest score change."""
    score = summed(lines)
    if component.floor is not None and score < component.floor:
        why = FLOOR(limit=component.floor)
        return [Line("cap", "", Fraction(component.floor) - score, why)]
    if component.ceiling is not None and score > component.ceiling:
        why = CEILING(limit=component.ceiling)
        return [Line("cap", "", Fraction(component.ceiling) - score, why)]
    return []
