"""Faults are shown with the lines that they are about."""

from pathlib import Path

import pytest

from duban.ledger.quote import with_excerpts
from duban.model.diagnostic import Diagnostic
from duban.model.record import Place
from duban.words import Words


def fault(file: str, line: int, excerpt: str = "") -> Diagnostic:
    return Diagnostic(Place(file, line, 1), "code", "error", Words("错", "wrong")(), None, excerpt)


@pytest.mark.parametrize(
    ("given", "excerpt", "why"),
    [
        (fault("a.yaml", 2), "name: 部门", "the line as it stands, without its end"),
        (fault("a.yaml", 1), "id: dep", "without the mark that the file begins with"),
        (fault("a.yaml", 9), "", "there is no such line"),
        (fault("gone.yaml", 1), "", "there is no such file"),
        (fault(".", 1), "", "a folder has no lines"),
        (fault("a.yaml", 2, "kept"), "kept", "whoever has its line keeps it"),
        (fault("raw.yaml", 1), "\ufffd", "bytes that are no text do not stop it"),
    ],
)
def test_a_fault_has_its_line(tmp_path: Path, given: Diagnostic, excerpt: str, why: str) -> None:
    (tmp_path / "a.yaml").write_bytes("\ufeffid: dep\r\nname: 部门\r\n".encode())
    (tmp_path / "raw.yaml").write_bytes(b"\xff\n")
    (quoted,) = with_excerpts((given,), tmp_path)
    assert quoted.excerpt == excerpt, why
