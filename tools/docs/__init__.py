"""The generated pages. A new page is one module in this folder and one line in `PAGES`."""

from typing import Final

from tools.docs import article, commands, data_format, errors, glossary, rules
from tools.docs.page import Page
from tools.docs.transcript import transcript

PAGES: Final[tuple[Page, ...]] = (
    Page("docs/reference/commands.md", commands.make),
    Page("docs/reference/data-format.md", data_format.make),
    Page("docs/reference/errors.md", errors.make),
    Page("docs/reference/rules.md", rules.make),
    Page("docs/reference/glossary.md", glossary.make),
    Page("docs/reference/article-coverage.md", article.make),
    transcript("docs/tutorial.md", "zh"),
    transcript("docs/tutorial.en.md", "en"),
    transcript("README.md", "en", "data"),
    transcript("README.zh-CN.md", "zh", "data"),
)
