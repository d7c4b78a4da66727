"""What a column is for, as its head says: the words that real tables use."""

import re
from fractions import Fraction
from typing import Final, Literal, TypeAlias

Role: TypeAlias = Literal[
    "past",  # of another period: no part of this one's total
    "move",  # how the place moved
    "place",
    "serial",
    "note",
    "group",
    "factor",  # multiplies
    "total",
    "subtotal",
    "score",  # a total where there is no plainer one, otherwise a component
    "unit",
    "part",  # all other numbers: components, bases, bonuses, deductions
]

TOTALS: Final = (
    "总分|总得分|总成绩|总评|综合得分|综合评分|综合成绩|综合分|综合考[核评](得分|分)"
    "|最终|最后得分|合计|总计|年度得分|[Tt]otal"
)
SCORES: Final = (
    "^(得分|分数|成绩|评分|考评分|考核分|考[核评](得分|成绩|结果|分数)|[本当]月(得分|成绩)"
    "|(月度|季度|年度|全年|半年|双月|两月|双周|本[期季周次]|累计|阶段)(得分|成绩)|实得分|加权得分|总?平均(分|值|得分|成绩)?|均分|综合指数|指数|[Ss]core)$"
    "|平均(分|得分|成绩)$|[月季年]度?平均$|折算|加权|折合|折后|折百|标准化得?分"
)
WORDS: Final[tuple[tuple[Role, str], ...]] = (
    ("past", "上月|上期|上年|去年|同期|上季|上次|前次|环比|同比|历史|往期"),
    ("move", "升降|变化|变动|进退|较上|比上|^增减[值幅]?$"),
    ("total", "(名次|位次|排名)(合计|之和|总和)"),
    ("place", "排名|名次|位次|序次|排序|排位|^位置$|[Rr]ank|^[Pp]lace$"),
    ("serial", r"^(序号|编号|序|[Nn][Oo]\.?|№|代码|行号|#)$"),
    ("group", "组别|类别|分组|组类|片区|类型|分类|板块|序列|层级|^组$|^类$|[Gg]roup"),
    ("factor", "系数$"),
    ("total", "[扣减]分后"),
    ("subtotal", "小计|分计|[扣加减奖](分|项).*(合计|总计|总分)|(合计|总计?)[扣加减奖]分?$"),
    ("total", TOTALS),
    ("score", SCORES),
    ("note", "备注|说明|等次|等级|档次"),
)
ROLES: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = tuple(
    (role, re.compile(form)) for role, form in WORDS
)
UNIT: Final = re.compile(
    "单位|部门|街道|乡|镇|名称|县|区|市|责任|被考|社区|村|学校|企业|公司|科室|姓名|对象|主体|属地"
    "|园区|局|[Uu]nit|[Nn]ame"
)
"""Asked of columns that hold texts only: 单位得分 is no name."""

NAMED: Final = re.compile("项目|工程|领域|指标|事项|任务名")
"""What else a column of names may say, where none says whose row it is."""

FIGURES: Final = re.compile("率$|率\\(|完成|任务|计划|目标|进度|签约")
"""What heads say of figures in a table that has neither totals nor places."""

EITHER_WAY: Final = re.compile("加减|加扣|奖惩|奖扣|增减|奖罚")
TAKEN_AWAY: Final = re.compile("扣|减分|减项|负分|罚")
LIMITED: Final = re.compile(r"满分值?:?([0-9]{1,5})|([0-9]{1,5}(?:\.[0-9]+)?)分\)?$")
WEIGHTS: Final = (
    (re.compile(r"([0-9]+(?:\.[0-9]+)?)%"), 100),
    (re.compile(r"[×xX*✕]\(?(0?\.[0-9]+)"), 1),
    (re.compile(r"(?:权重|系数|比重|占比)[:为]?(0?\.[0-9]+)"), 1),
    (re.compile(r"\((0?\.[0-9]+)\)"), 1),
)
WHOLE: Final = re.compile("^(综合|总体|总评|总|合计|汇总)(情况|排名|成绩|结果|评价|考[核评])?$")
"""Above a total that is of everything, not of one part."""

IN_BRACKETS: Final = re.compile(r"[(\[【〔<《].*?[)\]】〕>》]")


def label(head: str) -> str:
    """Return a head without what stands in brackets and without its weight."""
    short = IN_BRACKETS.sub("", head)
    return re.sub(r"[×xX*✕]?[0-9.]+[%分]?$", "", short) or head


def role_of(own: str, upper: str = "") -> Role:
    """Return what a column of numbers is for; a total below a head of its own is a subtotal."""
    name = label(own)
    found: Role = next((role for role, form in ROLES if form.search(name)), "part")
    if found == "total" and upper and role_of(upper) not in {"total", "score"}:
        return "total" if WHOLE.search(upper) else "subtotal"
    if found == "group" and (limit_in(own) or weight_in(own)):  # 垃圾分类（30分）
        return "part"
    if found == "part" and upper and role_of(upper) in {"past", "move"}:
        return "past"
    return found


def is_known(head: str) -> bool:
    """Return whether a head says something that every score table says."""
    name = label(head)
    return bool(name) and (role_of(name) != "part" or UNIT.search(name) is not None)


def is_of_progress(head: str) -> bool:
    """Return whether a head says what tables of progress say."""
    return FIGURES.search(head) is not None or NAMED.search(head) is not None


def takes_away(own: str, upper: str) -> bool:
    """Return whether a column's numbers are taken away, where they are printed without a sign."""
    both = f"{upper}{label(own)}"
    return TAKEN_AWAY.search(both.replace("扣分后", "")) is not None and not EITHER_WAY.search(both)


def weight_in(head: str) -> Fraction | None:
    """Return the weight that a head states, such as （40%） or ×0.4."""
    for form, whole in WEIGHTS:
        if found := form.search(head):
            weight = Fraction(found[1]) / whole
            return weight if 0 < weight <= 1 else None
    return None


def limit_in(head: str) -> Fraction | None:
    """Return the full mark that a head states, such as （40分）."""
    found = LIMITED.search(head)
    return Fraction(found[1] or found[2]) if found else None
