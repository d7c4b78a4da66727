"""What the machine refuses, in the words of people who know no errno."""

import errno
import os

import pytest

from duban.words import say
from duban.words.machine import REASONS, reason


@pytest.mark.parametrize("number", sorted(REASONS), ids=lambda number: errno.errorcode[number])
def test_a_known_refusal_is_said_in_both_languages(number: int) -> None:
    why = reason(OSError(number, os.strerror(number)))
    assert not say(why, "zh").isascii()
    assert say(why, "en").isascii()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "没有权限"),
        (OSError(errno.ECHILD, "No child processes"), "No child processes"),
        (OSError("a text only"), "a text only"),
    ],
    ids=str,
)
def test_a_refusal_without_words_keeps_its_own(error: OSError, said: str) -> None:
    assert say(reason(error), "zh") == said
