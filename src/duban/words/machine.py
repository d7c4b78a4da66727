"""What the machine says when it refuses to read or write, in both languages."""

import errno
from typing import Final

from duban.words.base import Words

REASONS: Final[dict[int, Words]] = {
    errno.EACCES: Words("没有权限", "permission denied"),
    errno.EPERM: Words("不允许这样做", "not permitted"),
    errno.EROFS: Words("磁盘是只读的", "the disk is read-only"),
    errno.ENOSPC: Words("磁盘已满", "the disk is full"),
    errno.EDQUOT: Words("超过磁盘配额", "over the disk quota"),
    errno.EIO: Words("磁盘读写出错", "the disk failed"),
    errno.ENOENT: Words("没有这个文件或目录", "no such file or folder"),
    errno.EEXIST: Words("已有同名文件", "a file of that name is there"),
    errno.EISDIR: Words("是目录，不是文件", "it is a folder, not a file"),
    errno.ENOTDIR: Words("路径中有一段是文件，不是目录", "a part of the path is a file"),
    errno.ENAMETOOLONG: Words("文件名太长", "the name is too long"),
    errno.EMFILE: Words("打开的文件太多", "too many files are open"),
    errno.ENFILE: Words("打开的文件太多", "too many files are open"),
    errno.EBADF: Words("已经关闭", "it is closed"),
}


def reason(error: OSError) -> Words | str:
    """Return why the machine refused; what has no words here, in its own."""
    return REASONS.get(error.errno or 0) or error.strerror or str(error)
