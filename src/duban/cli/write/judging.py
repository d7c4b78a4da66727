"""What a decision says, from the options of the command line; a new kind brings its own."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final, get_args

import typer

from duban.cli.language import told
from duban.cli.shared import with_said
from duban.cli.write import decision_texts as texts
from duban.frozen import annotations, fields
from duban.ledger.strict.quickest import read_quickest
from duban.ledger.strict.values import Value as Read
from duban.model.decision import DECISIONS, Decision
from duban.model.notation import Mapped, Value

KINDS: Final[Mapping[str, type[Decision]]] = {
    get_args(annotations(each)["kind"])[0]: each for each in DECISIONS
}
GIVEN: Final = frozenset({"origin", "kind", "commitment", "by"})
"""What every decision has and no option of its own gives."""

REPEATED: Final = frozenset({"evidence", "recused", "target"})


def keys_of(kinds: tuple[type[Decision], ...] = DECISIONS) -> tuple[str, ...]:
    """Return the keys that decisions of some kinds have, the common ones first."""
    named = dict.fromkeys(key for kind in (Decision, *kinds) for key in fields(kind))
    return tuple(key for key in named if key not in GIVEN and key != "targets")


def _option(key: str) -> Any:  # noqa: ANN401 - read by typer
    names = tuple(name for name, kind in KINDS.items() if key in fields(kind))
    shared = len(names) == len(KINDS)
    text = texts.DECISION_KEYS[key]
    help_ = told(text if shared else texts.ONLY_FOR(what=text, kinds=names))
    hint: Any = list[str] | None if key in REPEATED else str | None
    return Annotated[hint, typer.Option(f"--{key}", metavar=_metavar(key), help=help_)]


def _metavar(key: str) -> str:
    return texts.METAVARS.get(key, "TEXT")


def with_decision(
    *kinds: str, leaving: tuple[str, ...] = ()
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return a decorator that gives a command the options of some kinds of decision as `said`.

    Args:
        kinds: the names of the kinds; all where none is named.
        leaving: keys that the command gives itself.
    """
    named = tuple(KINDS[each] for each in kinds) or DECISIONS
    options = {key: _option(key) for key in keys_of(named) if key not in leaving}
    return lambda command: with_said(command, options, _spelled)


def _spelled(said: Mapping[str, Any]) -> Mapped:
    """Return the keys of a decision that were given, YAML among them read."""
    given: dict[str, Value] = {}
    for key, value in said.items():
        if key == "target" and value:
            goals = [yaml(each) for each in value]
            given |= {"target": goals[0]} if len(goals) == 1 else {"targets": goals}
        elif value:
            given[key] = value
    return given


def yaml(text: str) -> Read:
    """Return what an option says that is given as YAML.

    Raises:
        typer.BadParameter: where it is no mapping.
    """
    value, found = read_quickest(text.encode(errors="surrogatepass"), "--target")
    if value is None or found:
        raise typer.BadParameter(told(texts.NOT_YAML(text=text)))
    return value
