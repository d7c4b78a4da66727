"""Starting the application, and ending it in a way that people and scripts understand."""

import errno
import io
import os
import sys
from typing import Final, cast

import typer

from duban.cli import texts
from duban.cli.app import application
from duban.cli.output import talk
from duban.cli.refusal import in_words
from duban.cli.streams import give_up, make_ready, tell

INTERRUPTED = 130
FAULT_OF_OURS = 3
UNWRITTEN: Final = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EBADF)

# typer names only this one kind of wrong use; their common ancestor tells them all.
WrongUse = cast("type[typer.BadParameter]", typer.BadParameter.__bases__[0])


def start() -> int:
    """Run the application and return its exit code: 0 sound, 1 findings, 2 wrong use, 3 our bug."""
    make_ready()
    try:
        app = application(sys.argv[1:] if "_DUBAN_COMPLETE" not in os.environ else ())
        return _code(app(prog_name="duban", standalone_mode=False))
    except SystemExit as end:
        return _code(end.code)
    except KeyboardInterrupt:
        return INTERRUPTED
    except WrongUse as wrong:
        return _refused(wrong)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault of ours, and says so
        return _failed(error)


def _code(code: object) -> int:
    return code if isinstance(code, int) else 0


def _refused(wrong: typer.BadParameter) -> int:
    """Say what is wrong with a command line: what was typed may hold anything."""
    said = io.StringIO()
    wrong.show(said)
    tell(in_words(said.getvalue().rstrip("\n")))
    return wrong.exit_code


def _failed(error: Exception) -> int:
    """Say that duban failed: where help cannot be written, the disk did; else it is our fault."""
    if isinstance(error, OSError) and error.errno in UNWRITTEN:
        give_up(sys.stdout)
        talk(texts.CANNOT_WRITE(path="stdout", why=error.strerror or ""))
        return 1
    import traceback

    tell(traceback.format_exc())
    talk(texts.BUG)
    return FAULT_OF_OURS
