"""CSV: numbers stay numbers, texts stay texts in a spreadsheet."""

import pytest

from duban.formats import Style
from duban.formats.as_csv import as_csv
from duban.reports.document import Column, Document
from duban.words import Words
from tests.formats.samples import DOCUMENT


@pytest.mark.parametrize(
    ("text", "field", "why"),
    [
        ("=1+1", "'=1+1", "a formula"),
        ("-5", "'-5", "a text that a spreadsheet would take for a number"),
        ("＠SUM(A1)", "'＠SUM(A1)", "full-width signs work as well"),
        ("\u3000=1", "'\u3000=1", "behind a wide space"),
        ("\t=1", "'=1", "behind a tab"),
        ("\u200b=1", "\\u{200b}=1", "behind what is now seen"),
        ("2-3", "2-3", "inside it is harmless"),
        ('他说"好"', '他说""好""', "quotation marks are doubled"),
    ],
)
def test_no_text_is_computed(text: str, field: str, why: str) -> None:
    document = Document(
        "r", Words("", ""), "l", "l", DOCUMENT.as_of, (Column("a", Words("头", "a"), "text"),),
        ((text,), (-5,)),
    )  # fmt: skip
    expected = f'\ufeff"头"\r\n"{field}"\r\n-5\r\n'
    assert as_csv(document, Style("zh")).decode() == expected, why
