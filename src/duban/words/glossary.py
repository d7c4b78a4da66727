"""The vocabulary: one word per idea, in both languages, everywhere."""

from typing import Final

from duban.frozen import frozen
from duban.words.base import Words


@frozen()
class Term:
    """One idea: its word, its meaning in one line, and the words that are not used for it."""

    word: Words
    meaning: Words
    never: tuple[str, ...] = ()


def _term(zh: str, en: str, meant: str, meaning: str, *never: str) -> Term:
    return Term(Words(zh, en), Words(meant, meaning), never)


PROMISED: Final = (
    _term("台账", "ledger", "全部承诺、报送和决定的记录，一个目录。",
          "The record of all that was promised, filed and decided: one folder.",
          "database", "数据库"),
    _term("专项行动", "action", "全区性的一项工作，由一个部门牵头。",
          "A district-wide effort, led by one department."),
    _term("会战", "campaign", "专项行动之下的一个战役。",
          "A part of an action, fought for by itself."),
    _term("部门", "department", "作出承诺、报送进展的单位。",
          "An office that promises and files."),
    _term("承诺事项", "commitment", "一个部门的一项承诺：做什么、多少、何时完成。",
          "One promise by one department: what, how much, by when.",
          "task", "tasks", "todo", "to-do"),
    _term("牵头", "lead", "对事项负总责、由其报送的部门。",
          "The department that answers for it and files."),
    _term("配合", "support", "协助牵头部门的部门。",
          "The departments that help the lead."),
    _term("责任人", "officer", "牵头部门内负责该事项的人。",
          "The person in the lead department who answers for it."),
    _term("督查专人", "supervisor", "督查机构内跟进该事项的人。",
          "The person in the supervision office who follows it."),
    _term("出处", "source", "承诺所据的文件和原句。",
          "The document and the sentence that a promise comes from."),
    _term("目标", "target", "承诺要达到的结果，分六类。",
          "What a commitment is to reach; there are six kinds."),
    _term("清单", "roster", "逐个列名的一组对象，各有所处阶段。",
          "Named items, each on a ladder of steps."),
    _term("阶段目标", "stage", "到某日应累计达到的数值。",
          "The cumulative figure to reach by a day."),
    _term("节点", "milestone", "途中必须完成的一步，有自己的时限。",
          "A step on the way, with a deadline of its own."),
    _term("时限", "deadline", "照原文记录的完成时间；当日仍算按期。",
          "When it is due, as worded; the day itself is in time.", "due date"),
    _term("原定", "baseline", "最初承诺的时限，之后不改。",
          "What was promised at first; it never changes."),
)  # fmt: skip
FILED: Final = (
    _term("报送", "filing", "一个部门一次报来的进展，写成后不改。",
          "What a department hands in at one time; never edited."),
    _term("数值", "reading", "报送中关于一个目标的数。",
          "What a filing says of one target."),
    _term("佐证", "evidence", "证明进展的材料，如证号、文件名。",
          "What shows it: a permit's number, a file's name."),
    _term("堵点", "blocker", "挡住事项、要等别人解决的一件事，解决之前一直在。",
          "What stands in the way and waits for somebody else, until it is closed."),
    _term("报完成", "claim", "部门称已完成，尚未经核查。",
          "The department says it is complete; nobody has verified it."),
)  # fmt: skip
DECIDED: Final = (
    _term("决定", "decision", "督查机构的一次决定，自决定之日起生效。",
          "What the office decides; it holds from its day on."),
    _term("裁定", "ruling", "写明含糊或待定时限究竟指哪一天。",
          "Fixes the day that an open or ambiguous deadline means."),
    _term("延期", "extension", "推迟时限，或不予推迟。",
          "Moves a deadline, or refuses to."),
    _term("核查", "verification", "认定报完成是否属实。",
          "Says whether a claim holds."),
    _term("销号", "close-out", "事项了结，不再督办。",
          "The commitment is done with."),
    _term("重开", "reopening", "已报完成或已销号的事项回潮，恢复督办。",
          "What was claimed or closed has relapsed and is open again."),
    _term("暗访", "inspection", "事先不通知的实地检查。",
          "A visit that nobody was told of."),
    _term("问题", "finding", "暗访发现、须在限期内整改的事。",
          "What an inspection found and wants put right."),
    _term("整改", "rectification", "部门称问题已改正；复查后才算数。",
          "The department says a finding is put right; a recheck decides."),
)  # fmt: skip
JUDGED: Final = (
    _term("截至", "as of", "判断所依据的日期；此日之后的事一概不计。",
          "The day judged by; nothing later is known."),
    _term("序时进度", "pace", "到截至日应当完成的比例。",
          "The share that should be done by the as-of day."),
    _term("规则", "policy", "有哪些灯、何时亮、多久报送一次。",
          "Which lights there are, when each is lit, how often to file."),
    _term("指标", "fact", "亮灯规则可以问的一个量。",
          "One question that a light rule may ask."),
    _term("灯", "light", "按规则给事项的结论，附理由。",
          "What the rules make of a commitment, with the reason."),
    _term("状态", "state", "事项所处的环节，如推进中、已销号。",
          "Where a commitment is in its life."),
    _term("现状", "standing", "一项承诺在截至日的全部结论。",
          "All that is concluded of one commitment on a day."),
    _term("态势", "situation", "整个台账在截至日的结论。",
          "All that is concluded of the ledger on a day."),
    _term("预测", "forecast", "照目前速度，何时完成。",
          "When it will be complete at the present speed."),
)  # fmt: skip
PUBLISHED: Final = (
    _term("报告", "report", "由态势得出的一份文稿。",
          "A document made from a situation."),
    _term("通报", "bulletin", "定期发给各部门的报告。",
          "A report that goes to all departments regularly."),
    _term("模板", "template", "一份报告的文字和结构，可由台账自备。",
          "The words and structure of a report, which a ledger may replace."),
    _term("周期", "cadence", "一种通报多久一次、何时收集和印发。",
          "How often a bulletin is issued, and when it is collected."),
    _term("封存", "release", "记下一个时段计入的每个文件，此后改动都能查出。",
          "What was counted for a period, written down so that any change shows."),
    _term("补报", "late arrival", "时段封存后才到的报送或决定，不改已发布的结果。",
          "What came after its period was sealed: it changes nothing that was published."),
    _term("得分", "score", "按规则给部门的分数。",
          "A department's points by the rules."),
    _term("得分办法", "scheme", "一套得分规则：构成、加减分、封顶和名次。",
          "A way of scoring: components, points, limits and places."),
    _term("评分记录", "mark", "由人登记的加减分，写明谁、为什么。",
          "Points given by hand, with who gave them and why."),
    _term("红黑榜", "board", "按名次和条件列出的前几名或后几名。",
          "The first or the last, by place and on conditions."),
    _term("排名", "ranking", "部门按得分的次序。",
          "The departments in the order of their scores."),
    _term("点评", "review", "会上逐个部门讲评用的材料。",
          "The brief for going through the departments in a meeting."),
    _term("倒排工期", "schedule", "由时限往回推算的各步日期。",
          "The steps' days, counted back from the deadline."),
    _term("数据错误", "diagnostic", "文件中的一处错误：位置、是什么、怎么改。",
          "A fault in a file: where, what, and what to do."),
)  # fmt: skip

SECTIONS: Final = (
    (Words("承诺", "What was promised"), PROMISED),
    (Words("报送", "What was filed"), FILED),
    (Words("决定与检查", "What was decided and inspected"), DECIDED),
    (Words("判断", "What is judged"), JUDGED),
    (Words("发布", "What is published"), PUBLISHED),
)
GLOSSARY: Final[tuple[Term, ...]] = tuple(term for _, terms in SECTIONS for term in terms)
