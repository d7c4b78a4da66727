"""The index of a set: what each file is, as of which day, and whether that day is sealed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from duban.cli import publish_texts as texts
from duban.cli.publishing.files import File
from duban.cli.publishing.folder import MAKER, digest, index_bytes
from duban.cli.publishing.making import BY_NAME, Press
from duban.cli.publishing.pieces import PIECES
from duban.formats.grid import sealed
from duban.formats.markdown_text import at_start, inside
from duban.formats.text import cell_text
from duban.frozen import fields
from duban.reports.attached import Seal
from duban.reports.report import Report
from duban.reports.sealed import seal_on
from duban.words import Blank, Words, say
from duban.words.periods import period_name

VERSION: Final = 1
"""Of index.json: another where a key goes or means something else."""


def index_json(press: Press, files: Iterable[File]) -> bytes:
    """Return the index for programs."""
    info, seal = press.opened.ledger.info, seal_on(press.opened.ledger, press.day)
    return index_bytes(
        {
            "made_by": MAKER,
            "version": VERSION,
            "complete": True,
            "ledger": info.ledger,
            "month": str(press.month),
            "as_of": str(press.day),
            "known_by": str(press.known_by),
            "over": press.is_over,
            "language": press.lang,
            "sealed": {each: getattr(seal, each) for each in fields(Seal)} if seal else None,
            "left_out": [each.name for each in _left_out(press)],
            "files": [_entry(each) for each in sorted(files, key=lambda each: each.name)],
        }
    )


def _entry(file: File) -> dict[str, object]:
    return {
        "name": file.name,
        "report": file.report or None,
        "format": file.kind,
        "title": file.title,
        "as_of": str(file.as_of),
        "department": file.department or None,
        "week": file.week or None,
        "bytes": len(file.data),
        "sha256": digest(file.data),
    }


def _left_out(press: Press) -> tuple[Report, ...]:
    """Return the reports of the set that this ledger cannot have."""
    reports = dict.fromkeys(BY_NAME[each.report] for each in PIECES)
    return tuple(each for each in reports if not press.can_have(each))


def title(press: Press) -> Blank:
    """Return what the set is called."""
    return texts.TITLE(month=period_name(str(press.month)))


def index_md(press: Press, files: Sequence[File]) -> bytes:
    """Return the index for people."""
    parts = [*_opening(press), *_sections(press, files), *_missing(press)]
    return ("\n\n".join((*parts, say(texts.HOW, press.lang))) + "\n").encode()


def _opening(press: Press) -> Iterator[str]:
    ledger = press.opened.ledger
    seal = seal_on(ledger, press.day)
    stood = texts.UNFINISHED(last=press.month.last, day=press.day)
    said = (
        texts.ABOUT(ledger=ledger.info.title, as_of=press.day),
        texts.KNOWN(day=press.known_by) if press.is_over else stood,
        sealed(seal) if seal else texts.UNSEALED,
    )
    yield f"# {inside(cell_text(title(press), press.lang))}"
    yield from (at_start(cell_text(each, press.lang)) for each in said)


def _sections(press: Press, files: Sequence[File]) -> Iterator[str]:
    names = {each.id: each.name for each in press.opened.ledger.departments}
    seen = [each for each in files if each.kind != "svg"]
    whole = [each for each in seen if not each.department and not each.week]
    heads = (texts.WHAT, texts.ABOUT_IT)
    yield from _table(press, texts.WHOLE, heads, whole, lambda file: _told(press, file))
    weeks = [each for each in seen if each.week]
    yield from _table(press, texts.WEEKS, (texts.WHAT,), weeks, lambda file: (file.title,))
    own = [each for department in names for each in seen if each.department == department]
    heads = (texts.DEPARTMENT, texts.WHAT)
    yield from _table(
        press, texts.DEPARTMENTS, heads, own, lambda file: (names[file.department], file.title)
    )


def _told(press: Press, file: File) -> tuple[str, ...]:
    return file.title, cell_text(BY_NAME[file.report].about, press.lang)


def _table(
    press: Press,
    head: Words,
    heads: tuple[Words, ...],
    files: Sequence[File],
    told: Callable[[File], tuple[str, ...]],
) -> Iterator[str]:
    """Yield a titled table of some files, those of one document in one row; nothing of none."""
    if not files:
        return
    columns = [say(each, press.lang) for each in (*heads, texts.FILES)]
    lines = [_row(columns), _row(["---"] * len(columns))]
    for cells, same in groupby(files, key=told):
        links = " ".join(f"[{each.kind}]({each.name})" for each in same)
        lines.append(_row([*map(inside, cells), links]))
    yield f"## {say(head, press.lang)}"
    yield "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _missing(press: Press) -> Iterator[str]:
    policy = press.opened.ledger.policy.id
    said = [texts.NO_SCORES(title=each.title, policy=policy) for each in _left_out(press)]
    if said:
        yield f"## {say(texts.LEFT_OUT, press.lang)}"
        yield "\n".join(f"- {at_start(cell_text(each, press.lang))}" for each in said)
