"""A plain walk through a folder, until the careful one stands in its place."""

from pathlib import Path

from duban.model.diagnostic import Diagnostic


def walk(root: Path) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Return the YAML files below a folder in code-point order of their paths."""
    found = (each.relative_to(root).as_posix() for each in root.rglob("*.yaml") if each.is_file())
    return tuple(sorted(found)), ()


def read_bytes(root: Path, file: str) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Return a file's bytes."""
    return (root / file).read_bytes(), ()
