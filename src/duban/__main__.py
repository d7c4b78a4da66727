"""The way in: `duban` on the command line."""

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


if __name__ == "__main__":
    main()
