"""Filling a template: its text and a report's values become a title and sections."""

from collections.abc import Mapping
from types import CodeType, TracebackType
from typing import Any, Final

from duban.model.record import Place
from duban.model.template import Template
from duban.reports.templating.faults import FAILED, RefusalError
from duban.reports.templating.machine import Budget, compiled, machine
from duban.reports.templating.slots import Slot
from duban.reports.templating.structure import Filled, structured
from duban.reports.templating.tokens import Tokens
from duban.reports.templating.values import as_given

LONGEST: Final = 200
"""Characters of a reason that jinja2 gives."""


def filled(template: Template, slots: tuple[Slot, ...], values: Mapping[str, Any]) -> Filled:
    """Return what a template says of some values.

    Raises:
        TemplateError: where it cannot be filled.
    """
    code = compiled(template.text, slots, template.file)
    if not isinstance(code, CodeType):
        line, refusal = code[0]
        raise refusal.at(Place(template.file, line))
    tokens = Tokens()
    try:
        text = _written(code, template, tokens, values)
    except RefusalError as refusal:
        raise refusal.at(_place(template, refusal.__traceback__)) from None
    try:
        return structured(text, tokens, template.lang)
    except RefusalError as refusal:
        raise refusal.at(_last_like(template, refusal.blanks.get("line"))) from None


def _written(code: CodeType, template: Template, tokens: Tokens, values: Mapping[str, Any]) -> str:
    """Return a template's text with tokens for all values."""
    from jinja2 import Template as Ready

    budget = Budget()
    engine = machine(template.lang, tokens, budget)
    ready = Ready.from_code(engine, code, {}, None)
    given = {name: as_given(each, template.lang) for name, each in values.items()}
    try:
        return budget.written(ready.generate(**given))
    except RefusalError:
        raise
    except Exception as error:  # noqa: BLE001 - a template may fail in as many ways as Python
        why = str(error)[:LONGEST] or type(error).__name__
        place = _place(template, error.__traceback__)
        raise RefusalError(FAILED, why=why).at(place) from None


def _place(template: Template, trace: TracebackType | None) -> Place:
    """Return the line of a template on which something was raised; the first where none is told."""
    line = 1
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == template.file:
            line = trace.tb_lineno
        trace = trace.tb_next
    return Place(template.file, line)


def _last_like(template: Template, said: object) -> Place:
    """Return the last line of a template that says something; the first where none does so."""
    lines = enumerate(template.text.split("\n"), start=1)
    return Place(template.file, max((n for n, line in lines if line.strip() == said), default=1))
