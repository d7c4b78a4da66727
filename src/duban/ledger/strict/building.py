"""From events to text, mappings and lists: nothing recurses, and the caps act while it grows."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any, Final, TypeAlias

from yaml import events

from duban.ledger.strict import yaml_faults as faults
from duban.ledger.strict.decoration import BLOCK, SHOWN, report_decoration
from duban.ledger.strict.events import NextEvent, spot_of
from duban.ledger.strict.findings import Findings
from duban.ledger.strict.limits import MAX_DEPTH, MAX_NODES, MAX_SCALAR
from duban.ledger.strict.values import Map, Seq, Spot, Value
from duban.model.record import Place
from duban.words.visible import REPLACEMENT, UNPRINTABLE

ESCAPED: Final = re.compile(f"[{UNPRINTABLE}{REPLACEMENT}]")
DROPPED: Final = "<<"
"""Stands for the key of a value that has no place: a file's own << is refused."""

Box: TypeAlias = Map | Seq | None


class Builder:
    """Builds the value of one file, event by event, and notes its faults."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.root: Value | None = None
        self.done = False
        self.whole = False
        self.last: events.ScalarEvent | None = None
        self._box: Box = None
        self._key: str | None = None
        self._outer: list[tuple[Box, str | None]] = []
        self._nodes = 0
        self._documents = 0
        # Parts of composed text are composed: one look at the whole spares one at each scalar.
        self._composed = unicodedata.is_normalized("NFC", findings.text)

    def run(self, next_event: NextEvent) -> None:
        """Take events until the stream ends or a cap is reached."""
        take: dict[type, Callable[[Any], None]] = {
            events.ScalarEvent: self._scalar,
            events.MappingStartEvent: self._open,
            events.SequenceStartEvent: self._open,
            events.MappingEndEvent: self._close,
            events.SequenceEndEvent: self._close,
            events.AliasEvent: self._alias,
            events.DocumentStartEvent: self._document,
            events.StreamEndEvent: self._end,
        }
        while not self.done:
            event = next_event()
            handler = take.get(type(event))
            if handler is not None:
                handler(event)

    def _scalar(self, event: events.ScalarEvent) -> None:
        spot = spot_of(event.start_mark)
        self._count(spot)
        self.last = event
        text = event.value
        if event.anchor is not None or event.tag is not None or event.style in BLOCK:
            self.done |= not report_decoration(self.findings, event, spot)
        if event.style == '"' or not self._composed or len(text) > MAX_SCALAR:
            text = self._checked(text, spot)
        if self._key is None and type(self._box) is Map:
            self._take_key(text, spot, quoted=bool(event.style))
        elif text or event.style or self._nothing(spot):
            self._put(text, spot)

    def _checked(self, text: str, spot: Spot) -> str:
        """Return a text in Unicode's composed form; report what escapes hid in it, and cut it."""
        if len(text) > MAX_SCALAR:
            self.findings.add(faults.SCALAR_TOO_LONG, spot, length=len(text), limit=MAX_SCALAR)
            text = text[:MAX_SCALAR]
        for found in ESCAPED.finditer(text):
            self.findings.add(faults.ESCAPED, spot, point=f"U+{ord(found[0]):04X}")
        return unicodedata.normalize("NFC", ESCAPED.sub(REPLACEMENT, text))

    def _nothing(self, spot: Spot) -> bool:
        """Report that no value was written where one belongs; it is kept as an empty text."""
        box = self._box
        if isinstance(box, Map) and self._key is not None and self._key != DROPPED:
            self.findings.add(faults.EMPTY_VALUE, box.keys[self._key], key=self._key[:SHOWN])
        elif isinstance(box, Seq):
            self.findings.add(faults.EMPTY_MEMBER, spot)
        return box is not None

    def _take_key(self, text: str, spot: Spot, *, quoted: bool) -> None:
        box = self._box
        assert isinstance(box, Map)
        if text != text.strip():
            self.findings.add(faults.SPACE_AROUND_KEY, spot)
            text = text.strip()
        if text in box or text == DROPPED or not (text or quoted):
            self._refuse_key(box, text, spot)
            self._key = DROPPED
        else:
            box.keys[text] = spot
            box[text] = ""
            self._key = text

    def _refuse_key(self, box: Map, text: str, spot: Spot) -> None:
        if text == DROPPED:
            self.findings.add(faults.MERGE_KEY, spot)
        elif text in box:
            self.findings.add(faults.DUPLICATE_KEY, spot, key=text[:SHOWN], first=box.keys[text][0])
        else:
            self.findings.add(faults.EMPTY_KEY, (box.place.line, box.place.column))

    def _put(self, value: Value, spot: Spot) -> None:
        box = self._box
        if type(box) is Seq:
            box.append(value)
            box.spots.append(spot)
        elif type(box) is Map and self._key is not None:
            if self._key != DROPPED:
                box[self._key] = value
                box.values[self._key] = spot
            self._key = None
        else:
            self.root = value

    def _open(self, event: events.CollectionStartEvent) -> None:
        spot = spot_of(event.start_mark)
        self._count(spot)
        self.done |= not report_decoration(self.findings, event, spot)
        opened = (Map if type(event) is events.MappingStartEvent else Seq)(
            Place(self.findings.file, *spot)
        )
        as_key = type(self._box) is Map and self._key is None
        if as_key:
            self.findings.add(faults.KEY_NOT_TEXT, spot)
        else:
            self._put(opened, spot)
        self._outer.append((self._box, DROPPED if as_key else None))
        self._box, self._key = opened, None
        self._limit_depth(spot)

    def _limit_depth(self, spot: Spot) -> None:
        if len(self._outer) > MAX_DEPTH:
            self.findings.add(faults.TOO_DEEP, spot, limit=MAX_DEPTH)
            self.done = True

    def _close(self, _: events.Event) -> None:
        self._box, self._key = self._outer.pop()

    def _count(self, spot: Spot) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES and not self.done:
            self.findings.add(faults.TOO_MANY_NODES, spot, limit=MAX_NODES)
            self.done = True

    def _alias(self, event: events.AliasEvent) -> None:
        """Keep an alias as the text that it is written as."""
        spot = spot_of(event.start_mark)
        self._count(spot)
        name = str(event.anchor)[:SHOWN]
        self.findings.add(faults.ALIAS, spot, name=name)
        if self._key is None and type(self._box) is Map:
            self._key = DROPPED
        else:
            self._put(f"*{name}", spot)

    def _document(self, event: events.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            spot = spot_of(event.start_mark)
            self.findings.add(faults.SEVERAL_DOCUMENTS, spot)
            self.done = True

    def _end(self, _: events.Event) -> None:
        self.done = self.whole = True
