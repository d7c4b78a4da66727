"""Play the steps of a written page in a folder, and say what was printed after each.

The steps come as JSON on stdin: `[["file", PATH, TEXT], ["sh", COMMANDS], …]`; the outputs go
as JSON to stdout. Commands of duban run in this process, as on a terminal of 80 columns: that
is twenty times faster than starting it anew.
"""

import io
import json
import os
import re
import shlex
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Final

from duban.cli.start import start

HEAD: Final = re.compile(r"^(?P<command>.*?)(?: \| head -n (?P<lines>\d+))?$")
NOT_HERE: Final = ("./test.sh", "git ", "uv ", "export DUBAN_LANG=")
"""What needs a network or takes minutes, and the language, which is set from the beginning."""
WRONG_USE: Final = 2
"""The exit code from which on a page shows a command that nobody should copy."""


class Screen(io.TextIOWrapper):
    """A terminal that remembers what was written to it."""

    def isatty(self) -> bool:
        """Return that somebody is looking."""
        return True


def play(steps: list[list[str]]) -> list[str]:
    """Return what each step printed."""
    return [_write(*rest) if kind == "file" else _run(*rest) for kind, *rest in steps]


def _write(path: str, text: str) -> str:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return ""


def _run(commands: str) -> str:
    lines = commands.replace("\\\n", " ").splitlines()
    return "".join(_line(line.partition("  #")[0].rstrip()) for line in lines if line.strip())


def _line(line: str) -> str:
    found = HEAD.match(line)
    assert found is not None
    command, lines = found["command"], found["lines"]
    if line.startswith(("#", *NOT_HERE)):
        return ""
    if line.startswith("cd "):
        os.chdir(line.removeprefix("cd ").strip())
        return ""
    if re.match(r"(\./run\.sh|duban)\b", line):
        printed = _duban(shlex.split(command)[1:], piped=lines is not None)
    else:
        printed = _shell(command)
    return printed if lines is None else "".join(printed.splitlines(keepends=True)[: int(lines)])


def _shell(command: str) -> str:
    done = subprocess.run(
        ["/bin/sh", "-c", command], check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    return done.stdout


def _duban(arguments: list[str], *, piped: bool) -> str:
    """Return what duban prints; to a terminal also its talk, as people see it."""
    data = io.BytesIO()
    screen = io.TextIOWrapper(data, "utf-8") if piped else Screen(data, "utf-8")
    talk = io.TextIOWrapper(io.BytesIO(), "utf-8") if piped else screen
    sys.argv = ["duban", *(arguments or ["status"])]
    with redirect_stdout(screen), redirect_stderr(talk):
        code = start()
    screen.flush()
    if code >= WRONG_USE:
        sys.exit(f"{sys.argv}: {data.getvalue().decode()}")
    return data.getvalue().decode()


if __name__ == "__main__":
    answer = json.dumps(play(json.load(sys.stdin)), ensure_ascii=False)
    sys.stdout.write(answer)
