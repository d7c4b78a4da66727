"""A resolution as one line of the table of wordings, so that a difference reads like a diff."""

from dataclasses import fields

from duban.rules.deadlines import Recurrence, Resolution, Span

COLUMNS = ("nature", "starts", "earliest", "latest", "precision", "detail")


def rendered(found: Resolution) -> tuple[str, ...]:
    days = (found.starts, found.earliest, found.latest)
    return (
        found.nature,
        *(day.isoformat() if day else "-" for day in days),
        found.precision,
        detail(found) or "-",
    )


def detail(found: Resolution) -> str:
    said = (
        found.modal,
        "+".join(found.verbs),
        recurring(found.recurrence) if found.recurrence else "",
        waiting(found.span) if found.span else "",
        f"[{'; '.join(part(each) for each in found.parts)}]" if found.parts else "",
        f"at {found.hour}" if found.hour and not found.recurrence else "",
        "passed" if found.passed else "",
    )
    return " ".join(each for each in said if each)


def part(found: Resolution) -> str:
    if found.latest:
        return " ".join((found.latest.isoformat(), *found.verbs[:1]))
    if found.recurrence:
        return recurring(found.recurrence)
    return waiting(found.span) if found.span else found.nature


def recurring(found: Recurrence) -> str:
    usual = Recurrence(found.every)
    given = (
        f"{field.name}={getattr(found, field.name)}".replace(" ", "")
        for field in fields(found)
        if getattr(found, field.name) != getattr(usual, field.name)
    )
    return " ".join((f"every {found.every}", *given))


def waiting(found: Span) -> str:
    sign = "-" if found.before else "+"
    return f"{found.anchor or '?'}{sign}{found.number} {found.unit}"
