"""The release of a document's day, in short: where there is a heading, and in JSON."""

import json

import pytest

from duban.formats import FORMATS, Style, format_named
from duban.frozen import replace
from duban.reports.attached import Seal
from duban.words import Lang
from tests.formats.samples import DOCUMENT
from tests.formats.test_json_schema import faults

SEAL = Seal("2018-09", "3f9a0c12d4e5" + "0" * 52, "c510029" + "0" * 33, 0, 57, 12)


@pytest.mark.parametrize(
    ("seal", "lang", "line", "why"),
    [
        (
            SEAL,
            "zh",
            "封存 2018-09：3f9a0c12d4e5（提交 c510029，报送 57 份、决定 12 件）",
            "all of it",
        ),
        (
            SEAL,
            "en",
            "Sealed 2018-09: 3f9a0c12d4e5 (commit c510029, 57 filings, 12 decisions)",
            "in English",
        ),
        (
            replace(SEAL, uncommitted=3),
            "zh",
            "（提交 c510029，另有 3 个文件当时未提交，报送 57 份、决定 12 件）",
            "the commit is not all of it",
        ),
        (
            replace(SEAL, commit=None),
            "zh",
            "封存 2018-09：3f9a0c12d4e5（没有 git，报送 57 份、决定 12 件）",
            "there is no commit",
        ),
    ],
)
def test_people_read_it_under_the_title(seal: Seal, lang: Lang, line: str, why: str) -> None:
    document = replace(DOCUMENT, release=seal)
    for name, style in (("table", Style(lang)), ("table", Style(lang, 120)), ("md", Style(lang))):
        chosen = format_named(name)
        assert chosen is not None
        lines = [each for each in chosen.render(document, style).decode().splitlines() if each]
        assert lines[2].endswith(line), why


@pytest.mark.parametrize("seal", [SEAL, replace(SEAL, commit=None)])
def test_programs_read_it_whole(seal: Seal) -> None:
    chosen = format_named("json")
    assert chosen is not None
    data = json.loads(chosen.render(replace(DOCUMENT, release=seal), Style("zh")))
    assert faults(data) == []
    assert data["release"]["root"] == seal.root
    assert data["release"]["commit"] == seal.commit
    data["release"]["root"] = "3f9a"
    assert faults(data) != []


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda each: each.name)
def test_without_one_nothing_is_said(chosen: object) -> None:
    rendered = chosen.render(DOCUMENT, Style("zh"))  # type: ignore[attr-defined] # a format
    assert "封存" not in rendered.decode()
    assert b'"release"' not in rendered
