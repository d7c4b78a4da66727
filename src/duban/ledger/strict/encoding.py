"""Whether a file's bytes are UTF-8 text, and what else they seem to be."""

import re
from typing import Final

from duban.ledger.strict import byte_faults as faults
from duban.ledger.strict.findings import Findings
from duban.model.diagnostic import Fault

BOM: Final = b"\xef\xbb\xbf"
WIDE_BOMS: Final = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
WIDE_STARTS: Final = ((False, True), (True, False))
"""Which of its first two bytes are NUL in a UTF-16 file without a mark that begins in ASCII."""

HALF: Final = re.compile("[\ud800-\udfff]+")
STAND_IN: Final = re.compile("[\udc80-\udcff]+")


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
    halves = _decoded(data, "utf-8", "surrogatepass")
    if halves is not None:
        return _runs(file, halves.removeprefix("\ufeff"), HALF, faults.SURROGATE)
    as_gbk = _decoded(data, "gbk", "strict") if _is_hardly_utf8(data) else None
    if as_gbk is not None:
        findings = Findings(file, as_gbk)
        findings.add_at(faults.GBK, next(at for at, char in enumerate(as_gbk) if char > "\x7f"))
        return findings
    text = data.removeprefix(BOM).decode(errors="surrogateescape")
    return _runs(file, text, STAND_IN, faults.NOT_UTF8)


def _decoded(data: bytes, encoding: str, errors: str) -> str | None:
    try:
        return data.decode(encoding, errors)
    except UnicodeDecodeError:
        return None


def _is_hardly_utf8(data: bytes) -> bool:
    """Return whether more bytes are no UTF-8 than are: a torn UTF-8 text may be GBK by chance."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        if error.end == len(data):  # nothing else is wrong: the last character is torn
            return False
    kept = data.decode(errors="ignore")
    size = len(kept.encode())
    return len(data) - size > size - len(kept)


def _runs(file: str, text: str, pattern: re.Pattern[str], fault: Fault) -> Findings:
    """Return a fault for each run of characters that stand for what was no text."""
    findings = Findings(file, text)
    for run in findings.first(pattern.finditer(text)):
        findings.add_at(fault, run.start(), byte=_written(run[0][0]))
    return findings


def _written(char: str) -> str:
    """Return half a character as Unicode writes it, or the byte that Python's stand-in means."""
    point = ord(char)
    is_byte = STAND_IN.match(char) is not None
    return f"0x{point - 0xDC00:02X}" if is_byte else f"U+{point:04X}"
