"""Why the machine refused to write, in the reader's language."""

import errno
from collections.abc import Mapping
from typing import Final

from duban.words import Words

IN_THE_WAY: Final = Words("应是目录的地方有一个文件", "a file stands where a folder should")
CAUSES: Final[Mapping[int, Words]] = {
    errno.EACCES: Words("没有权限", "permission denied"),
    errno.EPERM: Words("没有权限", "permission denied"),
    errno.EROFS: Words("磁盘只读", "the disk is read-only"),
    errno.ENOSPC: Words("磁盘已满", "the disk is full"),
    errno.EDQUOT: Words("超出磁盘配额", "the disk quota is used up"),
    errno.EEXIST: IN_THE_WAY,
    errno.EISDIR: Words("这是一个目录", "it is a folder"),
    errno.ENOTDIR: IN_THE_WAY,
    errno.ENAMETOOLONG: Words("名称太长", "the name is too long"),
}
"""What a person can do something about; the system's own words tell the rest."""


def cause(error: OSError) -> Words | str:
    """Return why something could not be read or written."""
    return CAUSES.get(error.errno or 0) or error.strerror or str(error)
