"""Every hostile content is told as the fault it is, at its place, at once, and harmlessly."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tests.hostile import catalogue
from tests.hostile.catalogue import FILE, having
from tests.hostile.conftest import STEERING, Ran

Told = Callable[[bytes], Callable[[str, int], None]]
AT_ONCE: Final = 5.0
"""Processor seconds: what grows faster than its input takes minutes; a busy machine does not."""

CONTENTS: Final = (
    *catalogue.BYTES,
    *((name, text.encode(), code, line) for name, text, code, line in catalogue.TEXTS),
)


@pytest.fixture
def told(duban: Callable[..., Ran], folder: Path) -> Told:
    """Return what tells whether a department's file is refused as it should be."""

    def check(content: bytes) -> Callable[[str, int], None]:
        (folder / FILE).write_bytes(content)
        begun = time.process_time()
        ran = duban("check")
        took = time.process_time() - begun

        def as_(code: str, line: int) -> None:
            assert (ran.code, STEERING.findall(ran.out + ran.err)) == (1, [])
            assert "Traceback" not in ran.err
            faults = [each for each in ran.out.splitlines() if f" [{code}] " in each]
            assert any(each.startswith(f"{FILE}:{line}:") for each in faults), ran.out[:2000]
            assert took < AT_ONCE

        return as_

    return check


@pytest.mark.parametrize(
    ("content", "code", "line"), [each[1:] for each in CONTENTS], ids=[each[0] for each in CONTENTS]
)
def test_hostile_contents(told: Told, content: bytes, code: str, line: int) -> None:
    told(content)(code, line)


@pytest.mark.parametrize(("character", "code"), catalogue.CHARACTERS, ids=ascii)
def test_characters_that_hide_or_steer(told: Told, character: str, code: str) -> None:
    told(having(title=f"完成{character}签约").encode())(code, 5)
    escaped = "".join(f"\\U{ord(each):08x}" for each in character)
    told(having(title=f'"完成{escaped}签约"').encode())("escaped-character", 5)


@pytest.mark.parametrize("escape", catalogue.ESCAPES)
def test_escapes_that_hide_or_steer(told: Told, escape: str) -> None:
    told(having(title=f'"完成{escape}"').encode())("escaped-character", 5)


LINES: Final = {"id": 4, "title": 5, "made": 7, "deadline": 8, "target": 9}


@pytest.mark.parametrize(
    ("key", "value", "code"),
    catalogue.VALUES,
    ids=[f"{key}-{n}" for n, (key, _, _) in enumerate(catalogue.VALUES)],
)
def test_hostile_values(told: Told, key: str, value: str, code: str) -> None:
    told(having(**{key: value}).encode())(code, LINES[key])


def test_a_mark_and_other_line_ends_are_sound(duban: Callable[..., Ran], folder: Path) -> None:
    sound = catalogue.SOUND.encode()
    for content in (b"\xef\xbb\xbf" + sound, sound.replace(b"\n", b"\r\n")):
        (folder / FILE).write_bytes(content)
        assert duban("check").code == 0
