"""Spoiled files by the hundred thousand: no traceback, no long wait, no full memory, no loss."""

import datetime as dt
import os
import random  # noqa: TID251 - seeded by the number of the input: each can be made again
import re
import resource
import signal
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from duban.formats import FORMATS, Style
from duban.formats.diagnostics import diagnostic_lines
from duban.ledger.admitting import file_record
from duban.ledger.gate.names import seal_of
from duban.ledger.templates import template_for
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Ledger
from duban.model.months import month_of
from duban.model.notation import document
from duban.model.record import Record
from duban.model.spelled import spelled
from duban.model.weeks import week_of
from duban.reports.registry import REPORTS
from duban.reports.report import Asked
from duban.rules.checks.registry import checked
from duban.rules.evaluate import evaluate
from duban.words.visible import UNPRINTABLE
from tests.torture.outcome import Outcome
from tests.torture.seeds import Seed, goals, having, seeds
from tests.torture.spoiling import spoiled

MOST_SECONDS: Final = 2
TIMED: Final = 10_000
"""Inputs from which on their time is watched: in the suite, which tries fewer, nothing is timed."""
MOST_MEMORY: Final = 300 << 20
REPORTED: Final = 10
"""Of so many files that are read in spite of everything, one is judged and reported."""
STYLES: Final = (Style("zh"), Style("en", 80, color=True), Style("zh", 40))
SHOWN: Final = 4
"""Faults of one input that are written out: fifty of a kind look alike."""
HIDDEN: Final = re.compile(f"[{UNPRINTABLE}]")
DAYS: Final = tuple(map(dt.date.fromisoformat, ("2025-06-30", "2000-01-01", "2100-12-31")))


@dataclass
class Tally:
    """What a run of inputs came to."""

    inputs: int = 0
    read: int = 0
    reported: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    memory: int = 0
    broken: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Take in what another run came to."""
        self.inputs += other.inputs
        self.read += other.read
        self.reported += other.reported
        self.codes += other.codes
        self.slowest = max(self.slowest, other.slowest)
        self.memory = max(self.memory, other.memory)
        self.broken += other.broken


def fuzzed(first: int, count: int, *, watched: bool = False) -> Tally:
    """Return what becomes of the inputs of some numbers."""
    tally = Tally()
    files = tuple(each.data for each in seeds())
    goals()
    for number in range(first, first + count):
        which, data = spoiled(number, files)
        began = time.process_time()
        try:
            with _watched() if watched else nullcontext():
                _tried(data, seeds()[which], number, tally)
        except (Exception, MemoryError):  # noqa: BLE001 - any of them is what is looked for
            tally.broken.append(f"input {number}: {traceback.format_exc(limit=-4)}")
        tally.slowest = max(tally.slowest, time.process_time() - began)
        tally.inputs += 1
    tally.memory = _peak()
    return tally


@contextmanager
def _watched() -> Iterator[None]:
    """Stop what takes more than its processor time."""

    def stop(_number: int, _frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _tried(data: bytes, seed: Seed, number: int, tally: Tally) -> None:
    """Read a file as its family, and look at all that follows from it."""
    record, found = file_record(data, seed.name, seed.family, goals())
    assert record is not None or found, "neither a record nor a fault"
    _shown(found, tally)
    if record is None:
        return
    tally.read += 1
    _shown(tuple(seed.family.named(record, seed.name, seal_of(data))), tally)
    assert file_record(document(spelled(record)), seed.name, seed.family, goals())[0] == record
    _judged(record, seed, number, tally)


def _shown(found: tuple[Diagnostic, ...], tally: Tally) -> None:
    """Write some faults out in both languages."""
    tally.codes.update(each.code for each in found)
    for each in (*found[: SHOWN - 1], *found[SHOWN - 1 :][-1:]):
        for line in (*diagnostic_lines(each, "zh"), *diagnostic_lines(each, "en")):
            assert not HIDDEN.search(line), f"{each.code} shows what steers a screen"


def _judged(record: Record, seed: Seed, number: int, tally: Tally) -> None:
    """Check a ledger that holds the record, and now and then judge and report it."""
    ledger = having(record, seed.family)
    found = checked(ledger)
    _shown(found, tally)
    if not number % REPORTED and not any(each.blocks for each in found):
        tally.reported += 1
        _reported(ledger, random.Random(number))  # noqa: S311 - no secret


def _reported(ledger: Ledger, draw: random.Random) -> None:
    """Judge a ledger on some day, and render one of its reports in one format."""
    day, report = draw.choice(DAYS), draw.choice(REPORTS)
    situation = evaluate(ledger, day)
    some = next((each.id for each in situation.standings), None)
    if report.name == "show" and some is None:
        return
    template = template_for(ledger, report.name, "zh") if report.slots else None
    asked = Asked(month_of(day), commitment=some, week=week_of(day), template=template)
    made = report.build(situation, asked)
    draw.choice(FORMATS).render(made, draw.choice(STYLES))


def _peak() -> int:
    """Return the most memory that this process ever held, in bytes."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    found = re.search(r"VmHWM:\s*(\d+)", status.read_text(encoding="ascii"))
    assert found is not None
    return int(found[1]) * 1024


def _limited(niceness: int) -> None:
    """Make a process of its own polite, and refuse it the memory that no file may take."""
    os.nice(niceness)
    held = Path("/proc/self/statm")
    if not held.exists():  # elsewhere than on Linux only what was held is looked at, in the end
        return
    size = int(held.read_text(encoding="ascii").split()[0])
    most = size * resource.getpagesize() + MOST_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def run(
    count: int, _folder: Path, *, first: int = 0, portion: int = 2_000, niceness: int = 10
) -> Outcome:
    """Try so many inputs, from a number on, on all processors but none's patience."""
    total = Tally()
    starts = range(first, first + count, portion)
    with ProcessPoolExecutor(
        min(os.cpu_count() or 1, 8), get_context("spawn"), _limited, (niceness,)
    ) as pool:
        tried = partial(fuzzed, watched=count >= TIMED)
        for each in pool.map(tried, starts, (min(portion, first + count - n) for n in starts)):
            total.add(each)
    did = (
        f"{total.inputs} inputs, {total.read} of them read, {total.reported} reported; "
        f"{len(total.codes)} kinds of fault; slowest {total.slowest * 1000:.0f} ms of processor, "
        f"at most {total.memory / (1 << 20):.0f} MiB"
    )
    over = () if total.memory < MOST_MEMORY else (f"{total.memory} bytes of memory",)
    return Outcome(did, (*total.broken, *over))
