"""What a template may be made of: a short list of jinja2's nodes, and nothing that calls."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from duban.reports.templating.faults import NOT_ALLOWED, UNKNOWN_NAME, RefusalError
from duban.reports.templating.filters import ABOUT
from duban.reports.templating.slots import LOOP, Slot
from duban.words import Words
from duban.words.guess import guess

if TYPE_CHECKING:
    from jinja2 import nodes

Scope = Mapping[str, Slot]

NODES: Final = frozenset({
    "Add", "And", "Assign", "Compare", "CondExpr", "Const", "Filter", "For", "Getattr", "If",
    "Name", "Neg", "Not", "Operand", "Or", "Output", "Sub", "Template", "TemplateData", "Test",
})  # fmt: skip
TESTS: Final = ("none",)
FILTERS: Final = tuple(ABOUT)
CALLED: Final[Mapping[str, str | Words]] = {
    "Block": "{% block %}", "Call": Words("函数 (…)", "calls (…)"), "CallBlock": "{% call %}",
    "Concat": "~", "Dict": "{…}",
    "Div": "/", "Extends": "{% extends %}", "FilterBlock": "{% filter %}", "FloorDiv": "//",
    "FromImport": "{% from %}", "Getitem": "[…]", "Import": "{% import %}",
    "Include": "{% include %}", "List": "[…]", "Macro": "{% macro %}", "Mod": "%", "Mul": "*",
    "Pow": "**", "AssignBlock": "{% set %}…{% endset %}", "Tuple": "(…, …)", "With": "{% with %}",
}  # fmt: skip
"""How people know what is refused."""
VALUE: Final = Slot("", Words("", ""))

Found = tuple[int, RefusalError]


def refusals(tree: "nodes.Template", slots: tuple[Slot, ...]) -> Iterator[Found]:
    """Yield what a template uses that it may not or that does not exist, each with its line."""
    strange = list(_strange(tree))
    yield from strange
    if not strange:
        yield from _body(tree, {each.name: each for each in slots})


def _strange(node: "nodes.Node") -> Iterator[Found]:
    name = type(node).__name__
    if name not in NODES:
        yield node.lineno, _refused(CALLED.get(name, name))
        return
    called = getattr(node, "name", "")
    if (name == "Filter" and called not in FILTERS) or (name == "Test" and called not in TESTS):
        yield node.lineno, _refused(called)
    if name == "For" and (type(node.target).__name__ != "Name" or node.recursive):  # type: ignore[attr-defined] # it is a loop
        yield node.lineno, _refused("{% for … recursive %}")
    for each in node.iter_child_nodes():
        yield from _strange(each)


def _refused(what: str | Words) -> RefusalError:
    return RefusalError(NOT_ALLOWED, what=what, filters=FILTERS)


def _body(node: "nodes.Node", known: dict[str, Slot]) -> Iterator[Found]:
    """Yield the unknown names in a node, given what is known there; what it sets is known after."""
    for each in node.iter_child_nodes():
        kind = type(each).__name__
        if kind == "For":
            yield from _loop(each, known)
        elif kind == "Assign":
            slot, found = _slot(each.node, known)  # type: ignore[attr-defined] # it is an assignment
            yield from found
            known[each.target.name] = slot  # type: ignore[attr-defined] # as above
        elif kind in {"Name", "Getattr", "Filter"}:
            yield from _slot(each, known)[1]
        else:
            yield from _body(each, known)


def _loop(node: "nodes.Node", scope: dict[str, Slot]) -> Iterator[Found]:
    slot, found = _slot(node.iter, scope)  # type: ignore[attr-defined] # it is a loop
    yield from found
    each = Slot(node.target.name, slot.about, "record" if slot.fields else "value", slot.fields)  # type: ignore[attr-defined] # as above
    inside = {**scope, each.name: each, LOOP.name: LOOP}
    for part in (*node.body, *((node.test,) if node.test else ())):  # type: ignore[attr-defined] # as above
        yield from _in(part, inside)
    for part in node.else_:  # type: ignore[attr-defined] # as above
        yield from _in(part, scope)


def _in(node: "nodes.Node", scope: dict[str, Slot]) -> Iterator[Found]:
    from jinja2 import nodes

    yield from _body(nodes.Template([node]), scope)


def _slot(node: "nodes.Node", scope: dict[str, Slot]) -> tuple[Slot, list[Found]]:
    """Return what an expression stands for, and the unknown names in it."""
    match type(node).__name__:
        case "Name":
            return _looked_up(node.name, scope, node.lineno)  # type: ignore[attr-defined] # as it is called
        case "Getattr":
            slot, found = _slot(node.node, scope)  # type: ignore[attr-defined] # as above
            if found:
                return VALUE, found
            fields = {each.name: each for each in slot.fields} if slot.kind == "record" else {}
            return _looked_up(node.attr, fields, node.lineno)  # type: ignore[attr-defined] # as above
        case "Filter" if node.name == "first":  # type: ignore[attr-defined] # as above
            slot, found = _slot(node.node, scope)  # type: ignore[attr-defined] # as above
            return Slot(slot.name, slot.about, "record", slot.fields), found
        case _:
            return VALUE, list(_body(node, scope))


def _looked_up(name: str, known: Scope, line: int) -> tuple[Slot, list[Found]]:
    if name in known:
        return known[name], []
    names = tuple(known)
    told = RefusalError(UNKNOWN_NAME, name=name, guess=guess(name, names), known=names)
    return VALUE, [(line, told)]
