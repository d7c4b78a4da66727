"""Starting the application, and ending it in a way that people and scripts understand."""

import contextlib
import os
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
    except BrokenPipeError:
        # whoever read us has stopped, `duban status | head` does: nobody is left to tell
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:  # noqa: BLE001 - whatever it is, it is a fault of ours, and says so
        traceback.print_exc()
        talk(BUG)
        return FAULT_OF_OURS


def _code(code: object) -> int:
    return code if isinstance(code, int) else 0
