"""Wordings that name no day: 尽早, 长期坚持, 一年见分晓, 汛期前."""

from typing import Final

from duban.rules.deadlines import messages
from duban.rules.deadlines.period import Refused
from duban.rules.deadlines.resolution import Resolution
from duban.rules.deadlines.rule import Context, Match, Rule, pattern
from duban.words import Words


def _open(match: Match, _: Context) -> Resolution:
    """早日, 尽快, 立即: no day that could be checked; the lead department is asked for one."""
    return Resolution("open", suggestion=messages.NO_DATE(text=match[0]))


def _at_once(match: Match, _: Context) -> Resolution:
    """立即, 马上: a manner of doing, no day that could be checked."""
    hint = messages.NO_DATE(text=match[0])
    return Resolution("open", precision="immediate", suggestion=hint)


def _standing(match: Match, _: Context) -> Resolution:
    """长期坚持, 持续, 常态化: a standing duty."""
    return Resolution("standing", suggestion=messages.STANDING(text=match[0]))


def _slogan(match: Match, _: Context) -> Resolution:
    """一年见分晓: a slogan, never a date."""
    return Resolution("slogan", suggestion=messages.SLOGAN(text=match[0]))


def _event(match: Match, _: Context) -> Refused:
    """汛期前, 入冬前, 学期末: refused, since the day differs by place and year."""
    return Refused(messages.EVENT(text=match[0]), firm=False)


def _lunar(match: Match, _: Context) -> Refused:
    """农历八月十五前: refused, since a month in it is not the civil one."""
    return Refused(messages.LUNAR(text=match[0]))


EVENTS: Final = (
    "主汛期|汛期|入汛|入冬|入夏|入秋|封冻|上冻|采暖[季期]|供暖[季期]?|供热[季期]?|[新上下本]?学期|学年|开学|"
    "暑假|暑期|寒假|两会|党代会|高考|中考|秋收|春耕|夏收|农忙|雨季|梅雨|台风季?|换届|亚运会?|世博会?|双节|两节|"
    "今冬明春|冬春|开春|[春夏秋冬]季|[春夏秋冬]天|立春|雨水|惊蛰|春分|谷雨|立夏|夏至|立秋|秋分|霜降|立冬|冬至|"
    "小年|三伏|国考|节(?=前)"
)

RULES: Final = (
    Rule(
        Words("农历（不收）", "the lunar calendar (refused)"),
        "农历八月十五前",
        "历月大三",
        pattern(
            r"(?:农历|阴历|旧历)[一-龥\d]{0,8}|(?:正月|腊月|冬月|大年|[一二三四五六七八九十]月初?)"
            r"(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二?十|三十|廿[一二三四五六七八九]?)"
            r"(?=<before>|$)|年三十|正月|腊月"
        ),
        _lunar,
    ),
    Rule(
        Words("早日、尽快（时限待定）", "soon (no date)"),
        "早日",
        "",
        pattern(
            r"早日|尽早|及早|尽快|近期|近日|短期内?|不日|(?:若干|[数几Nn×])个?(?:工作)?[日天]内|(?<![一-龥A-Za-z\d])日内|适时|择机|择期|条件成熟|时机成熟|成熟时|抓紧|从速|加快|"
            r"及时|迅速|视情|不?定期(?!限)|逐步|分步|分期分批|按需|限期(?![\d一二三四五六七八九十])|同步推进|按(?:照)?(?:序时进度|时间节点|进度|计划)(?:推进|实施|完成)|时限?待定|待定|另行(?:通知|确定|明确)|稍后|今后一段时期"
        ),
        _open,
    ),
    Rule(
        Words("立即（时限待定）", "at once (no date)"),
        "立行立改",
        "立马即第",
        pattern(
            r"立即|立刻|马上|即刻|即行|即时|即日|第一时间|即知即改|立行立改|立查立改|即[来到]即办"
        ),
        _at_once,
    ),
    Rule(
        Words("长期、持续（长期职责）", "standing duties"),
        "持之以恒",
        "",
        pattern(
            r"(?<!中)长期(?:坚持|推进)?|持续|常态化?|持之以恒|常抓不懈|久久为功|一以贯之|经常性?|日常|始终|长效|"
            r"(?:贯穿|常年|全年(?:持续|不断|坚持|常态))|不间断|随时|永久"
        ),
        _standing,
    ),
    Rule(
        Words("口号", "slogans"),
        "一年见分晓，五年出成效",
        "年月",
        pattern(
            r"<n>(?:年|个?月)(?:之?内)?(?:见分晓|[出见]成效|见实效|见效|大变样|上台阶|大跨越|大变化|大提升|大突破|"
            r"打基础|起好步|成体系|成规模|新地标|换新颜|大发展|争一流|树标杆|再造)"
        ),
        _slogan,
    ),
    Rule(
        Words("日期不固定的事件（不收）", "events without a fixed day (refused)"),
        "汛期前",
        "前末后期初束到来冬季",
        pattern(
            rf"<year:year>?(?:{EVENTS})(?:来临|到来|开始|结束|召开|举办|正式)?"
            r"(?:之|以)?(?:前(?!期|后)|末|后|期间|初|结束|到来|来临)|<year:y2>?(?:今冬明春|冬春|[春夏秋冬]季)"
        ),
        _event,
    ),
)
