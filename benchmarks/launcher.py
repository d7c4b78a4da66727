"""Starts one program and writes what it took: run as a script of its own, apart from the rest.

Linux counts the memory of whoever starts a program as that program's until it is loaded. So the
one who starts it must be small: this imports nothing more, and 9 MiB is the least that can be
measured.
"""

import os
import sys
import time

MICRO = 1_000_000


def main(out: int, argv: list[str]) -> None:
    """Run argv to its end; write its wall and CPU microseconds, peak KiB and exit code to out."""
    os.set_inheritable(out, False)  # noqa: FBT003 - the name says what it is
    began = time.perf_counter_ns()
    child = os.posix_spawnp(argv[0], argv, os.environ)
    _, status, used = os.wait4(child, 0)
    wall = (time.perf_counter_ns() - began) // 1000
    cpu = round((used.ru_utime + used.ru_stime) * MICRO)
    code = os.waitstatus_to_exitcode(status)
    os.write(out, f"{wall} {cpu} {used.ru_maxrss} {code}".encode())


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
