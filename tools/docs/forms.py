"""The forms of single values in words."""

from dataclasses import dataclass
from typing import Final

from duban.model import forms
from duban.words import Words


@dataclass(frozen=True, slots=True)
class FormInWords:
    """One form: its name, an example, and what is accepted."""

    form: forms.Form
    name: Words
    example: str
    about: Words


def _form(form: forms.Form, example: str, name: Words, about: Words) -> FormInWords:
    return FormInWords(form, name, example, about)


FORMS: Final = (
    _form(forms.LINE, "完成 12 个老旧小区改造", Words("一行文字", "line"),
          Words("不空，不换行；首尾空格不计",
                "not empty, no line break; blanks around it are dropped")),
    _form(forms.PROSE, "土地指标未落实", Words("文字", "text"),
          Words("不空，可以换行", "not empty; may have several lines")),
    _form(forms.SLUG, "UR-03", Words("编号", "id"),
          Words("1 至 64 个字母、数字、“.”“_”“-”，以字母或数字开头",
                "1 to 64 ASCII letters, digits, `.`, `_`, `-`; begins with a letter or digit")),
    _form(forms.DATE, "2018-11-30", Words("日期", "day"),
          Words("年-月-日，2000 至 2100 年", "year-month-day, 2000 to 2100")),
    _form(forms.MOMENT, "2018-09-29T16:40:00+08:00", Words("时刻", "moment"),
          Words("日期、时间和时区，时区不能省", "day, time and offset from UTC, all required")),
    _form(forms.UNTIL, "2018-Q4", Words("截止期", "period"),
          Words("日、月（2018-11）、季（2018-Q4）、半年（2018-H2）或年（2018），取最后一天",
                "a day, month (2018-11), quarter (2018-Q4), half (2018-H2) or year (2018): its "
                "last day")),
    _form(forms.WHOLE, "15", Words("整数", "whole number"),
          Words("0 以上，最多 15 位，无前导零和分隔符",
                "0 or more, at most 15 digits, no leading zeros, no separators")),
    _form(forms.AMOUNT, "12.5", Words("数量", "amount"),
          Words("0 以上，整数最多 15 位、小数最多 6 位",
                "0 or more, up to 15 digits and 6 decimals")),
    _form(forms.PERCENT, "95.5", Words("百分比", "percentage"),
          Words("以百分数计，“%”可写可不写", "in percent; the sign may be left out")),
    _form(forms.NUMBER, "-3.5", Words("数", "number"),
          Words("同数量，可为负，可带“%”", "as an amount; may be negative and may bear `%`")),
    _form(forms.DIGEST, "3f9a…（64 位）", Words("摘要", "digest"),
          Words("十六进制数字 64 位或 40 位，小写", "64 or 40 hexadecimal digits, in lower case")),
    _form(forms.SUM, "3f9a…（64 位）  duban.yaml", Words("文件摘要", "digest of a file"),
          Words("文件的 SHA-256、两个空格、文件名，即 `sha256sum` 的写法",
                "a file's SHA-256, two spaces and its name, as `sha256sum` writes it")),
    _form(forms.TEMPLATE, "逾期 {days_overdue} 天", Words("模板", "template"),
          Words("文字，花括号内写指标名", "text with the names of facts in braces")),
    _form(forms.FLAG, "true", Words("是否", "flag"),
          Words("只写 true 或 false", "`true` or `false`, nothing else")),
)  # fmt: skip
BY_FORM: Final = {each.form: each for each in FORMS}
