"""Whether a decision says what its kind has to say."""

from collections.abc import Iterator
from typing import Final

from duban.model.decision import Amendment, Exemption, Extension, Objection
from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.rules.docket import amended
from duban.words import Words

GRANTED_WITHOUT_DEADLINE: Final = Fault(
    "extension-without-deadline",
    Words(
        "{commitment} 的延期获准，却没写延到哪天",
        "{commitment}: an extension is granted, but not until when",
    ),
    Words(
        "补上 deadline；没有获准的写 outcome: refused",
        'add "deadline", or "outcome: refused" if it was not granted',
    ),
)
REFUSED_WITH_DEADLINE: Final = Fault(
    "refused-with-deadline",
    Words(
        "{commitment} 的延期未获准，却写了新时限",
        "{commitment}: an extension is refused, but has a new deadline",
    ),
    Words(
        "删去 deadline；实际获准的写 outcome: granted",
        'drop "deadline", or write "outcome: granted" if it was granted',
    ),
)
ASKED_AFTER_DECIDED: Final = Fault(
    "asked-after-decided",
    Words(
        "{commitment} 的“{key}: {asked}”晚于决定日期 {decided}",
        '{commitment}: "{key}: {asked}" lies after the decision of {decided}',
    ),
    Words("核对两个日期", "check the two days"),
)
EXEMPTION_OVER: Final = Fault(
    "exemption-already-over",
    Words(
        "{commitment} 的免责期 {until} 在作出决定（{decided}）之前就已结束",
        "{commitment}: the exemption ended {until}, before it was decided ({decided})",
    ),
    Words("核对 until 的年份", 'check the year of "until"'),
    severity="warning",
)
AMENDS_NOTHING: Final = Fault(
    "amendment-without-change",
    Words("{commitment} 的调整没有改变任何内容", "{commitment}: the amendment changes nothing"),
    Words(
        "写明调整后的 title、deadline、target 或 targets",
        'give the new "title", "deadline", "target" or "targets"',
    ),
    severity="warning",
)
DECIDED_BEFORE_MADE: Final = Fault(
    "decided-before-made",
    Words(
        "{commitment} 的决定（{decided}）早于作出承诺的日期 {made}",
        "{commitment}: decided {decided}, before the promise was made ({made})",
    ),
    Words("核对 decided 的年份，或承诺事项编号", 'check the year of "decided", or the id'),
)


def extensions(index: Index) -> Iterator[Diagnostic]:
    """Yield extensions whose outcome and deadline do not go together."""
    for each in index.ledger.decisions:
        if not isinstance(each, Extension):
            continue
        granted = each.outcome == "granted"
        if granted and each.deadline is None:
            yield GRANTED_WITHOUT_DEADLINE.at(each.at("outcome"), commitment=each.commitment)
        if not granted and each.deadline is not None:
            yield REFUSED_WITH_DEADLINE.at(each.at("deadline"), commitment=each.commitment)


def decision_days(index: Index) -> Iterator[Diagnostic]:
    """Yield decisions whose days contradict each other."""
    for each in index.ledger.decisions:
        key = "requested" if isinstance(each, Extension) else "received"
        asked = getattr(each, key) if isinstance(each, Extension | Objection) else each.decided
        if asked > each.decided:
            yield ASKED_AFTER_DECIDED.at(
                each.at(key), commitment=each.commitment, key=key, asked=asked, decided=each.decided
            )
        until = each.until if isinstance(each, Exemption) else None
        if until is not None and until < each.decided:
            yield EXEMPTION_OVER.at(
                each.at("until"), commitment=each.commitment, until=until, decided=each.decided
            )


def amendments(index: Index) -> Iterator[Diagnostic]:
    """Yield amendments after which everything is as it was."""
    for promise in index.decided:
        now = promise.commitment
        for each in promise.decisions:
            if isinstance(each, Amendment):
                before, now = now, amended(now, (each,))
                if now == before and each.deadline is None:
                    yield AMENDS_NOTHING.at(each.at("kind"), commitment=promise.id)


def decided_before_made(index: Index) -> Iterator[Diagnostic]:
    """Yield decisions about what had not been promised yet."""
    for promise in index.decided:
        made = promise.commitment.made
        for each in promise.decisions:
            if each.decided < made:
                yield DECIDED_BEFORE_MADE.at(
                    each.at("decided"), commitment=promise.id, decided=each.decided, made=made
                )


CHECKS: Final = (
    Check(extensions, (GRANTED_WITHOUT_DEADLINE, REFUSED_WITH_DEADLINE)),
    Check(decision_days, (ASKED_AFTER_DECIDED, EXEMPTION_OVER)),
    Check(amendments, (AMENDS_NOTHING,), needs=("decisions",)),
    Check(decided_before_made, (DECIDED_BEFORE_MADE,)),
)
