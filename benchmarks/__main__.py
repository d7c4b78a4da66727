"""Measures duban and its peers on the same promises: `python -m benchmarks --help`."""

import argparse
import json
import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

from benchmarks import table
from benchmarks.cases import duban_trials, plain_trials
from benchmarks.options import asked
from benchmarks.peers.trials import peer_trials, presence
from benchmarks.rounds import Sample, sampled
from benchmarks.trial import Trial
from benchmarks.worlds import WORLDS, World, ledger_of

Results = Mapping[str, Sequence[Sample]]
PAIRS: Final = (("5000", "50000"), ("5000-slim", "50000-slim"))
"""Ledgers of which one is ten times the other."""


def main() -> int:
    """Measure what is asked for and print it; return 1 where a program counts differently."""
    options = asked()
    _print(f"Python {platform.python_version()} on {platform.system()} {platform.machine()}")
    for line in presence(options.peer_path):
        _print(line)
    results: dict[str, Sequence[Sample]] = {}
    odd: list[str] = []
    for world in (each for each in WORLDS if each.name in options.ledger):
        trials = tuple(_trials(world, options))
        results[world.name] = _measured(world, trials, options)
        odd += _odd(world, trials, results[world.name])
    _print_growth(results)
    if options.json:
        _write(options.json, results)
    for line in odd:
        _print(line)
    return int(bool(odd))


def _measured(
    world: World, trials: Sequence[Trial], options: argparse.Namespace
) -> Sequence[Sample]:
    _print(f"\n{world.name}: {world.count} commitments, {world.departments} departments\n")
    samples = sampled(trials, options.runs, options.patience, _talk)
    _print(table.costs(samples))
    return samples


def _trials(world: World, options: argparse.Namespace) -> Iterator[Trial]:
    folder = ledger_of(options.folder, world)
    yield from plain_trials(folder)
    wanted = [*duban_trials(folder)]
    if not options.no_peers:
        wanted += peer_trials(options.folder, world, options.peer_path)
    for each in wanted:
        if not options.only or any(part in each.name for part in options.only):
            yield each


def _odd(world: World, trials: Sequence[Trial], samples: Sequence[Sample]) -> Iterator[str]:
    due = world.overdue()
    for name in {each.name for each in trials} - {each.name for each in samples}:
        yield f"{world.name}: {name} did not run"
    for each in samples:
        if each.counted not in {None, due}:
            yield f"{world.name}: {each.name} counts {each.counted} overdue, not {due}"


def _print_growth(results: Results) -> None:
    for small, large in PAIRS:
        if small in results and large in results:
            _print(f"\n{large} by {small}: 10 is linear\n")
            _print(table.growth(results[small], results[large]))


def _write(path: Path, results: Results) -> None:
    told = {name: [asdict(each) for each in samples] for name, samples in results.items()}
    path.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _talk(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
