"""What plans are told in."""

from collections.abc import Mapping
from typing import Final

from duban.words import Words

PLAN: Final = Words("倒排工期", "Back-scheduled plan")
PLANS: Final = Words("倒排工期总表", "All back-scheduled plans")

STATES: Final[Mapping[str, Words]] = {
    "done": Words("已办结", "done"),
    "under-way": Words("办理中", "under way"),
    "open": Words("未开始", "not begun"),
}
VERDICTS: Final[Mapping[str, Words]] = {
    "impossible": Words("来不及", "impossible"),
    "critical": Words("一天不能耽误", "critical"),
    "free": Words("有余量", "free"),
    "done": Words("已办结", "done"),
    "none": Words("不排", "no plan"),
}
URGENCIES: Final[Mapping[str, Words]] = {
    "late": Words("已迟 {days} 个工作日", "{days} working days too late"),
    "late-days": Words("已迟 {days} 个自然日", "{days} calendar days too late"),
    "today": Words("今日须开始", "must start today"),
    "week": Words("本周须开始", "must start this week"),
}

UNKNOWN: Final = Words("所指办理程序“{id}”不存在（{place}）", "no procedure {id} ({place})")
CIRCLE: Final = Words(
    "步骤互相等待，排不出来：{ring}（{place}）",
    "its steps wait for each other in a circle: {ring} ({place})",
)
FORWARD_ONLY: Final = Words(
    "时限待定，只能顺排；最迟日期按最早全部办结倒推",
    "no date is fixed: the latest days go back from the earliest end",
)
AMBIGUOUS: Final = Words(
    "时限“{text}”可指 {earliest}，也可指 {latest}，裁定前按较早的日期倒推",
    '"{text}" may mean {earliest} or {latest}; until a ruling, days go back from the earlier',
)
BEGIN: Final = Words("自 {day} 起即可开始", "may begin from {day} on")
NOT_BEFORE: Final = Words("不得早于 {day}", "not before {day}")
BEGUN: Final = Words("已于 {day} 开始", "begun on {day}")
OVER: Final = Words("已于 {day} 办结", "over on {day}")
DEADLINE: Final = Words("整体须在 {day} 前办结", "all has to be over by {day}")
FORWARD: Final[Mapping[tuple[bool, bool], Words]] = {
    (True, False): Words("待“{other}”{day} 办结后开始", 'starts after "{other}" is over on {day}'),
    (False, False): Words("待“{other}”{day} 开始后开始", 'starts after "{other}" starts on {day}'),
    (True, True): Words("待“{other}”{day} 办结后方可办结", 'ends after "{other}" is over on {day}'),
    (False, True): Words("待“{other}”{day} 开始后方可办结", 'ends after "{other}" starts on {day}'),
}
BACKWARD: Final[Mapping[tuple[bool, bool], Words]] = {
    (True, False): Words(
        "“{other}”最迟 {day} 开始，须先办结", 'over before "{other}" starts, {day} at the latest'
    ),
    (False, False): Words(
        "“{other}”最迟 {day} 开始，须先开始", 'begun before "{other}" starts, {day} at the latest'
    ),
    (True, True): Words(
        "“{other}”最迟 {day} 办结，须先办结", 'over before "{other}" is, {day} at the latest'
    ),
    (False, True): Words(
        "“{other}”最迟 {day} 办结，须先开始", 'begun before "{other}" is over, {day} at the latest'
    ),
}
LAG: Final = Words("{why}，间隔 {days} 个{unit}", "{why}, {days} {unit} apart")
LEAD: Final = Words("{why}，可提前 {days} 个{unit}", "{why}, up to {days} {unit} early")
FREE_DAYS: Final = Words(
    "{why}；{first} 至 {last} 不办公", "{why}; {first} to {last} are no working days"
)
FREE_DAY: Final = Words("{why}；{first} 不办公", "{why}; {first} is no working day")
UNITS: Final[Mapping[str, Words]] = {
    "workdays": Words("工作日", "working days"),
    "days": Words("自然日", "calendar days"),
}

SPARE: Final = Words("余 {days} 个工作日", "{days} working days to spare")
EXACT: Final = Words("没有余量", "nothing to spare")
TOO_LATE: Final = Words("晚 {days} 个工作日", "{days} working days too late")
PASSED: Final = Words(
    "时限 {day} 已过，以下按时限倒推", "the deadline, {day}, has passed; days go back from it"
)
NO_PLAN: Final = Words("不排计划：{why}", "no plan: {why}")
GAINED: Final = Words("单独采用可早 {days} 个工作日", "alone it is {days} working days sooner")
LOST: Final = Words("单独采用反晚 {days} 个工作日", "alone it is {days} working days later")
UNPLANNED: Final = Words("单独采用排不出来", "alone it cannot be planned")
SAME: Final = Words("单独采用不能提前", "alone it wins nothing")
IN_USE: Final = Words("已采用", "in use")
CLASH: Final = Words(
    "“{first}”和“{second}”对同一步骤的改动不能同时采用，只能用其中一个；以下日期不可用",
    '"{first}" and "{second}" change one step in ways that exclude each other: only one of them '
    "can be used, and these days are not to be relied on",
)
SPENT: Final = Words(
    "“{variant}”不再合并：其中“{step}”已单独办结",
    '"{variant}" merges no more: "{step}" is over by itself',
)
DEBT: Final = Words(
    "“{step}”先行办理，“{ahead_of}”须在 {day} 前补齐正式手续",
    '"{step}" goes ahead: "{ahead_of}" has to be formally over by {day}',
)
ESTIMATED: Final = Words(
    "{years} 年放假安排尚未公布，按周末推算，公布后须重排",
    "the holidays of {years} have not been published: reckoned by weekends, plan again then",
)
FICTIONAL: Final = Words("工期为虚构示例", "its durations are made up")
