"""The lines of a score, as programs get them and as people read them."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cached_property
from typing import Final

from duban.frozen import frozen
from duban.model.record import Place
from duban.model.scoring import ScoringRule, name_of
from duban.reports.document import Cell, Column, Named, Table
from duban.reports.ranking import columns
from duban.reports.ranking.figures import exact_text, signed
from duban.rules.scoring.lines import Line, Part
from duban.rules.scoring.registry import rule_title
from duban.rules.scoring.scope import Scope
from duban.words import Blank, Said, Words, labels

SORTS: Final[Mapping[str, Words]] = {
    "base": Words("基础分", "base"),
    "event": Words("计分", "event"),
    "cap": Words("封顶保底", "limit"),
    "few": Words("少项加倍", "few commitments"),
    "measured": Words("外部得分", "measured elsewhere"),
    "month": Words("月度得分", "month"),
}
TIMES: Final = Words("{each}×{count}", "{each} × {count}")
PART_OF: Final = Words("{sum}×{share}", "{sum} × {share}")
NOT_COUNTED: Final = Words("{sum}，不计", "{sum}, not counted")
ROUNDED: Final = Words("{sum}，取 {decimals} 位小数", "{sum}, to {decimals} decimals")
WHERE: Final = Words("{file}:{line}", "{file}:{line}")
NO_LINES: Final = Words("没有计分。", "Nothing is counted.")
SEEN: Final = (
    Column("rule", Words("规则", "rule"), "name", weight=2),
    Column("on", labels.DAY, "day", weight=3),
    Column("why", Words("事由", "why"), "text"),
    Column("sum", Words("算式", "sum"), "text", weight=3),
    Column("points", columns.POINTS, "number"),
    Column("clause", Words("条款", "clause"), "text", weight=4),
    Column("place", Words("依据", "rests on"), "text", weight=2),
)


@frozen(slots=False)
class Lined:
    """Makes rows of the lines of scores."""

    scope: Scope

    @cached_property
    def _rules(self) -> Mapping[str, ScoringRule]:
        return {name_of(each): each for each in self.scope.scoring.rules}

    def rows(self, part: Part) -> Iterator[dict[str, Cell]]:
        """Yield the values of each line of a component, by the keys of the columns."""
        share = Fraction(part.component.share) / 100
        for line in part.lines:
            place = line.place if line.place and line.place.file else None
            yield {
                "component": Named(part.component.id, part.component.title),
                "sort": Named(line.sort, SORTS[line.sort]),
                "rule": line.rule or None,
                "clause": line.clause,
                "on": line.on,
                "commitment": line.commitment,
                "about": line.about,
                "each": self._each(line),
                "count": line.count,
                "share": line.share if line.sort == "event" else None,
                "points": line.points,
                "exact": exact_text(line.points),
                "worth": exact_text(line.points * share),
                "why": reason(line),
                "excused": line.excused,
                "file": place.file if place else None,
                "line": place.line if place else None,
            }

    def table(self, part: Part) -> Table:
        """Return the lines of a component as people read them; columns without a value go."""
        rows = [self._seen(line) for line in part.lines]
        kept = tuple(
            each
            for each in SEEN
            if each.key in {"why", "points"} or any(row[each.key] is not None for row in rows)
        )
        cells = tuple(tuple(row[each.key] for each in kept) for row in rows)
        return Table(kept, cells, empty=NO_LINES)

    def _seen(self, line: Line) -> dict[str, Cell]:
        return {
            "rule": self.title(line),
            "on": line.on,
            "why": reason(line),
            "sum": self._sum(line),
            "points": _shown(line),
            "clause": line.clause,
            "place": where(line.place),
        }

    def title(self, line: Line) -> Said | Words | str:
        """Return what people call the rule of a line, or its sort where it has none."""
        return _said(rule_title(self.scope.scoring, line.rule)) if line.rule else SORTS[line.sort]

    def _each(self, line: Line) -> Fraction | None:
        rule = self._rules.get(line.rule)
        return Fraction(rule.points) if rule and line.sort == "event" else None

    def _sum(self, line: Line) -> Said | None:
        """Return how the points of an event come about; nothing where a limit or nobody counts."""
        each, count = self._each(line), line.count
        if each is None or count is None:
            return None
        text = TIMES(each=exact_text(each), count=exact_text(count))
        if count and line.share != 1:
            text = PART_OF(sum=text, share=exact_text(line.share))
        if line.excused:
            return NOT_COUNTED(sum=text)
        if each * count * line.share != line.points:
            return ROUNDED(sum=text, decimals=self.scope.scoring.event_decimals)
        return text


def reason(line: Line) -> Said | Words | str:
    """Return why a line adds what it does."""
    return _said(line.why)


def _shown(line: Line) -> str:
    """Return the points of a line; what is not measured from 0 says whether it adds or deducts."""
    from_zero = line.sort in {"base", "measured", "month"}
    return exact_text(line.points) if from_zero else signed(line.points)


def where(place: Place | None) -> Said | None:
    """Return the file and the line that something rests on."""
    return WHERE(file=place.file, line=place.line) if place and place.file else None


def _said(text: Blank) -> Said | Words | str:
    assert isinstance(text, str | Said | Words)
    return text
