"""The words around a phrase: how firm the promise is, and what must have happened."""

from typing import Final

from duban.rules.deadlines.resolution import Modal
from duban.rules.deadlines.rule import pattern

MODALS: Final[tuple[tuple[Modal, str], ...]] = (
    ("stretch", r"力争|争取|努力|尽力|尽可能|有望|冲刺|超额"),
    (
        "firm",
        r"确保|务必|务求|必须|保证|不得|不迟于|不晚于|最迟|至迟|最晚|应当?(?!急|用|对|开尽开)|须(?!知)|严格|坚决|(?<![时期年权])限(?:期|于|(?=[\d一二三四五六七八九十]))|一律",
    ),
    ("estimate", r"预计|计划(?=于|在)|拟(?=于|在)|预期|原则上|一般(?=在|为|应)|最早"),
)
_MODAL: Final = tuple((modal, pattern(words)) for modal, words in MODALS)
_VERB: Final = pattern(
    r"集中开工|开工建设|投入使用|投入运营|投入运行|主体封顶|结构封顶|竣工验收|竣工|完工|开工|复工|动工|开建|启动|"
    r"开始|施工|建成|投用|通车|通水|通气|封顶|贯通|合龙|交付|交房|验收|签约|落地|挂牌|摘牌|出让|供地|开业|开园|开馆|"
    r"招标|完成|实现|清零|销号|整改|办结|上报|报送|报告|反馈|备案|评审|上市|印发|出台|公布|投产|达产|入驻|搬迁|腾空|拆除|拆迁"
)
_NOUNS: Final = pattern(r"(?:任务|项目|率|面积|投资|目标|情况|计划|方案|工作)")
_FIRST_CLAUSE: Final = pattern(r"[^,。;、()]*")
BEGINNINGS: Final = frozenset(
    {"开工", "动工", "开建", "启动", "开始", "施工", "复工", "开工建设", "集中开工"}
)


def modal(ahead: str, behind: str) -> Modal | None:
    """Return how firm a promise is: the last such word ahead, else one in the clause behind."""
    return _last_modal(ahead) or _last_modal(_FIRST_CLAUSE.match(behind)[0])  # type: ignore[index] # matches anything


def _last_modal(text: str) -> Modal | None:
    places = [(match.start(), modal) for modal, words in _MODAL for match in words.finditer(text)]
    return max(places)[1] if places else None


def verbs(text: str) -> tuple[str, ...]:
    """Return what must have happened, in order; 开工任务 is a noun and says nothing."""
    found = [match[0] for match in _VERB.finditer(text) if not _NOUNS.match(text, match.end())]
    return tuple(dict.fromkeys(found))


def begins(said: tuple[str, ...]) -> bool:
    """Return whether the first thing that must have happened is a beginning."""
    return bool(said) and said[0] in BEGINNINGS
