"""What is said about a wording quotes the part that is meant, and figures that are right."""

import datetime as dt

import pytest

from duban.rules.deadlines import resolve
from duban.words import say

MADE = dt.date(2018, 8, 13)


@pytest.mark.parametrize(
    ("wording", "said", "why"),
    [
        ("6月31日前", "2018年6月没有31日，该月最后一天是30日；月底请写“2018-06-30”", "that month"),
        ("13月底前", "没有13月：月份是1至12；请核对，如“2018-12”", "in the wording's year"),
        ("0000-01-01", "年份0000不在2000—2100年之间", "four figures, as years have"),
        ("第0季度", "没有第0季度：一年四个季度", "they are numbered from one"),
        ("第5季度", "没有第5季度：一年四个季度；请核对，如“2018-Q4”", "a year has four"),
        ("11月至3月", "起止颠倒：2018-11-01晚于2018-03-31", "both ends"),
        ("18年底", "年份“18年”只有两位，请写四位年份，如“2018年”", "all four figures"),
        ("31/8", "“31/8”月日次序不明，请写成“8月31日”", "the only order that is a day"),
        ("11.30", "“11.30”可能是日期，也可能是小数；是日期的请写“11月30日”", "one of two"),
        ("10日前", "“10日”没有月份，请补写，如“本月10日前”", "of which month?"),
        ("310日", "“310日”疑似丢字，或为“3月10日”", "月 was lost"),
        ("218年底", "“218年”疑似丢字", "a figure was lost"),
        ("900日", "“900日”还是空缺", "nothing that could be meant"),
        ("确保20?8年完成", "“20?8年”还是空缺", "without the words around it"),
        ("抢在汛期前完成", "“汛期前”的日期因时因地而异", "without the words around it"),
        ("农历八月十五前", "“农历八月十五前”是农历", "said to be lunar"),
        ("争取早日完成", "“早日”不是日期，时限待定", "no day"),
        ("立即整改", "“立即”不是日期，时限待定", "a manner, no day"),
        ("抓好长期坚持", "“长期坚持”是长期职责", "a standing duty"),
        ("力争一年见分晓", "“一年见分晓”是口号", "a slogan"),
        (
            "须在30个工作日内上报",
            "“30个工作日内”从“起算日（未写明）”起算",
            "from no day that is named",
        ),
        ("自受理之日起20日内", "“20日内”从“受理”起算", "from what is named"),
        ("11月30日前后", "“前后”没有确切界限，请写明日期，如“2018-11-30”", "no bound"),
        ("11月左右", "“左右”没有确切界限，请写明日期，如“2018-11-30”", "no bound, of a month"),
        ("每月45日前", "没有哪个月有45日", "in no month"),
        ("2060年春节前", "“2060年春节”的日期因时因地而异", "a day that is not tabled"),
        ("不详", "未能识别“不详”", "a short one is quoted whole"),
        ("字" * 24, f"未能识别“{'字' * 24}”", "as much as a message quotes"),
        ("字" * 25, f"未能识别“{'字' * 23}…”", "one more, and its end is left out"),
        ("字" * 2000, "未能识别", "as long as a wording may be"),
        ("字" * 2001, "时限过长（2001字，上限2000字）", "one more"),
        ("自2019年9月1日起施行", "只写了起始时间（2019-09-01起），没有完成时限", "a beginning"),
        ("自2019年9月1日起施行", "请补写，如“2019-09-01至2019年12月底”", "an end in its year"),
    ],
)
def test_advice_quotes_what_it_is_about(wording: str, said: str, why: str) -> None:
    found = resolve(wording, MADE)
    assert found.suggestion is not None
    assert said in say(found.suggestion, "zh"), why


@pytest.mark.parametrize(
    ("wording", "made", "said", "why"),
    [
        ("三年内", "2018-08-13", "“3年内”可按自然年度算（含当年，至2020-12-31）", "2018 counts"),
        ("三年内", "2018-08-13", "也可按周年算（至2021-08-13）", "to the day"),
        (
            "11月份以前",
            "2018-08-13",
            "不含该时段（至2018-10-31），或含该时段（至2018-11-30）",
            "both",
        ),
        ("年前", "2018-11-20", "可指公历年底前，也可指春节前", "both can be meant"),
        ("年前", "2019-01-10", "指成文之后最近的一次", "only one can be meant"),
        ("元旦前", "2018-08-13", "指成文之后最近的一次", "the year was not named"),
        ("11月初", "2018-08-13", "“初”没有法定界限", "our convention"),
        ("6月中", "2018-01-15", "“月中”没有法定界限", "our convention"),
        ("11月或12月", "2018-08-13", "写了两个时间，任选其一", "either"),
        ("三年行动", "2018-08-13", "起始年未写明，按成文当年起算", "the first year is inferred"),
    ],
)
def test_a_reading_that_is_not_plain_gives_its_reason(
    wording: str, made: str, said: str, why: str
) -> None:
    found = resolve(wording, dt.date.fromisoformat(made))
    assert found.because is not None
    assert said in say(found.because, "zh"), why


@pytest.mark.parametrize("wording", ["11月30日前", "11月底前", "2019年元旦前", "五一前", "下半年"])
def test_a_plain_reading_needs_no_reason(wording: str) -> None:
    found = resolve(wording, MADE)
    assert (found.because, found.suggestion) == (None, None)
