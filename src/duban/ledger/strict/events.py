"""PyYAML's events: from its C parser where there is one, else from its Python one, alike."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

import yaml

from duban.ledger.strict.alike import AsLibyaml
from duban.ledger.strict.values import Spot

if TYPE_CHECKING:
    from yaml.events import Event

NextEvent: TypeAlias = "Callable[[], Event]"
Open: TypeAlias = "Callable[[str], NextEvent]"


def in_python(text: str) -> NextEvent:
    """Return the events of a text, made by PyYAML's Python parser: slow, but everywhere."""
    return cast("NextEvent", AsLibyaml(text).get_event)


def in_c(text: str) -> NextEvent:
    """Return the events of a text, made by libyaml."""
    return cast("NextEvent", yaml.CBaseLoader(text).get_event)


FASTEST: Final[Open] = in_c if yaml.__with_libyaml__ else in_python


def spot_of(mark: Any) -> Spot:  # noqa: ANN401 - the two parsers' marks share no type
    """Return the line and the column of a mark, from 1."""
    return mark.line + 1, mark.column + 1
