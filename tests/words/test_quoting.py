"""What is quoted has quotation marks of the other kind than those around it."""

import pytest

from duban.words.quoting import inner


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("学校食堂“明厨亮灶”全覆盖", "学校食堂‘明厨亮灶’全覆盖"),
        ("‘回头看’与“两清”", "“回头看”与‘两清’"),
        ('it\'s "so"', 'it\'s "so"'),
        ("没有引号", "没有引号"),
    ],
)
def test_inner_marks_are_of_the_other_kind(text: str, said: str) -> None:
    assert inner(text) == said
    assert inner(said) == text
