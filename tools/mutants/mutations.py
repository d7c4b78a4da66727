"""The mutants of a module, by cosmic-ray's operators, without those that can change nothing."""

import ast
from collections.abc import Iterator
from difflib import ndiff
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import cosmic_ray.plugins
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code

from tools.mutants.targets import ROOT

Position = tuple[int, int]

NEEDS_ARGUMENTS: Final = ("VariableReplacer", "VariableInserter")
IDENTITY: Final = tuple(
    f"ReplaceComparisonOperator_{each}" for each in ("Is_Eq", "IsNot_NotEq", "Eq_Is", "NotEq_IsNot")
)
"""Whether two values are one and the same or only equal is no judgement: not a mutant."""


NOT_COMPUTED: Final = (
    "parameters",
    "param",
    "argument",
    "arglist",
    "star_expr",
    "atom",
    "dictorsetmaker",
)
"""Where a star is none of an operator's: `def f(*, x)`, `f(*x)`, `(*x, y)`."""


class Mutant(NamedTuple):
    """One change of one module."""

    path: Path
    operator: str
    occurrence: int

    @property
    def module(self) -> str:
        """Return the name by which the module is imported."""
        return ".".join(self.path.relative_to(ROOT / "src").with_suffix("").parts)

    def source(self) -> str:
        """Return the module's text with the change."""
        operator = cosmic_ray.plugins.get_operator(self.operator)()
        text: str | None = mutate_code(_text(self.path), operator, self.occurrence)
        if text is None:
            raise LookupError(f"no such mutant: {self}")
        return text

    def change(self) -> tuple[str, str]:
        """Return the lines that were, and the lines that are now, without what surrounds them."""
        lines = list(ndiff(_text(self.path).splitlines(), self.source().splitlines()))
        was, now = (
            "\n".join(text for line in lines if line[0] == sign and (text := line[2:].strip()))
            for sign in "-+"
        )
        return was, now


def mutants(path: Path) -> Iterator[Mutant]:
    """Yield the mutants of a module, in the order of its lines."""
    spared = _annotations(ast.parse(_text(path)))
    found = [
        (place, name, occurrence)
        for name in _operators()
        for occurrence, place in enumerate(_places(path, name))
        if place and not any(first <= place < end for first, end in spared)
    ]
    for _, name, occurrence in sorted(found):
        yield Mutant(path, name, occurrence)


def _operators() -> Iterator[str]:
    for name in cosmic_ray.plugins.operator_names():
        if not name.endswith((*NEEDS_ARGUMENTS, *IDENTITY)):
            yield name


def _places(path: Path, operator: str) -> Iterator[Position | None]:
    """Yield where an operator can be applied, in its own order; None where it is no operator."""
    applied = cosmic_ray.plugins.get_operator(operator)()
    for node in _nodes(path):
        for first, _ in applied.mutation_positions(node):
            yield None if _is_star(node) else first


def _is_star(node: Any) -> bool:  # noqa: ANN401 - any node of parso
    """Return whether a star is no operator."""
    return getattr(node, "value", "") in {"*", "**"} and node.parent.type in NOT_COMPUTED


@cache
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def _nodes(path: Path) -> tuple[Any, ...]:
    return tuple(ast_nodes(get_ast(_text(path))))


def _annotations(tree: ast.Module) -> tuple[tuple[Position, Position], ...]:
    """Return where types are written: the type checker sees to them, and nobody computes them."""
    return tuple(
        ((each.lineno, each.col_offset), (each.end_lineno or 0, each.end_col_offset or 0))
        for node in ast.walk(tree)
        for each in _types(node)
    )


def _types(node: ast.AST) -> Iterator[ast.expr]:
    """Yield the types that a node names."""
    if isinstance(node, ast.AnnAssign) and "TypeAlias" in ast.unparse(node.annotation):
        yield from (each for each in (node.value,) if each)
    if isinstance(node, ast.Assign) and "|" in ast.unparse(node) and _is_alias(node):
        yield node.value
    for name in ("annotation", "returns"):
        written = getattr(node, name, None)
        if isinstance(written, ast.expr):
            yield written


def _is_alias(node: ast.Assign) -> bool:
    """Return whether a module gives a type another name: `Time = int | Fraction`."""
    names = [each for each in ast.walk(node.value) if isinstance(each, ast.Name)]
    return node.col_offset == 0 and all(each.id[:1].isupper() or each.id in TYPES for each in names)


TYPES: Final = ("int", "str", "tuple", "bool")
