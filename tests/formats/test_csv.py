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
        ("-5", "-5", "a whole number computes nothing"),
        ("-0.5", "-0.5", "nor does a decimal, in full"),
        ("+2.25", "+2.25", "whichever its sign"),
        ("-7/22", "'-7/22", "a fraction is a division to a spreadsheet"),
        ("-1+1", "'-1+1", "a sum begins like a number"),
        ("-5 户", "'-5 户", "a number with something behind it is none"),
        ("－5", "'－5", "a full-width sign is no sign of a number"),
        ("-٥", "'-٥", "nor are other digits its digits"),
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
