"""jinja2, held short: nothing to call, nothing to load, and an end to all loops."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from types import CodeType
from typing import TYPE_CHECKING, Any, Final

from duban.reports.templating.allowed import refusals
from duban.reports.templating.faults import (
    FAILED,
    NOT_ALLOWED,
    SYNTAX,
    TOO_LARGE,
    TOO_MUCH,
    RefusalError,
)
from duban.reports.templating.filters import filters
from duban.reports.templating.slots import LOOP, Slot
from duban.reports.templating.tokens import MARKS, Tokens
from duban.reports.templating.values import Given, Many, Placed, text_of
from duban.words import Lang, Words

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

MAX_TEMPLATE: Final = 50_000
"""Characters of one template: twenty pages."""
MAX_DEPTH: Final = 60
"""Of what stands within each other: whoever walks the tree recurses."""
MAX_TURNS: Final = 200_000
"""Turns of all loops together: every promise of a province, four times over."""
MAX_OUTPUT: Final = 4_000_000
"""Characters that a template makes."""
TURNS: Final = Words("次循环", "turns of loops")
CHARACTERS: Final = Words("个字符", "characters")
TOO_DEEP: Final = Words("套叠超过 {limit} 层", "nested more than {limit} deep")
ONLY_NUMBERS: Final = Words("加减只用于数", "only numbers are added and subtracted")
NO_TEXT: Final = Words("这里要的是一个值", "a single value is needed here")
COUNTED: Final = "counted"
"""Our own filter around what every loop goes through."""


class Budget:
    """What one filling may still use."""

    def __init__(self) -> None:
        self.turns = MAX_TURNS
        self.output = MAX_OUTPUT

    def counted(self, values: object) -> Iterator[Any]:
        """Yield the values of a list, each of which is a turn."""
        if not isinstance(values, Many):
            raise RefusalError(FAILED, why=NO_TEXT)
        for each in values:
            self.turns -= 1
            if self.turns < 0:
                raise RefusalError(TOO_MUCH, limit=MAX_TURNS, unit=TURNS)
            yield each

    def written(self, parts: Iterable[str]) -> str:
        """Return what a template makes, unless that is too much."""
        kept: list[str] = []
        for each in parts:
            self.output -= len(each)
            if self.output < 0:
                raise RefusalError(TOO_MUCH, limit=MAX_OUTPUT, unit=CHARACTERS)
            kept.append(each)
        return "".join(kept)


def parsed(text: str, slots: tuple[Slot, ...]) -> "tuple[nodes.Template | None, list[Problem]]":
    """Return a template's tree, with what is wrong with it; no tree where it cannot be read."""
    from jinja2 import TemplateSyntaxError

    if len(text) > MAX_TEMPLATE:
        return None, [(1, RefusalError(TOO_LARGE, limit=MAX_TEMPLATE))]
    if mark := MARKS.search(text):
        line = text.count("\n", 0, mark.start()) + 1
        return None, [(line, RefusalError(SYNTAX, why=f"U+{ord(mark[0]):04X}"))]
    try:
        tree = machine("zh", Tokens(), Budget()).parse(text)
    except TemplateSyntaxError as error:
        return None, [(error.lineno, RefusalError(SYNTAX, why=error.message or ""))]
    except (RecursionError, ValueError) as error:  # ever deeper brackets, endless numbers
        return None, [(1, RefusalError(SYNTAX, why=type(error).__name__))]
    if _is_deep(tree):
        return None, [(1, RefusalError(SYNTAX, why=TOO_DEEP(limit=MAX_DEPTH)))]
    return tree, list(refusals(tree, slots))


def _is_deep(tree: "nodes.Template") -> bool:
    """Return whether a tree is deeper than any text needs: a long chain is read without a limit."""
    level: list[nodes.Node] = [tree]
    for _ in range(MAX_DEPTH):
        level = [each for node in level for each in node.iter_child_nodes()]
        if not level:
            return False
    return True


Problem = tuple[int, RefusalError]


@lru_cache(maxsize=64)
def compiled(text: str, slots: tuple[Slot, ...], file: str) -> "CodeType | tuple[Problem, ...]":
    """Return a template as code, or what is wrong with it."""
    from jinja2 import TemplateError, nodes

    tree, problems = parsed(text, slots)
    if tree is None or problems:
        return tuple(problems)
    for loop in tree.find_all(nodes.For):
        loop.iter = nodes.Filter(loop.iter, COUNTED, [], [], None, None, lineno=loop.lineno)
    try:
        machine_for = machine("zh", Tokens(), Budget())
        return machine_for.compile(tree, filename=file)
    except TemplateError as error:
        return ((getattr(error, "lineno", 1), RefusalError(SYNTAX, why=str(error))),)
    except (RecursionError, SyntaxError, MemoryError) as error:  # Python's own limits of nesting
        return ((1, RefusalError(SYNTAX, why=type(error).__name__)),)


def machine(lang: Lang, tokens: Tokens, budget: Budget) -> "Environment":
    """Return jinja2 for one filling."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Machine(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset("+-")

        def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - jinja2's own
            return _attribute(obj, attribute)

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - as above
            return _sum(operator, left, right)

    made = Machine(
        undefined=StrictUndefined,
        finalize=_inserting(lang, tokens),
        trim_blocks=True,
        lstrip_blocks=True,
        optimized=False,
        cache_size=0,
    )
    made.globals.clear()
    own: Mapping[str, Callable[..., Any]] = {**filters(lang), COUNTED: budget.counted}
    made.filters = dict(own)
    made.tests = {"none": lambda value: value is None}
    return made


def _attribute(value: object, name: str) -> Any:  # noqa: ANN401 - whatever the report gives
    from jinja2.runtime import LoopContext

    if isinstance(value, Given):
        return value.named(name)
    if isinstance(value, LoopContext) and name in {each.name for each in LOOP.fields}:
        return getattr(value, name)
    raise RefusalError(NOT_ALLOWED, what=f".{name}", filters=())


def _sum(operator: str, left: object, right: object) -> Any:  # noqa: ANN401 - a number
    numbers = (int, Decimal, Fraction)
    if not isinstance(left, numbers) or not isinstance(right, numbers):
        raise RefusalError(FAILED, why=ONLY_NUMBERS)
    one, other = Fraction(left), Fraction(right)
    return one + other if operator == "+" else one - other


def _inserting(lang: Lang, tokens: Tokens) -> Callable[..., str]:
    """Return what jinja2 asks for the text of every inserted value: a token in its place."""
    from jinja2 import Undefined, pass_context

    @pass_context  # else jinja2 would insert constants while compiling, for whoever comes first
    def insert(_context: object, value: object) -> str:
        if isinstance(value, Placed):
            return tokens.mark(value.block)
        if isinstance(value, Undefined):
            return str(value)  # which says that there is none
        text = text_of(value, lang)
        if text is None:
            raise RefusalError(FAILED, why=NO_TEXT)
        return tokens.mark(text)

    return insert
