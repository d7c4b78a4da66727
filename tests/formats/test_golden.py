"""The sample in every format and language, byte by byte."""

import pytest

from duban.formats import FORMATS, Style
from tests.formats.goldens import CASES, FOLDER, rendered


@pytest.mark.parametrize(("file", "name", "style"), CASES, ids=[case[0] for case in CASES])
def test_output_is_the_golden_one(file: str, name: str, style: Style) -> None:
    assert rendered(name, style).decode() == (FOLDER / file).read_bytes().decode()


def test_every_format_and_golden_file_has_a_case() -> None:
    assert {case[1] for case in CASES} == {each.name for each in FORMATS}
    assert {case[0] for case in CASES} == {path.name for path in FOLDER.iterdir()}
