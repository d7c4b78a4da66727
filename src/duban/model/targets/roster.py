"""roster 清单: named items, each on a ladder of steps or held against a rubric."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from typing import Annotated, ClassVar, Final, Literal

from duban.model.clock import Frame
from duban.model.deadline import Deadline, Due
from duban.model.followed import Followed, Follows
from duban.model.measure import Measure, exact
from duban.model.record import Record, record
from duban.model.scalars import Line, Prose, ShortFor, Slug, Whole
from duban.model.targets.base import Dated, Reading
from duban.model.targets.paced import Paced
from duban.words import Blank, Words

ITEM: Final = Words("{item}：{state}", "{item}: {state}")

State = Line | tuple[Line, ...]


@record
class RosterReading(Reading):
    """What a filing says of a roster: for each item the step it stands on, or the points it has."""

    kind: Literal["roster"]
    items: Mapping[Slug, State]
    """各项目所处阶段或已达标要点。Item to step, or to the rubric's points that it fulfils."""

    def said(self) -> Blank:
        """Return where each item stands."""
        return tuple(ITEM(item=item, state=state) for item, state in self.items.items())


@record
class Item(Record):
    """清单中的一项。One named item."""

    id: Slug
    """编号。"""
    title: Line | None = None
    """名称。"""
    procedure: Follows | None = None
    """办理程序。In place of the roster's."""
    deadline: Due | None = None
    """时限。The day that its plan goes back from, in place of the commitment's."""
    note: Prose | None = None
    """说明。"""


@record
class Roster(Paced):
    """清单。Named items, each on a ladder of steps."""

    label: ClassVar[Words] = Words("清单", "roster")
    Reading: ClassVar[type[Reading]] = RosterReading
    listed: ClassVar[bool] = True

    kind: Literal["roster"]
    """类型。"""
    items: tuple[Annotated[Item, ShortFor("id")], ...] = ()
    """项目。The items that are known by name."""
    expected: Whole | None = None
    """应有项数。How many the promise speaks of; `check` warns while fewer are named."""
    ladder: tuple[Line, ...] = ("done",)
    """阶段阶梯。The steps in their order, such as 挂牌, 摘牌, 签约, 供地, 开工."""
    goal: Line | None = None
    """目标阶段。The step that counts as reached; the last one where left out."""
    rubric: tuple[Line, ...] = ()
    """达标要点。Points of which an item must fulfil all."""
    procedure: Follows | None = None
    """办理程序。The procedure that every item goes through."""

    @property
    def dated(self) -> Iterator[tuple[Item, Deadline]]:
        """The items that have a deadline of their own, with it."""
        return ((item, item.deadline) for item in self.items if item.deadline is not None)

    def follows(self) -> bool:
        """Return whether it has any item go through a procedure."""
        return self.procedure is not None or any(each.procedure for each in self.items)

    def followed(self, item: Item) -> Followed | None:
        """Return the procedure that an item goes through: its own, or else that of all."""
        return item.procedure or self.procedure

    def full(self) -> Fraction | None:
        """Return how many items there are, named or not."""
        return exact(max(self.expected or 0, len(self.items))) or None

    def measure(self, readings: Sequence[Dated[RosterReading]], frame: Frame) -> Measure:
        """Return how many items have reached the goal, by what was last filed of each."""
        if not readings:
            return Measure(None, self.full())
        return self._measure(self.reached(readings))

    def reached(self, readings: Sequence[Dated[RosterReading]]) -> AbstractSet[str]:
        """Return the ids of the items that have reached the goal, by what was last filed."""
        stands: dict[str, State] = {}
        for each in readings:
            stands.update(each.reading.items)
        return {item for item, state in stands.items() if self._reached(state)}

    def course(self, readings: Sequence[Dated[RosterReading]], frame: Frame) -> Iterator[Measure]:
        """Yield how many items had reached the goal after each reading."""
        reached: set[str] = set()
        for each in readings:
            told = each.reading.items
            reached -= told.keys()
            reached |= {item for item, state in told.items() if self._reached(state)}
            yield self._measure(reached)

    def _measure(self, reached: AbstractSet[str]) -> Measure:
        total = self.full()
        if not total:
            return Measure(None, total)
        actual = exact(len(reached))
        missing = tuple(item.title or item.id for item in self.items if item.id not in reached)
        return Measure(actual, total, actual / total, actual >= total, missing)

    def growth(
        self, readings: Sequence[Dated[RosterReading]], frame: Frame
    ) -> Iterator[Fraction | None]:
        """Yield how many items were done after each reading, one half-way up the ladder as half."""
        done: dict[str, Fraction] = {}
        for each in readings:
            done.update({item: self._climbed(state) for item, state in each.reading.items.items()})
            yield sum(done.values(), Fraction(0))

    def retreats(self, before: RosterReading, after: RosterReading) -> bool:
        """Return whether an item stands on a lower step than before."""
        both = before.items.keys() & after.items.keys()
        return any(self._height(after.items[i]) < self._height(before.items[i]) for i in both)

    def unknown(self, reading: RosterReading) -> Iterable[tuple[str, tuple[str, ...]]]:
        """Yield items and steps of a reading that the roster does not name."""
        known = tuple(item.id for item in self.items)
        allowed = self.rubric or self.ladder
        for item, state in reading.items.items():
            if item not in known:
                yield item, known
            parts = (state,) if isinstance(state, str) else state
            yield from ((part, allowed) for part in parts if part not in allowed)

    def told(self, reading: RosterReading) -> Blank:
        """Return where each item stands, by its name where it has one."""
        names = {each.id: each.title or each.id for each in self.items}
        return tuple(
            ITEM(item=names.get(item, item), state=state) for item, state in reading.items.items()
        )

    def _reached(self, state: State) -> bool:
        if self.rubric:
            return set(self.rubric) <= {state, *(() if isinstance(state, str) else state)}
        return self._height(state) >= self._goal()

    def _climbed(self, state: State) -> Fraction:
        """Return the part of the way to the goal that an item has made; a rubric has none."""
        if self.rubric or self._reached(state):
            return Fraction(self._reached(state))
        return Fraction(self._height(state) + 1, self._goal() + 1)

    def _goal(self) -> int:
        return self.ladder.index(self.goal) if self.goal in self.ladder else len(self.ladder) - 1

    def _height(self, state: State) -> int:
        if isinstance(state, str):
            return self.ladder.index(state) if state in self.ladder else -1
        return len(state)
