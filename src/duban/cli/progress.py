"""How far a long run is, on a terminal's stderr: one line that is overwritten and goes away."""

import sys

from duban.cli import texts
from duban.cli.clock import now
from duban.cli.language import told
from duban.words import Blank, Words

PATIENCE = 1_000_000_000
"""Nanoseconds that nobody minds to wait without a word."""
PAUSE = 100_000_000
"""Nanoseconds between two words: nobody reads faster."""
CLEAR = "\r\x1b[K"


class Progress:
    """Tells how far a run is once it takes long; says nothing to a pipe or a file."""

    def __init__(self) -> None:
        self._quiet = sys.stderr is None or not sys.stderr.isatty()
        self._began = self._last = now()
        self._has_spoken = False

    def __call__(self, read: int, files: int) -> None:
        """Tell how many files have been read, and how many there are."""
        self._say(texts.READING, read=read, files=files)

    def judging(self, commitments: int) -> None:
        """Tell that everything has been read and is being judged."""
        self._last = 0
        self._say(texts.JUDGING, commitments=commitments)

    def __enter__(self) -> None:
        """Go on telling."""

    def __exit__(self, *_ended: object) -> None:
        self.end()

    def end(self) -> None:
        """Take the last word away: what follows begins on a clean line."""
        if self._has_spoken:
            self._write(CLEAR)

    def _say(self, text: Words, **blanks: Blank) -> None:
        moment = now()
        if self._quiet or moment - self._began < PATIENCE or moment - self._last < PAUSE:
            return
        self._last, self._has_spoken = moment, True
        self._write(CLEAR + told(text(**blanks)))

    def _write(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:  # nobody is left to tell
            self._quiet = True
