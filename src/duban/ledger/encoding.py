"""Whether a file's bytes are UTF-8 text, and what else they seem to be."""

from itertools import islice
from typing import Final

from duban.ledger import byte_faults as faults
from duban.ledger.findings import Findings
from duban.ledger.limits import MAX_FAULTS

BOM: Final = b"\xef\xbb\xbf"
WIDE_BOMS: Final = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
WIDE_STARTS: Final = ((False, True), (True, False))
"""Which of its first two bytes are NUL in a UTF-16 file without a mark that begins in ASCII."""


def looks_wide(data: bytes) -> bool:
    """Return whether bytes seem to be UTF-16 or UTF-32."""
    nuls = tuple(byte == 0 for byte in data[:2])
    return data.startswith(WIDE_BOMS) or (nuls in WIDE_STARTS and data.count(0) * 3 > len(data))


def utf8_text(data: bytes) -> str | None:
    """Return the text of UTF-8 bytes, without its mark, or nothing if they are none."""
    try:
        return data.removeprefix(BOM).decode()
    except UnicodeDecodeError:
        return None


def check_encoding(data: bytes, file: str) -> Findings:
    """Return what stands in the way of reading bytes as UTF-8."""
    if looks_wide(data):
        findings = Findings(file, "")
        findings.add(faults.UTF_16, (1, 1))
        return findings
    return _as_gbk(data, file) or _undecodable(data.removeprefix(BOM), file)


def _as_gbk(data: bytes, file: str) -> Findings | None:
    """Return one fault, quoting the line as GBK has it, where all of the bytes are GBK."""
    try:
        text = data.decode("gbk")
    except UnicodeDecodeError:
        return None
    findings = Findings(file, text)
    place = next(index for index, char in enumerate(text) if not char.isascii())
    findings.add_at(faults.GBK, place)
    return findings


def _undecodable(data: bytes, file: str) -> Findings:
    """Return one fault for each stretch of bytes that is no UTF-8, up to the cap."""
    text = data.decode(errors="surrogateescape")
    findings = Findings(file, text)
    stand_ins = (index for index, char in enumerate(text) if "\udc80" <= char <= "\udcff")
    last = -2
    for place in islice(stand_ins, MAX_FAULTS * MAX_FAULTS):
        if place != last + 1:
            _add_byte(findings, place)
        last = place
    return findings


def _add_byte(findings: Findings, place: int) -> None:
    """Report a byte that is no UTF-8; ED A0 to ED BF begin an encoded surrogate."""
    stretch = [ord(char) - 0xDC00 for char in findings.text[place : place + 2]]
    half = stretch[0] == 0xED and stretch[-1] in range(0xA0, 0xC0)  # noqa: PLR2004 - UTF-8's own
    fault = faults.SURROGATE if half else faults.NOT_UTF8
    findings.add_at(fault, place, byte=f"0x{stretch[0]:02X}")
