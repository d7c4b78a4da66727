"""Why a file cannot be checked as a score table."""

from typing import Final

from duban.words import Said, Words

SPREADSHEET: Final = Words(
    "这是电子表格文件，不是 CSV。请在 Excel 或 WPS 里另存为 CSV 后再核对。",
    "This is a spreadsheet, not CSV. Save it as CSV from Excel or WPS and try again.",
)
NOT_TEXT: Final = Words(
    "读不出文字：既不是 UTF-8、UTF-16，也不是 GB18030。请另存为 UTF-8 编码的 CSV。",
    "Its text cannot be read: neither UTF-8, UTF-16 nor GB18030. Save it as CSV in UTF-8.",
)
TOO_LONG: Final = Words("超过 {most} 行，未予核对。", "More than {most} rows: not checked.")
TOO_WIDE: Final = Words("超过 {most} 列，未予核对。", "More than {most} columns: not checked.")
BROKEN: Final = Words("CSV 读到第 {line} 行处出错。", "The CSV cannot be read near line {line}.")
NO_TABLE: Final = Words(
    "没有找到评分表：要有一行表头（如 单位、得分、排名）和其下的数据行。",
    "No score table was found: it needs a row of heads (such as 单位, 得分, 排名), rows below.",
)
NO_HEAD: Final = Words(
    "表中没有“{head}”这一列；有：{known}", "No column '{head}'; there are: {known}"
)
TWO_HEADS: Final = Words(
    "“{head}”可指几列：{known}。请写全名。", "'{head}' may mean: {known}. Write it in full."
)
BAD_FORMULA: Final = Words(
    "公式在“{near}”处读不懂；只用列名、数、＋－×÷和括号，如 系统*0.4+现场*0.6",
    "The formula cannot be read at '{near}'; it takes heads, numbers, + - * / and parentheses.",
)


class UnreadableError(Exception):
    """The file holds no score table that can be checked; `said` says why."""

    def __init__(self, said: Said) -> None:
        """Keep what is to be said."""
        super().__init__()
        self.said = said
