"""Faults of files and folders themselves: what they are and how they are named."""

from typing import Final

from duban.model.diagnostic import Fault
from duban.words import Words

RENAME: Final = Words(
    "请改名；只用字母、数字、汉字和连字符", "rename it, with letters, digits and hyphens only"
)
REAL_FILE: Final = Words(
    "请换成普通文件，或移走", "put a regular file in its place, or move it away"
)

UNREADABLE: Final = Fault(
    "unreadable",
    Words("无法读取（{reason}）", "it cannot be read ({reason})"),
    Words("请检查权限和磁盘", "look at its permissions and at the disk"),
)
MISSING: Final = Fault(
    "missing",
    Words("文件不存在", "the file does not exist"),
    Words("请检查路径", "look at the path"),
)
SYMLINK: Final = Fault(
    "symlink",
    Words("这是符号链接，台账不跟随链接", "this is a symbolic link; the ledger follows none"),
    REAL_FILE,
)
NOT_A_FILE: Final = Fault(
    "not-a-file",
    Words(
        "这不是普通文件（管道、设备或套接字）", "this is no regular file (a pipe, device or socket)"
    ),
    REAL_FILE,
)
FOLDER_NAMED_YAML: Final = Fault(
    "folder-not-file",
    Words("这里应是文件，却是文件夹", "this should be a file, but is a folder"),
    REAL_FILE,
)
FILE_NAMED_FOLDER: Final = Fault(
    "file-not-folder",
    Words("这里应是文件夹，却是文件", "this should be a folder, but is a file"),
    Words(
        "请移走或改名；台账的文件放在这个文件夹里",
        "move it away or rename it; the ledger's files lie in a folder of that name",
    ),
)
NAME_HIDDEN: Final = Fault(
    "name-hidden-character",
    Words("文件名中有看不见的字符或控制字符", "the name holds invisible or control characters"),
    RENAME,
)
NAME_NOT_UTF8: Final = Fault(
    "name-not-utf8", Words("文件名不是 UTF-8 编码", "the name is not UTF-8"), RENAME
)
NAME_TWINS: Final = Fault(
    "name-twins",
    Words(
        "与“{other}”只差大小写或写法，在有的电脑上是同一个文件",
        'it differs from "{other}" by case or spelling only: on some computers they are one file',
    ),
    Words("请把其中一个改名", "rename one of them"),
)
WRONG_EXTENSION: Final = Fault(
    "wrong-extension",
    Words("台账只读 .yaml 文件，这个文件没有读", "only .yaml files are read; this one was not"),
    Words("请改名，以小写 .yaml 结尾", "rename it so that it ends in lower-case .yaml"),
)
UNREAD_FILE: Final = Fault(
    "unread-file",
    Words("这不是台账文件，没有读", "this is no file of the ledger and was not read"),
    Words("请移到别处；说明可写进 README.md", "move it elsewhere; notes may go into README.md"),
    severity="warning",
)
UNKNOWN_FOLDER: Final = Fault(
    "unknown-folder",
    Words(
        "台账没有这个文件夹，其中的文件没有读",
        "the ledger knows no such folder; its files were not read",
    ),
    Words("应是以下之一：{folders}", "it should be one of: {folders}"),
    severity="warning",
)
FOLDERS_TOO_DEEP: Final = Fault(
    "folders-too-deep",
    Words(
        "文件夹套了 {limit} 层以上，其中的文件没有读",
        "folders are nested more than {limit} deep; their files were not read",
    ),
    Words("请按台账的目录放置", "lay them out as the ledger does"),
)
TOO_MANY_FILES: Final = Fault(
    "too-many-files",
    Words(
        "台账有 {limit} 个以上的文件，其余没有读",
        "the ledger has more than {limit} files; the rest were not read",
    ),
    Words("请把旧年度另立台账", "keep past years as ledgers of their own"),
)

FILE_FAULTS: Final = (
    UNREADABLE, MISSING, SYMLINK, NOT_A_FILE, FOLDER_NAMED_YAML, FILE_NAMED_FOLDER, NAME_HIDDEN,
    NAME_NOT_UTF8, NAME_TWINS, WRONG_EXTENSION, UNREAD_FILE, UNKNOWN_FOLDER, FOLDERS_TOO_DEEP,
    TOO_MANY_FILES,
)  # fmt: skip
