"""Faults of what is sound YAML, or nearly, but not what a ledger may hold."""

from typing import Final

from duban.model.diagnostic import Fault
from duban.words import Words

EMPTY_FILE: Final = Fault(
    "empty-file",
    Words("文件是空的", "the file is empty"),
    Words("请写入内容，或删去文件", "write something into it, or delete the file"),
)
NOT_A_MAPPING: Final = Fault(
    "not-a-mapping",
    Words("文件的最外层应是“键: 值”", 'the file must consist of "key: value" lines'),
    Words(
        "每行先写键，再写冒号和一个空格，例如 id: urban-renewal",
        "begin each line with a key, a colon and a space, as in id: urban-renewal",
    ),
)
SEVERAL_DOCUMENTS: Final = Fault(
    "several-documents",
    Words(
        "--- 之后又起了一份文档，一个文件只能有一份",
        "--- begins another document; a file holds one",
    ),
    Words("请拆成几个文件，或删去 ---", "split the file, or delete the ---"),
)
ANCHOR: Final = Fault(
    "anchor",
    Words(
        "&{name} 是 YAML 的锚点，台账不用",
        "&{name} is a YAML anchor, which the ledger does not use",
    ),
    Words(
        "请删去；若 & 是文字，请给整段加引号", "delete it; if & is text, put the whole in quotes"
    ),
)
ALIAS: Final = Fault(
    "alias",
    Words(
        "*{name} 是 YAML 的引用，台账不用", "*{name} is a YAML alias, which the ledger does not use"
    ),
    Words(
        "请把内容照写一遍；若 * 是文字，请给整段加引号",
        "write the content out; if * is text, put the whole in quotes",
    ),
)
TAG: Final = Fault(
    "tag",
    Words(
        "{tag} 是 YAML 的类型标记，台账不用", "{tag} is a YAML tag, which the ledger does not use"
    ),
    Words(
        "请删去；若 ! 是文字，请给整段加引号", "delete it; if ! is text, put the whole in quotes"
    ),
)
MERGE_KEY: Final = Fault(
    "merge-key",
    Words(
        "<< 会并入别处的内容，台账不用",
        "<< merges content from elsewhere, which the ledger does not use",
    ),
    Words("请把各键逐一写出", "write the keys out one by one"),
)
DUPLICATE_KEY: Final = Fault(
    "duplicate-key",
    Words(
        "键“{key}”重复，第 {first} 行已有", 'the key "{key}" is given twice, first in line {first}'
    ),
    Words("请只留一处", "keep one of them"),
)
KEY_NOT_TEXT: Final = Fault(
    "key-not-text",
    Words("键应是文字，这里是列表或一组键", "a key must be text; here it is a list or a mapping"),
    Words("若键是文字，请加引号", "if the key is text, put it in quotes"),
)
EMPTY_KEY: Final = Fault(
    "empty-key",
    Words("冒号前没有键", "there is no key before the colon"),
    Words(
        "请写上键；若是文字，请给整段加引号",
        "write the key; if it is text, put the whole in quotes",
    ),
)
SPACE_AROUND_KEY: Final = Fault(
    "space-around-key",
    Words(
        "键的前后有空格，可能是中文全角空格",
        "there is a space around the key, perhaps a full-width one",
    ),
    Words("请删去；缩进用英文空格", "delete it; indent with plain spaces"),
)
EMPTY_VALUE: Final = Fault(
    "empty-value",
    Words("“{key}”后面没有值", 'nothing follows "{key}"'),
    Words("请填写，或删去这一行", "fill it in, or delete the line"),
)
EMPTY_MEMBER: Final = Fault(
    "empty-member",
    Words("列表中有一项是空的", "a member of the list is empty"),
    Words("请填写，或删去这一项", "fill it in, or delete the member"),
)
TOO_DEEP: Final = Fault(
    "too-deep",
    Words("内容套了 {limit} 层以上", "the content is nested more than {limit} levels deep"),
    Words(
        "请改平；台账用不到这么多层", "make it flatter; no file of the ledger needs so many levels"
    ),
)
TOO_MANY_NODES: Final = Fault(
    "too-many-nodes",
    Words(
        "到这里已超过 {limit} 个键和值", "there are more than {limit} keys and values up to here"
    ),
    Words("请拆成几个文件", "split the file"),
)
SCALAR_TOO_LONG: Final = Fault(
    "text-too-long",
    Words(
        "这段文字有 {length} 字，上限是 {limit} 字",
        "this text has {length} characters, the most is {limit}",
    ),
    Words("请缩短；长文请作为附件另存", "shorten it; keep long texts as attachments elsewhere"),
)
ESCAPED: Final = Fault(
    "escaped-character",
    Words(
        "引号中的转义写出了不许有的字符 {point}",
        "an escape in quotes stands for {point}, which is not allowed",
    ),
    Words(
        "请删去；反斜杠若是文字，请改用单引号",
        "delete it; if the backslash is text, use single quotes",
    ),
)

YAML_FAULTS: Final = (
    EMPTY_FILE, NOT_A_MAPPING, SEVERAL_DOCUMENTS, ANCHOR, ALIAS, TAG, MERGE_KEY, DUPLICATE_KEY,
    KEY_NOT_TEXT, EMPTY_KEY, SPACE_AROUND_KEY, EMPTY_VALUE, EMPTY_MEMBER, TOO_DEEP, TOO_MANY_NODES,
    SCALAR_TOO_LONG, ESCAPED,
)  # fmt: skip
