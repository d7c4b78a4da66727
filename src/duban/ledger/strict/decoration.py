"""What stands before a value: anchors, tags, and the signs of a text of several lines."""

import re
from typing import Final

from yaml import events

from duban.ledger.strict.findings import Findings
from duban.ledger.strict.syntax_faults import RESERVED
from duban.ledger.strict.values import Spot
from duban.ledger.strict.yaml_faults import ANCHOR, TAG

SHOWN: Final = 40
"""Characters of a name from a file that a message repeats."""

BLOCK: Final = ("|", ">")
HEADER: Final = re.compile(r"[|>][-+1-9]{0,2}(?![^ ])")
TAG_AS_WRITTEN: Final = re.compile(r"![^\s,\[\]{}]*")


def report_decoration(
    findings: Findings, event: events.ScalarEvent | events.CollectionStartEvent, spot: Spot
) -> bool:
    """Report an anchor or a tag before a value; return whether reading can go on behind it."""
    if event.anchor is not None:
        findings.add(ANCHOR, spot, name=event.anchor[:SHOWN])
    if event.tag is not None:
        written = TAG_AS_WRITTEN.search(findings.line(spot[0]), spot[1] - 1)
        findings.add(TAG, spot, tag=written[0][:SHOWN] if written else "!")
    if isinstance(event, events.ScalarEvent) and event.style in BLOCK:
        return _headed(findings, spot, event.style)
    return True


def _headed(findings: Findings, spot: Spot, sign: str) -> bool:
    """Report `>#` and the like, which libyaml takes for a sign and its comment."""
    line = findings.line(spot[0])
    column = line.find(sign, spot[1] - 1)
    if HEADER.match(line, column):
        return True
    findings.add(RESERVED, (spot[0], column + 1), char=sign)
    return False
