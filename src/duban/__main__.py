"""The way in: `duban` on the command line."""

import sys


def main() -> None:
    """Run the command line; exit 3 with a traceback where duban itself is at fault."""
    from duban.cli.start import start

    sys.exit(start())


if __name__ == "__main__":
    main()
