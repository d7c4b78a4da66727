"""What the records' sources say of each key, for the schema and for the reference pages.

The gate does without: pydantic would read all sources at every start, for texts that only a
schema shows.
"""

import ast
import inspect
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, get_args, get_origin

from duban.ledger.gate import shape


def key_docs(record: type) -> dict[str, str]:
    """Return what stands below each field in a record's source, inherited fields included."""
    return {
        key: text
        for each in reversed(record.__mro__)
        if shape.is_record(each)
        for key, text in _of_source(each)
    }


def _of_source(record: type) -> Iterator[tuple[str, str]]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(record))).body[0]
    assert isinstance(tree, ast.ClassDef)
    for field, below in pairwise(tree.body):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=key)), ast.Expr(
                value=ast.Constant(value=str(text))
            ):
                yield key, inspect.cleandoc(text)


def records_in(hint: Any) -> dict[str, type]:  # noqa: ANN401 - any annotation
    """Return by name every record that an annotation can lead to."""
    found: dict[str, type] = {}
    _gather(hint, found)
    return found


def _gather(hint: Any, found: dict[str, type]) -> None:  # noqa: ANN401 - any annotation
    bare = shape.plain(hint)
    if isinstance(bare, type) and shape.is_record(bare):
        if bare.__name__ not in found:
            found[bare.__name__] = bare
            for each in shape.hints(bare).values():
                _gather(each, found)
    elif get_origin(bare) is not None:
        for each in get_args(bare):
            _gather(each, found)
