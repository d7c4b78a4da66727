"""What is worked out when first asked is worked out once, for each value apart."""

from duban.rules.lazy import lazy


class Asked:
    def __init__(self, answer: int) -> None:
        self.answer = answer
        self.times = 0

    @lazy
    def found(self) -> int:
        """What was found."""
        self.times += 1
        return self.answer


def test_it_is_worked_out_once_for_each() -> None:
    one, other = Asked(1), Asked(2)
    assert (one.found, one.found, other.found) == (1, 1, 2)
    assert (one.times, other.times) == (1, 1)


def test_the_class_tells_of_it() -> None:
    assert Asked.found.__doc__ == "What was found."
