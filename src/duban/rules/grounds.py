"""依据: the facts that a light rests on, put into words for who looks at one commitment."""

from duban.frozen import frozen
from duban.model.condition import Bounds
from duban.rules.facts import BY_NAME, Value
from duban.rules.figures import figure, in_words, quantity
from duban.words import Blank, Said


@frozen()
class Ground:
    """One fact that a light rests on: its id, its value, and the bounds it was held to."""

    fact: str
    found: Value
    bounds: Bounds

    @property
    def value(self) -> Blank:
        """The value in words."""
        fact = BY_NAME[self.fact]
        return quantity(fact, figure(fact, self.found, self.bounds))

    @property
    def bound(self) -> Said:
        """The bounds in words."""
        return in_words(BY_NAME[self.fact], self.bounds)
