"""The page of the vocabulary."""

from collections.abc import Iterator

from duban.words import Words
from duban.words.glossary import SECTIONS
from tools.docs.page import codes, en, heading, page, table, zh

TITLE = Words("词汇", "Glossary")
FROM = Words("词汇表 `src/duban/words/glossary.py` ", "the table `src/duban/words/glossary.py`")
ABOUT = (
    "一个意思只用一个词；代码、文档和界面都用它。\n\n"
    "One word per idea, in code, pages and screens alike.\n"
)
COLUMNS = ("中文", "English", "意思", "Meaning", "不用 Never")


def make() -> str:
    """Return the page."""
    return page(TITLE, FROM, (ABOUT, *_sections()))


def _sections() -> Iterator[str]:
    for title, terms in SECTIONS:
        yield heading(title)
        yield table(
            COLUMNS,
            ((zh(t.word), en(t.word), zh(t.meaning), en(t.meaning), codes(t.never)) for t in terms),
        )
