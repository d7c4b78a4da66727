"""Answers: what duban said to a command line, for as long as the ledger and the day are the same.

The same files, day and command line give the same bytes: that is the house's first law, and so
an answer may be kept. Nothing here knows what a command line means.
"""

import marshal
from _blake2 import blake2b

from duban.ledger.snapshot.stamps import DIGEST
from duban.ledger.snapshot.vault import Vault

PREFIX = "answer-"


class Answer:
    """What was said to one command line about one ledger.

    Attributes:
        root: the ledger's folder; `start` is where it was looked for.
        state: the state of the ledger, as `Seen.state`.
        span: the second in which it begins to hold and the one in which it no longer does, from
            the epoch; both 0 where the day was named and it holds for ever.
        said: the lines for stderr.
        data: the bytes for stdout.
        code: the exit code.
    """

    def __init__(
        self,
        about: tuple[str, str, bytes],
        span: tuple[int, int],
        said: tuple[str, ...],
        data: bytes,
        code: int,
    ) -> None:
        self.root, self.start, self.state = about
        self.span = span
        self.said = said
        self.data = data
        self.code = code

    def holds(self, now: float) -> bool:
        """Return whether it is the answer at a moment, in seconds from the epoch."""
        since, until = self.span
        return not until or since <= now < until

    def keep(self, vault: Vault, key: str) -> None:
        """Write it down, and let what is oldest go where there is much."""
        about = (self.root, self.start, self.state)
        value = (about, self.span, self.said, self.data, self.code)
        vault.write(PREFIX + key, value)
        vault.trim()


def key_of(*asked: object) -> str:
    """Return the name of a question: of all that its answer depends on beside ledger and time."""
    plainly = marshal.dumps(asked, 2)  # type: ignore[arg-type] # texts and numbers
    return blake2b(plainly, digest_size=DIGEST).hexdigest()


def answer_to(vault: Vault, key: str) -> Answer | None:
    """Return the answer that was kept for a question, or None."""
    value = vault.read(PREFIX + key)
    return Answer(*value) if isinstance(value, tuple) else None
