"""The rules of the game: they change from a stated day on, never for what was already played."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.ledger import Info
from duban.model.record import Place
from duban.rules.guard.base import Rule
from duban.rules.guard.change import Comparison
from duban.words import Words

FROM_WHEN: Final = Words(
    "请恢复；确要变更的，在 duban.yaml 用 policy_since 写明自哪个月 1 日起适用，须在 {last} 之后",
    'restore it, or state in duban.yaml with "policy_since" from which first of a month it '
    "holds, later than {last}",
)
LEDGER_ID: Final = Fault(
    "ledger-id-changed",
    Words("台账编号由 {before} 改成 {after}", "the ledger's id {before} was changed to {after}"),
    Words("请恢复：编号一经使用不再变动", "restore it: an id is stable for ever"),
)
SETTING: Final = Fault(
    "setting-changed",
    Words(
        "duban.yaml 的 {key} 被改动，没有写明自何日起适用",
        '"{key}" of duban.yaml was changed without the day from which it holds',
    ),
    FROM_WHEN,
)
POLICY: Final = Fault(
    "policy-changed",
    Words(
        "现行规则 {policy} 的 {keys} 在中途被改动，没有写明自何日起适用",
        "the policy in force, {policy}, was changed in mid-period ({keys}) without the day from "
        "which it holds",
    ),
    FROM_WHEN,
)
RIGHTS: Final = Fault(
    "rights-changed",
    Words("duban.yaml 的 {key} 有改动", '"{key}" of duban.yaml was changed'),
    Words(
        "核对是否该有此权限；本次比较仍按改动前的名单",
        "see whether they should have that right; this comparison went by those before",
    ),
    severity="warning",
)
CALENDAR: Final = Fault(
    "calendar-past-changed",
    Words(
        "{day} 是否上班被改动，而台账已记到 {last}",
        "whether people work on {day} was changed, and the ledger has records up to {last}",
    ),
    Words(
        "请恢复：已过的日子据此算过时限",
        "restore it: deadlines of days gone by were reckoned by it",
    ),
)
JUDGING: Final = (
    *("lights", "pace", "rules", "holdover", "feedback", "reordering", "groups", "scoring"),
    *("cadence", "meeting"),  # when what is published appears, and who has to speak about it
    "escalation",  # to whom a blocker is taken, and when
)
"""What judgement and its publishing rest on in a policy; title, sources, gaps and note may be
mended."""

AHEAD: Final = dt.timedelta(days=92)
"""How far ahead a day may be stated: else one stated once for ever would excuse every change."""


def is_stated(compared: Comparison) -> bool:
    """Return whether the change says from which month to come its rules hold."""
    now: tuple[Info, ...] = compared.now("duban")
    since = now[0].policy_since if now else None
    if since is None or since.day != 1:
        return False
    last = compared.last
    return last is None or last < since <= compared.today + AHEAD


def settings(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield what `duban.yaml` says otherwise than before and judgement rests on."""
    for before, after in zip(compared.before("duban"), compared.after("duban"), strict=False):
        if before.ledger != after.ledger:
            yield LEDGER_ID.at(after.at("ledger"), before=before.ledger, after=after.ledger)
        for key in ("policy", "scoring", "feedback", "timezone", "as_of"):
            if getattr(before, key) != getattr(after, key) and not is_stated(compared):
                yield SETTING.at(after.at(key), key=key, last=_last(compared))
        for key in ("people", "folders"):
            if getattr(before, key) != getattr(after, key):
                yield RIGHTS.at(after.at(key), key=key)


def policy(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield the policy in force where it judges otherwise than it did, under whatever name.

    What the ledger named before is looked at too: that it names another is no cover.
    """
    touched = (*compared.of("duban"), *compared.of("policies"))
    if not touched or compared.info is None or is_stated(compared):
        return
    own = compared.now("policies")
    for info in dict.fromkeys((*compared.now("duban"), compared.info)):
        after = compared.past.policy(info, own)
        changed = tuple(k for k in JUDGING if getattr(compared.policy, k) != getattr(after, k))
        if changed:
            place = after.at(changed[0]) if after in own else _former(compared, info)
            yield POLICY.at(place, policy=after.id, keys=changed, last=_last(compared))


def _former(compared: Comparison, info: Info) -> Place:
    """Return where the policy stood that was in force, if its file changed, or is named."""
    for each in compared.of("policies"):
        if each.before is not None and each.before.record == compared.policy:
            return each.place
    return info.at("policy")


def _last(compared: Comparison) -> dt.date | str:
    return compared.last or ""


def calendar(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield days up to the last record whose work was changed."""
    changed = tuple(compared.of("calendar"))
    last = compared.last if changed else None
    if last is None:
        return
    before, after = _days(compared.before("calendar")), _days(compared.after("calendar"))
    for day in sorted({**before, **after}):
        if day <= last and before.get(day) != after.get(day):
            named = (each.place for each in changed if f"{day.year}" in each.name)
            place = next(named, changed[0].place)
            yield CALENDAR.at(place, day=day, last=last)


def _days(years: tuple[Any, ...]) -> dict[dt.date, bool]:
    return {each.day: each.work for year in years for each in year.days}


RULES: Final = (
    Rule(settings, (LEDGER_ID, SETTING, RIGHTS)),
    Rule(policy, (POLICY,)),
    Rule(calendar, (CALENDAR,)),
)
