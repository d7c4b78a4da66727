"""Anchors and tags before a value: reported, while the value itself is read all the same."""

import re
from typing import Final

from yaml import events

from duban.ledger.findings import Findings
from duban.ledger.values import Spot
from duban.ledger.yaml_faults import ANCHOR, TAG

SHOWN: Final = 40
"""Characters of a name from a file that a message repeats."""

WRITTEN_TAG: Final = re.compile(r"![^\s,\[\]{}]*")


def report_decoration(
    findings: Findings, event: events.ScalarEvent | events.CollectionStartEvent, spot: Spot
) -> None:
    """Report an anchor or a tag before a value, as it is written there."""
    if event.anchor is not None:
        findings.add(ANCHOR, spot, name=event.anchor[:SHOWN])
    if event.tag is not None:
        written = WRITTEN_TAG.search(findings.line(spot[0]), spot[1] - 1)
        findings.add(TAG, spot, tag=written[0][:SHOWN] if written else "!")
