"""Faults of YAML's own grammar, in plain words."""

from typing import Final

from duban.model.diagnostic import Fault
from duban.words import Words

QUOTE_ALL: Final = Words("请给整段文字加引号", "put the whole text in quotes")

BAD_INDENTATION: Final = Fault(
    "bad-indentation",
    Words("这一行的缩进与上文对不齐", "this line's indentation does not fit the lines above"),
    Words(
        "同一层的各行要左边对齐，每层两个空格",
        "align lines of one level, two spaces for each level",
    ),
)
MISSING_SPACE: Final = Fault(
    "missing-space",
    Words("冒号后面缺一个空格", "a space is missing after the colon"),
    Words("请写成“键: 值”", 'write "key: value"'),
)
WIDE_COLON: Final = Fault(
    "wide-colon",
    Words("这里用了中文冒号“：”", 'a full-width colon "：" stands here'),
    Words(
        "键后要用英文冒号和一个空格，写成“键: 值”", 'after a key use ":" and a space: "key: value"'
    ),
)
MISSING_COLON: Final = Fault(
    "missing-colon",
    Words("这一行缺冒号，不是“键: 值”", 'this line has no colon; it is no "key: value"'),
    Words(
        "请补上冒号和值；若接着上文，请再缩进",
        "add colon and value; if it continues the text above, indent it",
    ),
)
STRAY_COLON: Final = Fault(
    "stray-colon",
    Words(
        "文字中另有冒号加空格，不知哪个是键",
        "the text holds another colon with a space: which is the key?",
    ),
    QUOTE_ALL,
)
UNCLOSED_QUOTE: Final = Fault(
    "unclosed-quote",
    Words("从这里开始的引号没有配对", "the quote that opens here is not closed"),
    Words("请在文字末尾补上同样的引号", "add the same quote at the end of the text"),
)
UNCLOSED_BRACKET: Final = Fault(
    "unclosed-bracket",
    Words(
        "从这里开始的括号没有配对，或各项之间缺逗号",
        "the bracket that opens here is not closed, or a comma is missing in it",
    ),
    Words("请补上 ] 或 }}；各项之间用英文逗号", 'add "]" or "}}"; put a comma between members'),
)
TEXT_AFTER: Final = Fault(
    "text-after-end",
    Words("引号或括号已经结束，后面还有文字", "there is text after the closing quote or bracket"),
    Words(
        "请给整段文字加引号；双引号里的双引号写成 \\\"，单引号里的单引号写成 ''",
        'put the whole text in quotes; within it write \\" or two single quotes',
    ),
)
RESERVED: Final = Fault(
    "reserved-character",
    Words(
        "文字不能以“{char}”开头，它在 YAML 中另有用途",
        'a text cannot begin with "{char}": YAML uses it otherwise',
    ),
    QUOTE_ALL,
)
UNKNOWN_ESCAPE: Final = Fault(
    "unknown-escape",
    Words("双引号中的反斜杠用错了", "a backslash in double quotes is used wrongly"),
    Words("反斜杠若是文字，请改用单引号", "if the backslash is text, use single quotes"),
)
LIST_IN_LINE: Final = Fault(
    "list-on-key-line",
    Words("“- ”不能与键写在同一行", '"- " cannot stand on the line of its key'),
    Words(
        "请另起一行并缩进；若是文字，请加引号",
        "begin a new line and indent it; if it is text, put it in quotes",
    ),
)
AFTER_DOCUMENT: Final = Fault(
    "after-end",
    Words("内容到这里已经结束，后面还有文字", "the content has ended here, but there is more"),
    Words("请把最外层写成“键: 值”各行", 'write the outermost level as "key: value" lines'),
)
SYNTAX: Final = Fault(
    "yaml-syntax",
    Words("这里不合 YAML 语法", "this is no valid YAML"),
    Words(
        "请对照上下各行的写法；文字可加引号",
        "compare the lines around it; text can be put in quotes",
    ),
)

SYNTAX_FAULTS: Final = (
    BAD_INDENTATION, MISSING_SPACE, WIDE_COLON, MISSING_COLON, STRAY_COLON, UNCLOSED_QUOTE,
    UNCLOSED_BRACKET, TEXT_AFTER, RESERVED, UNKNOWN_ESCAPE, LIST_IN_LINE, AFTER_DOCUMENT, SYNTAX,
)  # fmt: skip
