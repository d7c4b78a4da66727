"""What forges read: the worst first, places that they find, names that stay, texts unharmed."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any, Final

import pytest

from duban.formats import Style, format_named
from duban.formats.as_sarif import HALF, uri
from duban.formats.text import cell_text
from duban.frozen import replace
from duban.model.record import Place
from duban.reports.annotation import Annotation, Annotations, Level, Rule, Subject
from duban.reports.document import Document
from duban.words import Lang, Words
from duban.words.visible import visible
from tests.formats import readers
from tests.formats.hostile import TEXTS, document
from tests.formats.naughty import NAUGHTY
from tests.formats.samples import DOCUMENT
from tests.formats.test_hostile import shows_nothing_hidden

ODD: Final = Rule("odd", Words("… 可疑", "… is odd"), Words("请核对", "look at it"))
EACH: Final = pytest.mark.parametrize(
    "texts", [TEXTS, *NAUGHTY.values()], ids=["hostile", *NAUGHTY]
)
READ: Final = ("github", "gitlab", "sarif", "junit", "badge")


def rendered(name: str, shown: Document, lang: Lang = "zh") -> bytes:
    chosen = format_named(name)
    assert chosen is not None
    return chosen.render(shown, Style(lang))


def one(level: Level = "error", weight: int = 0, *, line: int = 1, **more: object) -> Annotation:
    about = f"D-{weight}"
    return replace(
        Annotation(
            Place("departments/a.yaml", line), about, ODD, level, about, about, about, weight=weight
        ),
        **more,
    )


def saying(*found: Annotation, folder: str = "data", looked_at: Sequence[str] = ()) -> Document:
    names = dict.fromkeys((*(each.subject for each in found), *looked_at))
    subjects = tuple(Subject(each, each, "dep", Place("departments/a.yaml")) for each in names)
    return Document(
        report="sample",
        title=Words("样例", "Sample"),
        ledger="made-up",
        ledger_title="虚构",
        as_of=dt.date(2025, 6, 30),
        columns=(),
        rows=(),
        annotations=Annotations(found, subjects, folder),
    )


# GitHub


def test_github_gets_the_worst_ten_and_a_count_of_the_rest() -> None:
    notes = [one("note", 900 + number) for number in range(3)]
    warnings = [one("warning", number) for number in range(4)]
    errors = [one("error", number) for number in range(8)]
    commands = readers.github(rendered("github", saying(*notes, *warnings, *errors)))
    assert [(each.name, each.data) for each in commands[:10]] == [
        *(("error", f"D-{number}") for number in range(7, -1, -1)),
        *(("warning", f"D-{number}") for number in (3, 2)),
    ]
    (rest,) = commands[10:]
    assert (rest.name, rest.properties) == ("notice", {"title": "样例"})
    assert rest.data == "另有 5 处未逐条标出：一般 2、轻微 3"


@pytest.mark.parametrize(
    ("count", "lines", "why"),
    [
        (0, 0, "nothing is said of nothing"),
        (1, 1, "one is shown at its place"),
        (10, 10, "ten are shown: there is no rest to count"),
        (11, 11, "the eleventh is a count"),
        (500, 11, "so are all behind it"),
    ],
)
def test_github_gets_at_most_ten_places(count: int, lines: int, why: str) -> None:
    out = rendered("github", saying(*(one(weight=number) for number in range(count))))
    assert len(readers.github(out)) == lines, why


def test_what_stands_for_more_is_counted_as_more() -> None:
    found = (*(one(weight=9) for _ in range(10)), one("warning"), one(stands_for=1950))
    last = readers.github(rendered("github", saying(*found), "en"))[-1]
    assert last.data == "1951 more are not annotated: 1950 errors, 1 warnings"
    (case,) = readers.junit(rendered("junit", saying(one(stands_for=7))))
    assert case.failure == "D-0", "what stands for more says itself for how many"
    (case,) = readers.junit(rendered("junit", saying(one(stands_for=7), one())))
    assert case.failure == "8 处：D-0"


def test_github_reads_back_what_its_signs_would_break() -> None:
    named = Place("a,b:c=d%0A%.yaml", 3, 7)
    found = one(place=named, title="50%,x::y=z", what="100%\n::error::x", hint=Words("%25", "%25"))
    (command,) = readers.github(rendered("github", saying(found, folder="")))
    assert command.properties == {
        "file": "a,b:c=d%0A%.yaml", "line": "3", "col": "7", "title": "50%,x::y=z",
    }  # fmt: skip
    assert command.data == "100% ::error::x\n%25"


# names that stay


def test_a_fingerprint_stays_while_lines_move_and_the_language_changes() -> None:
    here, there = saying(one(line=3)), saying(one(line=300))
    names = {
        readers.gitlab(rendered("gitlab", each, lang))[0]["fingerprint"]
        for each in (here, there)
        for lang in ("zh", "en")
    }
    assert len(names) == 1
    run = readers.sarif(rendered("sarif", here))
    assert run["results"][0]["partialFingerprints"] == {"dubanKey/v1": names.pop()}


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"key": "D-9"}, "it is about something else"),
        ({"rule": Rule("other", Words("", ""), Words("", ""))}, "another rule says it"),
        ({"place": Place("departments/b.yaml")}, "it is another file's"),
    ],
)
def test_what_differs_has_another_fingerprint(changed: dict[str, Any], why: str) -> None:
    issues = readers.gitlab(rendered("gitlab", saying(one(), one(**changed))))
    assert issues[0]["fingerprint"] != issues[1]["fingerprint"], why


def test_of_three_alike_each_has_its_own_and_the_first_that_of_one_alone() -> None:
    alone = readers.gitlab(rendered("gitlab", saying(one())))
    alike = readers.gitlab(rendered("gitlab", saying(one(), one(line=5), one(line=9))))
    assert alike[0]["fingerprint"] == alone[0]["fingerprint"]


# places


@pytest.mark.parametrize(
    ("file", "expected", "why"),
    [
        ("departments/a.yaml", "departments/a.yaml", "plain letters stay"),
        ("区/a b.yaml", "%E5%8C%BA/a%20b.yaml", "UTF-8, byte by byte"),
        ("c:d.yaml", "c%3Ad.yaml", "a colon would make it absolute"),
        ("50%#?.yaml", "50%25%23%3F.yaml", "these would end the path"),
        ("好\udc80.yaml", "%E5%A5%BD%80.yaml", "a byte that is no UTF-8 is itself"),
        ("\ud800.yaml", "%EF%BF%BD.yaml", "what no file's name holds is replaced"),
        ("a\\b.yaml", "a%5Cb.yaml", "a backslash is part of a name"),
    ],
)
def test_a_uri_is_a_relative_reference(file: str, expected: str, why: str) -> None:
    assert uri(file) == expected, why


@pytest.mark.parametrize(
    ("folder", "file", "expected", "why"),
    [
        ("data", "a.yaml", "data/a.yaml", "below the repository's folder"),
        ("x/data", "b/a.yaml", "x/data/b/a.yaml", "however deep"),
        ("", "a.yaml", "a.yaml", "the ledger is the repository"),
    ],
)
def test_every_format_names_the_file_as_the_forge_does(
    folder: str, file: str, expected: str, why: str
) -> None:
    shown = saying(one(place=Place(file)), folder=folder)
    (command,) = readers.github(rendered("github", shown))
    (issue,) = readers.gitlab(rendered("gitlab", shown))
    (result,) = readers.sarif(rendered("sarif", shown))["results"]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    (case,) = readers.junit(rendered("junit", shown))
    assert command.properties["file"] == issue["location"]["path"] == artifact["uri"] == expected
    assert case.body.startswith(f"{expected}:1:1: [odd] "), why


def test_what_has_no_place_is_said_without_one() -> None:
    shown = saying(one(place=Place("")))
    assert set(readers.github(rendered("github", shown))[0].properties) == {"title"}
    assert '"locations"' not in rendered("sarif", shown).decode()


# JUnit


def test_a_case_fails_for_all_its_failures_at_once_and_a_warning_fails_nothing() -> None:
    shown = saying(
        one("warning", 1, subject="a", fails=False),
        one("error", 2, subject="b"),
        one("error", 30, subject="b"),
        one("warning", 4, subject="b", fails=False),
        looked_at=("c",),
    )
    warned, failed, sound = readers.junit(rendered("junit", shown))
    assert (warned.failure, warned.aside) == (None, "data/departments/a.yaml:1:1: [odd] D-1")
    assert (failed.failure, failed.kind) == ("2 处：D-30", "odd")
    assert failed.body.splitlines() == [
        "data/departments/a.yaml:1:1: [odd] D-30", "data/departments/a.yaml:1:1: [odd] D-2",
    ]  # fmt: skip
    assert failed.aside == "data/departments/a.yaml:1:1: [odd] D-4"
    assert (sound.name, sound.failure, sound.aside) == ("c", None, "")


def test_what_a_report_is_about_stands_in_its_properties() -> None:
    out = rendered("junit", replace(saying(), month="2025-06"))
    assert b'<property name="as_of" value="2025-06-30"/>' in out
    assert b'<property name="month" value="2025-06"/>' in out
    assert readers.junit(out) == []


# texts


@EACH
@pytest.mark.parametrize("name", READ)
def test_nothing_hidden_is_written(texts: tuple[str, ...], name: str) -> None:
    assert shows_nothing_hidden(rendered(name, document(texts)).decode())


@EACH
def test_github_reads_back_each_text(texts: tuple[str, ...]) -> None:
    for text in texts:
        (command,) = readers.github(rendered("github", document([text])))
        file = f"{text}/{text}" if text else ""
        assert command.properties.get("file", "") == visible(file)
        assert command.properties["title"] == cell_text(text, "zh")
        hint = cell_text(text, "zh")
        assert command.data == cell_text(text, "zh") + ("" if hint == "—" else f"\n{hint}")


@EACH
def test_gitlab_and_sarif_read_back_each_text(texts: tuple[str, ...]) -> None:
    issues = readers.gitlab(rendered("gitlab", replaced(texts)))
    results = readers.sarif(rendered("sarif", replaced(texts)))["results"]
    for text, issue, result in zip(texts, issues, results, strict=True):
        file = text or "x"
        assert issue["location"]["path"] == visible(f"data/{file}")
        said = cell_text(text, "zh")
        assert issue["description"] == said
        assert result["message"]["text"].replace(r"\](", "](") == said
        assert not re.search(r"(?<!\\)\]\(", result["message"]["text"]), "no link is made"
        where = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        if not HALF.search(file):
            assert readers.path_of(where) == f"data/{file}"


def replaced(texts: Sequence[str]) -> Document:
    found = (one(what=text, place=Place(text or "x"), key=text) for text in texts)
    return saying(*found)


@EACH
def test_junit_reads_back_each_text(texts: tuple[str, ...]) -> None:
    for text in texts:
        (case,) = readers.junit(rendered("junit", document([text])))
        assert case.name == case.failure == cell_text(text, "zh")
        file = f"{text}/{text}" if text else ""
        assert case.file == visible(file)
        assert case.body.startswith(f"{visible(file)}:1:1: [{cell_text(text, 'zh')}] ")


# documents without any of it


@pytest.mark.parametrize(
    ("name", "expected"),
    [("github", b""), ("gitlab", b"[]\n")],
)
def test_a_document_without_annotations_says_nothing(name: str, expected: bytes) -> None:
    assert rendered(name, replace(DOCUMENT, annotations=None)) == expected


def test_a_document_without_annotations_is_whole_all_the_same() -> None:
    bare = replace(DOCUMENT, annotations=None, badge=None)
    assert readers.sarif(rendered("sarif", bare))["results"] == []
    assert readers.junit(rendered("junit", bare)) == []
    assert b'"color": "lightgrey"' in rendered("badge", bare)
