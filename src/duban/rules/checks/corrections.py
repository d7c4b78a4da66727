"""Whether a correction comes after what it corrects."""

from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.filing import Filing
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Words

CORRECTS_LATER: Final = Fault(
    "corrects-later-filing",
    Words(
        "更正的报送“{id}”并不早于这一份",
        'the filing "{id}" that this one corrects is not earlier',
    ),
    Words("corrects 填更早报送的文件名", '"corrects" names a filing handed in before'),
)
CORRECTED_TWICE: Final = Fault(
    "corrected-twice",
    Words(
        "报送“{id}”已由 {other} 更正过",
        'the filing "{id}" was corrected before, by {other}',
    ),
    Words("corrects 填最近一次更正的文件名", '"corrects" names the latest of the corrections'),
    severity="warning",
)


def corrections(index: Index) -> Iterator[Diagnostic]:
    """Yield corrections of later filings, of themselves, and of what was already corrected."""
    first: dict[tuple[str, str], Filing] = {}
    for each in sorted(index.ledger.filings, key=lambda filing: (filing.filed, filing.name)):
        if each.corrects is None:
            continue
        key = each.department, each.corrects
        corrected = index.filings_by_name.get(key)
        if corrected is not None and corrected.filed >= each.filed:
            yield CORRECTS_LATER.at(each.at("corrects"), id=each.corrects)
        before = first.setdefault(key, each)
        if before is not each:
            yield CORRECTED_TWICE.at(each.at("corrects"), id=each.corrects, other=before.name)


CHECKS: Final = (Check(corrections, (CORRECTS_LATER, CORRECTED_TWICE)),)
