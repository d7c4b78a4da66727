"""Starting the application, and ending it in a way that people and scripts understand."""

import sys
import traceback

from duban.cli.app import app
from duban.cli.output import talk
from duban.cli.texts import BUG

FAULT_OF_OURS = 3


def start() -> int:
    """Run the application and return its exit code: 0 sound, 1 findings, 2 wrong use, 3 our bug."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr] # both are text files here
    try:
        return _code(app(prog_name="duban", standalone_mode=True))
    except SystemExit as end:
        return _code(end.code)
    except Exception:  # noqa: BLE001 - whatever it is, it is a fault of ours, and says so
        traceback.print_exc()
        talk(BUG)
        return FAULT_OF_OURS


def _code(code: object) -> int:
    return code if isinstance(code, int) else 0
