"""The generated pages. A new page is one module in this folder and one line in `PAGES`."""

from typing import Final

from tools.docs import (
    article,
    commands,
    data_format,
    errors,
    glossary,
    rules,
    scoring,
    templates,
)
from tools.docs.page import Page
from tools.docs.transcript import transcript

PAGES: Final[tuple[Page, ...]] = (
    Page("docs/commands.md", commands.make),
    Page("docs/data-format.md", data_format.make),
    Page("docs/errors.md", errors.make),
    Page("docs/rules.md", rules.make),
    Page("docs/templates.md", templates.make),
    Page("docs/scoring-rules.md", scoring.make),
    Page("docs/glossary.md", glossary.make),
    Page("docs/article-coverage.md", article.make),
    transcript("docs/tutorial.md", "zh"),
    transcript("docs/tutorial.en.md", "en"),
    transcript("README.md", "en", "data"),
    transcript("README.zh-CN.md", "zh", "data"),
)
