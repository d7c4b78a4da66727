"""What is refused of files that are well-formed: wrong names and places, unknown zones, packs."""

from typing import Final

from duban.model.diagnostic import Fault
from duban.words import Words

FILE_NOT_NAMED_AFTER_ID: Final = Fault(
    "file-not-named-after-id",
    Words("文件名 {name} 与“{key}: {word}”不一致", '{name} is not named after "{key}: {word}"'),
    Words(
        "请将文件名改为 {right}；编号写错的，请改正编号",
        "rename the file to {right}, or mend the id where that is wrong",
    ),
    blocks=False,
)
FILING_OUT_OF_PLACE: Final = Fault(
    "filing-out-of-place",
    Words(
        "报送文件的位置或名称与部门、数据日期不一致",
        "where the filing lies does not match its department and day",
    ),
    Words("请移到 {right}", "move it to {right}"),
    blocks=False,
)
FILING_UNSEALED: Final = Fault(
    "filing-unsealed",
    Words("报送尚未封存：文件名里没有内容校验码", "the filing is unsealed: its name has no digest"),
    Words(
        "内容无误后，用 duban progress --seal 封存，或将文件名改为 {right}，此后不再改动",
        "once it is right, seal it with duban progress --seal, or rename it to {right}; "
        "then never edit it again",
    ),
    severity="warning",
)
FILING_ALTERED: Final = Fault(
    "filing-altered",
    Words(
        "报送封存后被改动：文件名 {name}，内容校验码是 {seal}",
        "the filing was edited after it was sealed: {name}, but its digest is {seal}",
    ),
    Words(
        "请恢复原文件；要更正的请另报一份，用 corrects 写明更正哪一份",
        'restore the file; to correct it, hand in another that names it with "corrects"',
    ),
    blocks=False,
)
DECISION_OUT_OF_PLACE: Final = Fault(
    "decision-out-of-place",
    Words(
        "决定文件所在月份与决定日期不一致",
        "the decision does not lie in the folder of the month it was taken",
    ),
    Words("请移到 {right}", "move it to {right}"),
    blocks=False,
)
MISPLACED_FILE: Final = Fault(
    "misplaced-file",
    Words("文件位置不对，没有读取", "the file lies where none belongs and was not read"),
    Words("{folder}/ 里的文件应为 {right}", "files of {folder}/ are {right}"),
)
UNKNOWN_TIMEZONE: Final = Fault(
    "unknown-timezone",
    Words("没有“{text}”这个时区", 'there is no time zone "{text}"'),
    Words("例如 Asia/Shanghai", "such as Asia/Shanghai"),
)
UNKNOWN_POLICY: Final = Fault(
    "unknown-policy",
    Words("没有“{text}”这套规则", 'there is no policy "{text}"'),
    Words(
        "{guess}请在 policies/ 里放一份同名文件，或选用自带的：{allowed}",
        "{guess}put a file of that name into policies/, or choose one that ships: {allowed}",
    ),
)
UNKNOWN_SCHEME: Final = Fault(
    "unknown-scoring",
    Words("没有“{text}”这套得分办法", 'there is no scheme of scoring "{text}"'),
    Words(
        "{guess}自带的：{allowed}；自定的写在规则的 scoring 里，这里不写",
        "{guess}those that ship: {allowed}; one of your own stands in the policy, not here",
    ),
)
NO_LEDGER: Final = Fault(
    "no-ledger",
    Words("这里没有 duban.yaml", "there is no duban.yaml here"),
    Words(
        "台账目录里须有 duban.yaml，写明 ledger、title、timezone、language",
        "a ledger's folder has a duban.yaml with ledger, title, timezone and language",
    ),
)

NAME_FAULTS: Final[tuple[Fault, ...]] = (
    FILE_NOT_NAMED_AFTER_ID,
    FILING_OUT_OF_PLACE,
    FILING_UNSEALED,
    FILING_ALTERED,
    DECISION_OUT_OF_PLACE,
    MISPLACED_FILE,
    UNKNOWN_TIMEZONE,
    UNKNOWN_POLICY,
    UNKNOWN_SCHEME,
    NO_LEDGER,
)
