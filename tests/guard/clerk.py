"""What clerks do to a ledger's files, wherever these are kept."""

import hashlib
from abc import ABC, abstractmethod


class Clerk(ABC):
    """Somebody who edits files, hands in filings and records decisions."""

    @abstractmethod
    def text(self, name: str) -> str:
        """Return a file's text."""

    @abstractmethod
    def write(self, name: str, text: str) -> str:
        """Write a file; return its name."""

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace a text in a file that holds it."""
        text = self.text(name)
        assert old in text, (name, old)
        self.write(name, text.replace(old, new, 1))

    def file(self, department: str, filed: str, entry: str, *, on: str = "", of: str = "") -> str:
        """Hand in a sealed filing; return its name."""
        on = on or filed
        text = (
            f"department: {of or department}\non: {on}\nfiled: {filed}T10:00:00+08:00\n"
            f"by: 联络员\nentries:\n  - {{{entry}}}\n"
        )
        seal = hashlib.sha256(text.encode()).hexdigest()[:8]
        return self.write(f"progress/{department}/{on[:7]}/{on}-{seal}.yaml", text)

    def decide(
        self, kind: str, commitment: str, day: str, more: str = "", by: str = "区督查室"
    ) -> str:
        """Record a decision; return its name."""
        text = (
            f"kind: {kind}\ncommitment: {commitment}\ndecided: {day}\nby: {by}\n"
            f"reason: 会议研究\n{more}"
        )
        return self.write(f"decisions/{day[:7]}/{day}-{kind}-{commitment}.yaml", text)
