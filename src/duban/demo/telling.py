"""What an entry says in words: how it went, what shows it, and what stands in the way."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from duban.demo.course import lag
from duban.demo.draw import between, chance, pick
from duban.demo.figures import decimal
from duban.demo.slots import Slot
from duban.demo.story import Promise, Raw, told
from duban.model.notation import Mapped

BEHIND: Final = Fraction(12, 100)
NOTHING: Final[Mapped] = {}


def empty(promise: Promise, slot: Slot) -> Mapped:
    """Return what is said by an entry that says nothing."""
    return {"note": pick(told("phrases")["empty"], promise.id, slot.on, "empty")}


def progress(promise: Promise, goal: Raw, slot: Slot, now: Mapped, before: Mapped) -> Mapped:
    """Return what an ordinary entry says beside its figures."""
    said: dict[str, object] = {}
    key = (promise.id, goal.get("id", ""), slot.on)
    if chance(70, *key, "note") or now == NOTHING:
        said["note"] = _note(promise, goal, key, now, before)
    if chance(22, *key, "evidence") or now == NOTHING:
        said["evidence"] = [evidence(goal["kind"], slot, *key)]
    if lag(promise, slot.on) > BEHIND and chance(45, *key, "problem"):
        said |= _problem(promise, key)
    return said  # type: ignore[return-value] # texts and lists of texts


def complete(promise: Promise, slot: Slot, now: Mapped, before: Mapped, tries: int) -> Mapped:
    """Return what a claim of completion says; `tries` counts the claims refused before."""
    phrases = told("phrases")
    goal = promise.goals[0]
    pool = phrases["redone"] if tries else phrases[goal["kind"]]["full"]
    shown = [evidence(goal["kind"], slot, promise.id, slot.on, "claim")]
    if "evidence" in promise.course:
        shown.insert(0, promise.course["evidence"])
    note = pick(pool, promise.id, slot.on, "full").format(**_blanks(goal, now, before))
    return {"note": note, "evidence": shown}


def waiting(promise: Promise, slot: Slot) -> Mapped:
    """Return what is said between a claim and its verification."""
    if not chance(55, promise.id, slot.on, "wait"):
        return {}
    return {"note": pick(told("phrases")["waiting"], promise.id, slot.on, "waiting")}


def fulfilled(promise: Promise, slot: Slot, *, in_time: bool) -> Mapped:
    """Return what shows that a period of a duty was fulfilled."""
    phrases = told("phrases")["duty"]["grow" if in_time else "late"]
    said = {"evidence": [f"{promise.course['evidence']}（{slot.on}）"]}
    if in_time and not chance(40, promise.id, slot.on, "note"):
        return said
    return {"note": pick(phrases, promise.id, slot.on, "duty"), **said}


def milestone(promise: Promise, number: int, slot: Slot) -> Mapped:
    """Return what an entry says of a milestone that has been reached."""
    late = slot.on > promise.milestones[number].due
    phrases = told("phrases")["late_milestone" if late else "milestone"]
    key = (promise.id, "milestone", number)
    return {"note": pick(phrases, *key), "evidence": [evidence("milestone", slot, *key)]}


def evidence(kind: str, slot: Slot, *key: object) -> str:
    """Return the name of a document or a picture that shows something of a kind."""
    return str(pick(told("phrases")["evidence"][kind], *key, "kind")).format(
        number=between(101, 899, *key, "number"), few=between(3, 48, *key, "few"), day=slot.on
    )


def _note(promise: Promise, goal: Raw, key: tuple[object, ...], now: Mapped, before: Mapped) -> str:
    pool = told("phrases")[goal["kind"]][_mood(promise, goal, now, before)]
    note = str(pick(pool, *key, "phrase")).format(**_blanks(goal, now, before))
    colours = _own(promise, "colour")
    if colours and now != before and chance(35, *key, "colour"):
        note += str(pick(colours, *key, "which colour")["say"])
    return note


def _problem(promise: Promise, key: tuple[object, ...]) -> Mapped:
    problems = _own(promise, "problems")
    if not problems:
        return {}
    told_of = pick(problems, *key, "which")
    return {part: told_of[part] for part in ("problem", "asks", "next")}


def _own(promise: Promise, what: str) -> list[Raw]:
    every = told("departments")[promise.department][what]
    return [each for each in every if promise.id in each.get("only", [promise.id])]


def _mood(promise: Promise, goal: Raw, now: Mapped, before: Mapped) -> str:
    if goal["kind"] == "deliverable":
        return "work" if "site" in promise.course else "grow"
    if now == NOTHING:
        return "none"
    if now == before:
        return "held" if now.get("done") == goal.get("total", "") else "still"
    if goal["kind"] == "count" and "total" not in goal:
        return "open"
    return "lower" if goal.get("bound") == "at-most" else "grow"


def _blanks(goal: Raw, now: Mapped, before: Mapped) -> Mapping[str, object]:
    total = Fraction(goal.get("total") or 0)
    done, earlier = _done(now, total), _done(before, total)
    return {
        "unit": goal.get("unit", ""),
        "done": _plain(done),
        "new": _plain(done - earlier),
        "left": _plain(max(total - done, Fraction(0))),
        "percent": _percent(now),
        "place": now.get("place", ""),
    }


def _done(reading: Mapped, total: Fraction) -> Fraction:
    if "remaining" in reading:
        return total - Fraction(str(reading["remaining"]))
    done = reading.get("done", "0")
    return Fraction(done) if isinstance(done, str) else Fraction(0)


def _percent(reading: Mapped) -> str:
    if "numerator" not in reading:
        return str(reading.get("percent", ""))
    share = Fraction(int(str(reading["numerator"])), int(str(reading["denominator"])))
    return decimal(100 * share, 10)


def _plain(number: Fraction) -> str:
    return decimal(number, 10)
