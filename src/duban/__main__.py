"""The way in: `duban` on the command line."""

import os
import sys


def main() -> None:
    """Run the command line; exit 3 with a traceback where duban itself is at fault."""
    try:
        from duban.cli.everyday import answered

        code = answered()
        if code is None:
            import gc

            from duban.cli.start import start

            gc.disable()  # what is read and judged stays until the end, and the end is near
            code = start()
        sys.exit(code)
    except KeyboardInterrupt:  # while its modules were being read
        sys.exit(130)


def run() -> None:
    """Run the command line as a process of its own, which ends as soon as all is written.

    Python would give back what was read and judged piece by piece: of 5,000 promises, for a second.
    """
    try:
        main()
    except SystemExit as end:
        try:
            for each in (sys.stdout, sys.stderr):
                if each is not None:
                    each.flush()
        except (OSError, ValueError):  # Python says what cannot be written, in its own way
            raise end from None
        os._exit(end.code if isinstance(end.code, int) else 0)


if __name__ == "__main__":
    run()
