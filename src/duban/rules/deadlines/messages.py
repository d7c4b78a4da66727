"""What is said about wordings that are refused, damaged, ambiguous or left open."""

from typing import Final

from duban.words import Words

YEAR_OUTSIDE: Final = Words(
    "年份{year}不在{first}—{last}年之间，请核对年份",
    "the year {year} is outside {first}-{last}: check it",
)
NO_SUCH_MONTH: Final = Words(
    "没有{month}月：月份是1至12；请核对，如“{year}-12”",
    "there is no month {month}: months are 1 to 12, as in “{year}-12”",
)
NO_SUCH_DAY: Final = Words(
    "{year}年{month}月没有{day}日，该月最后一天是{last}日；月底请写“{suggestion}”",
    "{year}-{month} has no day {day}, its last is {last}; for the month's end write {suggestion}",
)
NO_SUCH_DAY_OF_MONTH: Final = Words(
    "没有哪个月有{day}日，请核对；月底请写“每月底前”",
    "no month has a day {day}: check it; for the month's end write “每月底前”",
)
NO_SUCH_QUARTER: Final = Words(
    "没有第{quarter}季度：一年四个季度；请核对，如“{year}-Q4”",
    "there is no quarter {quarter}: a year has four, as in “{year}-Q4”",
)
REVERSED: Final = Words(
    "起止颠倒：{first}晚于{last}；跨年的请写“至次年…”",
    "the range runs backwards: {first} is after {last}; across the year's end write “至次年…”",
)
SHORT_YEAR: Final = Words(
    "年份“{year}年”只有两位，请写四位年份，如“20{year}年”",
    "the year “{year}年” has two digits: write all four, as in “20{year}年”",
)
SLASHED: Final = Words(
    "“{text}”月日次序不明，请写成“{suggestion}”",
    "“{text}” leaves the order of day and month open: write “{suggestion}”",
)
DECIMAL: Final = Words(
    "“{text}”可能是日期，也可能是小数；是日期的请写“{suggestion}”",
    "“{text}” may be a date or a decimal number: if a date, write “{suggestion}”",
)
NO_MONTH: Final = Words(
    "“{text}”没有月份，请补写，如“本月{day}日前”“11月{day}日前”或“每月{day}日前”",
    "“{text}” lacks its month: write “本月{day}日前”, “11月{day}日前” or “每月{day}日前”",
)
LOST_MONTH: Final = Words(
    "“{text}”疑似丢字，或为“{suggestion}”；请对照原件改正",
    "“{text}” seems to have lost characters, perhaps “{suggestion}”: compare with the original",
)
PLACEHOLDER: Final = Words(
    "“{text}”还是空缺，请填写日期", "“{text}” is a blank that was not filled: give the date"
)
INVISIBLE: Final = Words(
    "措辞里有看不见的字符或乱码，请重新录入，如“{suggestion}”",
    "the wording holds invisible or damaged characters: type it again, as “{suggestion}”",
)
FOREIGN: Final = Words(
    "时限里有“{signs}”这样的字符，请只写时限本身，如“11月底前”",
    "a deadline is not written with “{signs}”: write only the deadline, such as “11月底前”",
)
TOO_LONG: Final = Words(
    "时限过长（{length}字，上限{most}字），只写时限本身，如“11月底前”",
    "{length} characters are too long for a deadline ({most} at most): write only “11月底前”",
)
ROUGH: Final = Words(
    "“{text}”没有确切界限，请写明日期，如“{suggestion}”",
    "“{text}” has no exact bound: give the day, as “{suggestion}”",
)
EVENT: Final = Words(
    "“{text}”的日期因时因地而异，请写明日期，或在 on: 中写定",
    "the date of “{text}” differs by place and year: give the day, or fix it with `on:`",
)
ONLY_START: Final = Words(
    "只写了起始时间（{start}起），没有完成时限，请补写，如“{start}至{year}年12月底”",
    "only a start is named ({start}): give the end too, as “{start}至{year}年12月底”",
)
NO_DATE: Final = Words(
    "“{text}”不是日期，时限待定：请牵头部门明确，再写入 deadline 或作裁定",
    "“{text}” is no date: ask the lead department, then write it or record a ruling",
)
STANDING: Final = Words(
    "“{text}”是长期职责，按近期成效材料评判，不判逾期；如有阶段时限请列为节点",
    "“{text}” is a standing duty, judged by recent evidence; give stages as milestones",
)
SLOGAN: Final = Words(
    "“{text}”是口号，不作时限；如确有时限请写明日期",
    "“{text}” is a slogan, no deadline: if one is meant, give the day",
)
ANCHORED: Final = Words(
    "“{text}”从“{anchor}”起算，起算日未知；请在 on: 中写定到期日",
    "“{text}” counts from “{anchor}”, whose day is not known: fix the due day with `on:`",
)
START_UNNAMED: Final = Words("起算日（未写明）", "a day it does not name")
CLOSEST: Final = Words(
    "未能识别“{text}”；相近的写法是“{suggestion}”，也可写日期（2018-11-30、2018-11、2018-Q4）",
    "“{text}” was not understood; close to “{suggestion}”, or write 2018-11-30, 2018-11, 2018-Q4",
)
FORMS: Final = Words(
    "未能识别“{text}”；可写日期（2018-11-30、2018-11、2018-Q4、2018-H2、2018）"
    "或“11月底前”“三季度”“6月中旬”“五一前”等",
    "“{text}” was not understood; write 2018-11-30, 2018-11, 2018-Q4, 2018-H2, 2018, "
    "or 11月底前, 三季度, 6月中旬, 五一前",
)
EMPTY: Final = Words(
    "时限是空的；没有时限的请写“待定”", "the deadline is empty: where there is none, write “待定”"
)
LUNAR: Final = Words(
    "“{text}”是农历，请写公历日期，如“2018-11-30”",
    "“{text}” is of the lunar calendar: write the civil date, as “2018-11-30”",
)
BEFORE_PERIOD: Final = Words(
    "“以前”对整个时段有两种读法：不含该时段（至{earliest}），或含该时段（至{latest}）；"
    "民法典第一千二百五十九条“以前包括本数”只说明含不含界点，界点在何日须裁定",
    "“以前” after a whole period has two readings: until it begins ({earliest}) or until it ends "
    "({latest}); 民法典 art. 1259 includes the boundary but does not say which day it is",
)
EARLY: Final = Words(
    "“初”没有法定界限：按上旬，最早第5日、最晚第10日；年初按最早1月底、最晚一季度末（本软件的约定）",
    "“初” has no legal bound: day 5 to 10 of a month, January to March of a year (our convention)",
)
MIDDLE: Final = Words(
    "“月中”没有法定界限：最早15日、最晚20日（本软件的约定）",
    "“月中” has no legal bound: the 15th to the 20th (our convention)",
)
BEFORE_NEW_YEAR: Final = Words(
    "“年前”可指公历年底前，也可指春节前",
    "“年前” may mean before the end of December or before the Spring Festival",
)
EITHER: Final = Words("写了两个时间，任选其一", "two times are named, either of which may be meant")
WITHIN_YEARS: Final = Words(
    "“{years}年内”可按自然年度算（含当年，至{calendar}），也可按周年算（至{anniversary}）",
    "“{years}年内” may count calendar years ({calendar}) or full years ({anniversary})",
)
FROM_THIS_YEAR: Final = Words(
    "起始年未写明，按成文当年起算", "the first year is not named: taken to be the wording's own"
)
COMING: Final = Words("指成文之后最近的一次", "the next one after the wording")
FIXED: Final = Words("日期已写定", "the day was fixed")
