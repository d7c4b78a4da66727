"""What typer says of a wrong command line, in the language of help.

typer speaks English only; what it says has few forms. A form that is not here stays as it is.
"""

import re
from typing import Final

from duban.cli import texts
from duban.cli.language import told
from duban.words import Words

FORMS: Final = (
    (r"Usage: (?P<use>.+)", Words("用法：{use}", "Usage: {use}")),
    (r"Try '(?P<help>.+)' for help\.", Words("详见：{help}", "Try '{help}' for help.")),
    (
        r"Error: Invalid value for '?(?P<name>[^':]+)'?: (?P<why>.+)",
        Words("错误：{name}：{why}", "Error: Invalid value for '{name}': {why}"),
    ),
    (r"Error: Invalid value: (?P<why>.+)", Words("错误：{why}", "Error: {why}")),
    (
        r"Error: Missing argument '(?P<name>.+)'\.",
        Words("错误：缺少 {name}", "Error: Missing argument '{name}'."),
    ),
    (
        r"Error: Missing option '(?P<name>.+)'\.",
        Words("错误：缺少选项 {name}", "Error: Missing option '{name}'."),
    ),
    (
        r"Error: No such command '(?P<name>.*)'\. Did you mean (?P<near>.+)\?",
        Words(
            "错误：没有命令“{name}”；是否为 {near}？",
            "Error: No such command '{name}'. Did you mean {near}?",
        ),
    ),
    (
        r"Error: No such command '(?P<name>.*)'\.",
        Words("错误：没有命令“{name}”", "Error: No such command '{name}'."),
    ),
    (
        r"Error: No such option: (?P<name>\S+) \(Possible options: (?P<near>.+)\)",
        Words(
            "错误：没有选项“{name}”；是否为 {near}？",
            "Error: No such option: {name}. Did you mean {near}?",
        ),
    ),
    (
        r"Error: No such option: (?P<name>\S+)",
        Words("错误：没有选项“{name}”", "Error: No such option: {name}"),
    ),
    (
        r"Error: Option '(?P<name>.+)' requires an argument\.",
        Words("错误：选项 {name} 后面要写值", "Error: Option '{name}' requires an argument."),
    ),
    (
        r"Error: Got unexpected extra arguments?(?:\(s\))? \((?P<more>.+)\)",
        Words("错误：多写了 {more}", "Error: Got unexpected extra arguments ({more})"),
    ),
)
NOT_READABLE: Final = re.compile(r"^Path '(?P<path>.*)' is not readable\.$", re.DOTALL)
UNREADABLE: Final = Words("{path} 读不了：没有权限", "{path} cannot be read: permission denied")
NOT_ONE_OF: Final = re.compile(r"^'(?P<given>.*)' is not one of (?P<names>.+)\.$")


def in_words(said: str) -> str:
    """Return a refusal with every line that has a known form in the language of help."""
    return "\n".join(_line(each) for each in said.split("\n"))


def _line(line: str) -> str:
    for form, words in FORMS:
        if found := re.fullmatch(form, line):
            return told(words(**{name: _plain(text) for name, text in found.groupdict().items()}))
    return line


def _plain(text: str) -> str:
    """Return a reason; that something is not among the choices is said as everywhere else."""
    if unread := NOT_READABLE.match(text):
        return told(UNREADABLE(path=unread["path"]))
    found = NOT_ONE_OF.match(text)
    if not found:
        return text
    names = found["names"].replace("'", "").split(", ")
    hint = texts.CHOICES(names=tuple(names))
    return told(texts.UNKNOWN(text=found["given"], hint=hint))
