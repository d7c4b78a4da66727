"""What a score is about: a situation, the span it is scored for, and the marks known of it."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property

from duban.frozen import frozen
from duban.model.marks import Mark, Measured
from duban.model.policy import Policy
from duban.model.scoring import Scoring
from duban.model.spans import Span, span_of
from duban.rules.arrivals import Late
from duban.rules.given import Given, known_from, late_files
from duban.rules.situation import Owed, Situation


@frozen(eq=False, slots=False)
class Scope:
    """A span of a ledger that is scored.

    Attributes:
        situation: as it stood at the end of the span, or on the day it was asked for if earlier.
        span: the span.
        known_by: the day it was asked for: marks that were decided later are not counted.
    """

    situation: Situation
    span: Span
    known_by: dt.date

    @property
    def policy(self) -> Policy:
        """The policy in force."""
        return self.situation.ledger.policy

    @property
    def scoring(self) -> Scoring:
        """How the policy scores; nothing counts where it does not say."""
        return self.policy.scoring or Scoring()

    @property
    def end(self) -> dt.date:
        """The last day that is scored."""
        return self.situation.as_of

    @cached_property
    def eve(self) -> Situation:
        """The situation on the day before the span."""
        return self.situation.earlier(self.span.first - dt.timedelta(days=1))

    @property
    def is_over(self) -> bool:
        """Whether the last day that is scored was over when it was asked for."""
        return self.known_by >= self.span.last

    def holds(self, day: dt.date) -> bool:
        """Return whether a day is scored."""
        return self.span.first <= day <= self.end

    def missed(self, owed: Owed) -> bool:
        """Return whether something was not met when it fell due; on the day itself it may be."""
        if owed.met is not None:
            return owed.met > owed.due
        return owed.due < self.end or (owed.due == self.end and self.is_over)

    @cached_property
    def _late(self) -> Mapping[str, Late]:
        return late_files(self.situation.ledger)

    def knows(self, given: Given) -> bool:
        """Return whether something given by hand was known when the score was asked for."""
        return known_from(given, self._late) <= self.known_by

    def marks(self) -> Iterator[Mark]:
        """Yield the marks given for the months of the span, as known."""
        for month in self.situation.ledger.marks:
            if self.span.holds(month.month):
                yield from (each for each in month.marks if self.knows(each))

    def scores(self, component: str, department: str) -> Iterator[Measured]:
        """Yield what was measured of a component: of every month the last that is known."""
        for month in sorted(self.situation.ledger.marks, key=lambda each: each.month):
            if self.span.holds(month.month):
                found = [
                    each
                    for each in month.scores
                    if (each.component, each.department) == (component, department)
                    and self.knows(each)
                ]
                if found:
                    yield max(found, key=lambda each: (each.decided, each.origin.line))

    def measured(self) -> set[str]:
        """Return the departments that any component was measured of."""
        return {
            each.department
            for month in self.situation.ledger.marks
            if self.span.holds(month.month)
            for each in month.scores
            if self.knows(each)
        }

    def months(self) -> Iterator["Scope"]:
        """Yield the months of the span that have begun, each as it ended."""
        for month in self.span.months():
            if month.first > self.end:
                return
            day = min(month.last, self.end)
            span = span_of("month", day)
            situation = self.situation if day == self.end else self.situation.earlier(day)
            yield scoped(situation, span, self.known_by)

    def before(self) -> "Scope":
        """Return the span of the same length before this one, as it ended."""
        return scoped(self.eve, self.span.before(), self.known_by)


def scoped(situation: Situation, span: Span, known_by: dt.date) -> Scope:
    """Return a span of a situation as it is scored; the same one to whoever asks again."""
    return situation.once(("scope", span, known_by), lambda: Scope(situation, span, known_by))
