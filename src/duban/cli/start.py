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
from duban.words import Said
from duban.words.machine import reason

INTERRUPTED = 130
FAULT_OF_OURS = 3
UNWRITTEN: Final = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EBADF)
MACHINE: Final = (*UNWRITTEN, errno.EROFS, errno.EMFILE, errno.ENFILE, errno.EACCES, errno.EPERM)
"""What the machine refuses, whoever asks: no fault of ours."""

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
    if isinstance(error, OSError) and error.errno in MACHINE:
        give_up(sys.stdout)
        talk(_unreached(error))
        return 1
    import traceback

    tell(traceback.format_exc())
    talk(texts.BUG)
    return FAULT_OF_OURS


def _unreached(error: OSError) -> Said:
    """Return what the machine refused: of a file by its name, of a stream by its own."""
    why = reason(error)
    if error.filename is None and error.errno in UNWRITTEN:
        return texts.CANNOT_WRITE(path="stdout", why=why)
    return texts.CANNOT_REACH(path=str(error.filename or os.curdir), why=why)
