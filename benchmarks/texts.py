"""What stands beside the figures, in the proportions of the demo ledger, all of it invented.

The demo's departments have 330 bytes and 33 values a commitment, its filings 135 and 11 an entry
beside their heads: an officer on 58 % of the commitments, a supervisor on 18 %, support on 32 %,
a note on 71 % of the entries, evidence on 32 %, a problem on 8 %. The demo also has rosters,
milestones and duties; these ledgers have counts alone, because the other programs know nothing
else. They make up for the bytes by more quotes and notes; in values they stay lighter, with 25 a
commitment and 8 an entry.
"""

from dataclasses import dataclass
from typing import Final

OFFICERS: Final = ("孙知远", "唐令仪", "钱语安", "董承志", "贺兰舟", "许之衡", "韩牧野")
NOTES: Final = (
    "目前累计数已与台账核对，剩余部分都已落实到人，下周集中上量。",
    "本期主要整理资料、补办手续，数字未动，原因已向分管领导报告。",
    "进展正常，名单附后；与居民约定午间不施工，沿街商户已签同意书。",
    "较上次有增加，剩余部分已排到周，样板楼开放参观后报名户数明显增加。",
    "与上期持平，主要精力放在已开工部分的收尾，抽人支援了别的条线。",
    "新完成的已留存佐证，其余按节点推进，施工围挡比原计划提早拆除。",
    "没有新增，几处卡点逐一在谈，正在做下一批的准备。",
)
EVIDENCE: Final = ("验收单 云督字{0}号", "现场照片{0}张", "工作台账第{0}页", "汇总表（第{0}次）")


@dataclass(frozen=True, slots=True)
class Problem:
    """What holds a commitment up, whom it waits for, and what comes next."""

    what: str
    asks: str
    next: str


PROBLEMS: Final = (
    Problem("资金：房票兑付资金未到账，住户观望。", "区财政局", "本月争取兑付首批。"),
    Problem("施工组织：管沟与燃气改造同路段。", "区住建局", "开一次合槽施工协调会。"),
    Problem("企业搬迁：过渡厂房还没有着落。", "区投促局", "联系邻近园区的空置厂房。"),
)


def officer(number: int) -> str:
    """Return who answers for a commitment; nobody is named on four in ten."""
    return OFFICERS[number % len(OFFICERS)] if _among(number * 29, 58) else ""


def supervisor(number: int) -> str:
    """Return who supervises a commitment; somebody on one in six."""
    return OFFICERS[(number + 3) % len(OFFICERS)] if _among(number * 31, 18) else ""


def quote(number: int) -> str:
    """Return the sentence that a commitment was taken from, on one in two."""
    if not _among(number * 37, 50):
        return ""
    return f"纳入年度计划的第{number + 1}批老旧小区在时限以前完成改造，让居民早日受益"


def is_supported(number: int) -> bool:
    """Return whether another department helps, as it does on one in three."""
    return _among(number * 41, 32)


def commitment_note(number: int) -> str:
    """Return what was remarked when a commitment was made, on four in five."""
    return "先摸底后实施，涉及管线迁改的同步报批" if _among(number * 43, 80) else ""


def note(number: int, week: int) -> str:
    """Return how it went, on seven filed entries in ten."""
    drawn = number * 53 + week * 17
    return NOTES[drawn % len(NOTES)] if _among(drawn, 71) else ""


def evidence(number: int, week: int) -> str:
    """Return what shows it, on one filed entry in three."""
    drawn = number * 59 + week * 23
    if not _among(drawn, 32):
        return ""
    return EVIDENCE[drawn % len(EVIDENCE)].format(drawn % 499 + 1)


def problem(number: int, week: int) -> Problem | None:
    """Return what holds it up, on one filed entry in twelve."""
    drawn = number * 61 + week * 29
    return PROBLEMS[drawn % len(PROBLEMS)] if _among(drawn, 8) else None


def _among(drawn: int, share: int) -> bool:
    """Return whether a number falls to a share of so many in a hundred."""
    return drawn % 100 < share
