"""A folder of the user's own for what can be made again; nothing in it is believed unproved.

Every file in it bears a keyed digest of its content. The key lies beside the files and only the
user can read it: what others have written, or a disk has damaged, is no different from nothing.
Not before that is proved is a file decoded, because `marshal` trusts what it is given.
"""

import marshal
import os
import stat
from _blake2 import blake2b  # `hashlib` would load OpenSSL: a third of a warm run

MAGIC = b"duban snapshot 1\n"
KEY = "key"
KEY_SIZE = 32
PROOF = 32
WRITTEN_BY_OTHERS = 0o022
SEEN_BY_OTHERS = 0o077
MOST = 512 * 1024 * 1024
"""Bytes that all values together may take: a province, or a thousand districts."""
SETTING = "DUBAN_CACHE"
OFF = "off"
READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class Vault:
    """Named values that only this user, with this version of duban, can have written."""

    def __init__(self, folder: str, key: bytes, tool: bytes) -> None:
        self.folder = folder
        self._key = key
        self._tool = tool

    def read(self, name: str) -> object:
        """Return the value of a name, or None where there is none that can be believed."""
        try:
            data = content(f"{self.folder}/{name}")
        except OSError:
            return None
        head = len(MAGIC) + PROOF
        if data[: len(MAGIC)] != MAGIC or data[len(MAGIC) : head] != self._proof(name, data[head:]):
            return None
        value: object = marshal.loads(data[head:])  # noqa: S302 - proved to be our own
        return value

    def write(self, name: str, value: object) -> None:
        """Keep a value under a name, in one step; where that is not possible, do nothing."""
        body = marshal.dumps(value)  # type: ignore[arg-type] # plain values, as marshal takes them
        try:
            self._replace(name, MAGIC + self._proof(name, body) + body)
        except OSError:
            return

    def trim(self, most: int = MOST) -> None:
        """Let the values that were written first go, where all take more than so many bytes."""
        try:
            with os.scandir(self.folder) as found:
                kept = [(e.stat(), e.name) for e in found if e.name[0] != "." and e.name != KEY]
        except OSError:
            return
        size = sum(status.st_size for status, _ in kept)
        for status, name in sorted(kept, key=lambda each: each[0].st_mtime_ns):
            if size <= most:
                return
            self.forget(name)
            size -= status.st_size

    def forget(self, name: str) -> None:
        """Remove a value."""
        try:
            os.unlink(f"{self.folder}/{name}")  # noqa: PTH108 - pathlib is not imported here
        except OSError:
            return

    def _proof(self, name: str, body: bytes) -> bytes:
        proof = blake2b(self._tool, key=self._key, digest_size=PROOF)
        proof.update(b"%d %s\n" % (len(name), name.encode()))
        proof.update(body)
        return proof.digest()

    def _replace(self, name: str, data: bytes) -> None:
        new = f"{self.folder}/.{name}.{os.getpid()}"
        opened = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            with os.fdopen(opened, "wb") as file:
                file.write(data)
            os.replace(new, f"{self.folder}/{name}")  # noqa: PTH105 - as above
        except OSError:
            self.forget(new.rpartition("/")[2])
            raise


def open_vault(environ: "os._Environ[str]", tool: bytes) -> Vault | None:
    """Return the user's vault, made where there is none; None where it is off or cannot be had.

    Args:
        environ: `DUBAN_CACHE` names its folder, or is `off`.
        tool: what tells this version of duban from every other; each believes only its own.
    """
    folder = _folder(environ)
    if not folder:
        return None
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103 - pathlib is not imported here
        if not _is_ours(os.lstat(folder), stat.S_IFDIR, WRITTEN_BY_OTHERS):
            return None
        return Vault(folder, _key(f"{folder}/{KEY}"), tool)
    except (OSError, ValueError):
        return None


def content(path: str) -> bytes:
    """Return all bytes of a regular file.

    Raises:
        OSError: where it cannot be read, or is a link or no file.
    """
    opened = os.open(path, READ)
    with os.fdopen(opened, "rb") as file:
        if not stat.S_ISREG(os.fstat(opened).st_mode):
            raise OSError(path)
        return file.read()


def _folder(environ: "os._Environ[str]") -> str:
    given = environ.get(SETTING)
    if given is not None:
        return "" if given in {"", OFF} else os.path.abspath(given)  # noqa: PTH100 - as above
    home = environ.get("HOME")
    above = (
        environ.get("XDG_CACHE_HOME") or environ.get("LOCALAPPDATA") or (home and f"{home}/.cache")
    )
    return f"{above}/duban" if above and os.path.isabs(above) else ""  # noqa: PTH117 - as above


def _key(path: str) -> bytes:
    """Return the user's key, drawn when first needed.

    Raises:
        OSError: where it cannot be read or written.
        ValueError: where others could have read or written it, or it is torn.
    """
    try:
        made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        pass
    else:
        with os.fdopen(made, "wb") as file:
            file.write(os.urandom(KEY_SIZE))  # a secret, which no answer depends on
    key = content(path)
    if len(key) != KEY_SIZE or not _is_ours(os.lstat(path), stat.S_IFREG, SEEN_BY_OTHERS):
        raise ValueError(path)
    return key


def _is_ours(status: os.stat_result, kind: int, forbidden: int) -> bool:
    if stat.S_IFMT(status.st_mode) != kind:
        return False
    if not hasattr(os, "getuid"):  # Windows keeps its users' folders apart by other means
        return True
    return status.st_uid == os.getuid() and not status.st_mode & forbidden
