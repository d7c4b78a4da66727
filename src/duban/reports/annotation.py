"""批注: what a report says at places of the ledger's files, for forges to show beside them."""

from typing import Literal, TypeAlias

from duban.frozen import frozen
from duban.model.record import Place
from duban.words import Blank, Said, Words

Level: TypeAlias = Literal["error", "warning", "note"]


@frozen()
class Rule:
    """A kind of annotation.

    Attributes:
        code: its stable name.
        about: what it says, of nothing in particular.
        advice: what to do.
    """

    code: str
    about: Words | Said
    advice: Words | Said


@frozen()
class Subject:
    """What is looked at, whether anything is said of it or not: a commitment, a file.

    Attributes:
        id: unique in a document.
        name: for people.
        group: what it belongs to, as an id.
        place: where it stands.
    """

    id: str
    name: Blank
    group: str
    place: Place


@frozen()
class Annotation:
    """批注: one thing to be said at a place.

    Attributes:
        subject: the id of what it is about.
        level: how bad it is; among those of a level, the one with more `weight` is worse.
        title: the shortest that can be said.
        what: a sentence; `hint` is what to do about it.
        key: tells it from others of its rule and file; the same however far it moves in the file.
        fails: whether its subject has failed because of it.
        stands_for: how many things it is; more than one only where the rest is not listed.
    """

    place: Place
    subject: str
    rule: Rule
    level: Level
    title: Blank
    what: Blank
    key: str
    hint: Words | Said | None = None
    weight: int = 0
    fails: bool = True
    stands_for: int = 1


@frozen()
class Annotations:
    """The annotations of a document, and everything that was looked at for them.

    Attributes:
        folder: the ledger's folder below the repository's; empty where they are the same.
    """

    found: tuple[Annotation, ...] = ()
    subjects: tuple[Subject, ...] = ()
    folder: str = ""


@frozen()
class Badge:
    """徽章: the whole document in a few words, and the colour behind them."""

    label: Blank
    message: Blank
    color: str
