"""Try every mutant of a target and compare the survivors with those that are explained.

    tools/mutants.sh lights               every mutant
    tools/mutants.sh deadlines --every 5  every fifth

Ends with 1 where a mutant survived that `tests/mutation/survivors.toml` does not explain.
"""

import argparse
import os
import signal
import sys
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence

from tools.mutants.mutations import Mutant, mutants
from tools.mutants.survivors import explained, unexplained
from tools.mutants.targets import ROOT, TARGETS, Target
from tools.mutants.trial import CRASHED, NO_PROGRAM, begin, seconds_for

KILLED, SURVIVED, TOO_LONG, INVALID = "killed", "survived", "killed after too long", "no Python"


def trials(
    target: Target, chosen: Sequence[Mutant], jobs: int, seconds: int
) -> Iterator[tuple[Mutant, str]]:
    """Yield each mutant with what became of it, several tried at a time."""
    waiting, running = list(reversed(chosen)), dict[int, Mutant]()
    while waiting or running:
        while waiting and len(running) < jobs:
            mutant = waiting.pop()
            running[begin(target, mutant, seconds)] = mutant
        process, status = os.wait()
        yield running.pop(process), outcome(os.waitstatus_to_exitcode(status))


def outcome(code: int) -> str:
    """Return what an exit code says about a mutant."""
    if code == CRASHED:
        raise SystemExit("a mutant was not tested; see DUBAN_MUTANTS_LOUD=1")
    if code == NO_PROGRAM:
        return INVALID
    if code in {-signal.SIGXCPU, -signal.SIGKILL}:
        return TOO_LONG
    return KILLED if code else SURVIVED


def tried(target: Target, options: argparse.Namespace) -> tuple[Counter[str], list[Mutant]]:
    """Return how many mutants came to which end, and those that survived."""
    paths = [path for path in target.paths() if any(each in path.name for each in options.only)]
    everyone = [mutant for path in paths for mutant in mutants(path)]
    chosen = everyone[:: options.every]
    print(f"{len(everyone)} mutants of {len(paths)} modules, {len(chosen)} to try", flush=True)
    ends: Counter[str] = Counter()
    survivors = []
    for mutant, end in trials(target, chosen, options.jobs, seconds_for(target)):
        ends[end] += 1
        if end == SURVIVED:
            survivors.append(mutant)
            told(mutant)
        if sum(ends.values()) % 100 == 0:
            print(f"… {sum(ends.values())} tried", flush=True)
    return ends, survivors


def told(mutant: Mutant) -> None:
    """Print a survivor."""
    was, now = mutant.change()
    known = "explained" if explained(mutant) else "SURVIVED"
    print(f"{known} {mutant.path.relative_to(ROOT)}\n  - {was}\n  + {now}", flush=True)


def main(arguments: Sequence[str]) -> int:
    """Return 0 when every survivor is explained, otherwise 1."""
    parser = argparse.ArgumentParser(prog="tools/mutants.sh")
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--every", type=int, default=1, help="try only every n-th mutant")
    parser.add_argument("--only", nargs="+", default=[""], help="parts of the modules' names")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args(arguments)
    warnings.simplefilter("ignore", SyntaxWarning)  # a mutant may compare with a literal by `is`
    ends, survivors = tried(TARGETS[options.target], options)
    new = unexplained(survivors)
    print(", ".join(f"{count} {end}" for end, count in sorted(ends.items())))
    print(f"{len(survivors) - len(new)} survivors explained, {len(new)} not")
    return 1 if new else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
