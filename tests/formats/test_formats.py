"""The list of formats, and what it costs to have it."""

import subprocess
import sys

import pytest

from duban.formats import FORMATS, Style, format_named
from tests.formats.samples import DOCUMENT


def test_a_format_is_found_by_its_name_only() -> None:
    assert [format_named(each.name) for each in FORMATS] == list(FORMATS)
    assert format_named("TABLE") is None


def test_no_two_formats_share_a_name_or_a_suffix() -> None:
    assert len({each.name for each in FORMATS}) == len(FORMATS)
    suffixes = [suffix for each in FORMATS for suffix in each.suffixes]
    assert len(set(suffixes)) == len(suffixes)


@pytest.mark.parametrize("format_", FORMATS, ids=[each.name for each in FORMATS])
def test_every_format_has_words_in_both_languages_and_speaks_both(format_: object) -> None:
    chosen = format_named(getattr(format_, "name", ""))
    assert chosen is not None
    assert chosen.title.zh
    assert chosen.title.en
    assert chosen.render(DOCUMENT, Style("zh")) != chosen.render(DOCUMENT, Style("en"))


def test_a_pipe_needs_no_rich() -> None:
    program = (
        "import sys; from tests.formats.samples import DOCUMENT; from duban.formats import *;"
        "[each.render(DOCUMENT, Style('zh')) for each in FORMATS];"
        "print({'rich', 'csv', 'pydantic'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(sys.path)},
    )  # fmt: skip
    assert done.stdout == "set()\n"
