"""Words that formats add to a document: yes and no, the as-of day, brackets, colons."""

from typing import Final

from duban.words.base import Words

YES: Final = Words("是", "yes")
NO: Final = Words("否", "no")
NONE: Final = "—"
"""What stands where there is nothing."""

NO_ROWS: Final = Words("（无）", "(none)")
AS_OF: Final = Words("{ledger}　截至 {day}", "{ledger}, as of {day}")
SEALED: Final = Words(
    "封存 {period}：{root}（{commit}，报送 {filings} 份、决定 {decisions} 件）",
    "Sealed {period}: {root} ({commit}, {filings} filings, {decisions} decisions)",
)
AT_COMMIT: Final = Words("提交 {commit}", "commit {commit}")
BESIDE_COMMIT: Final = Words(
    "提交 {commit}，另有 {count} 个文件当时未提交", "commit {commit} and {count} files not in it"
)
NO_COMMIT: Final = Words("没有 git", "no git")
SECTION: Final = Words("【{title}】", "[{title}]")
LABEL: Final = Words("{label}：{value}", "{label}: {value}")
PART: Final = Words("{whole}·{part}", "{whole}: {part}")

TABLE: Final = Words("表格", "table")
MARKDOWN: Final = Words("Markdown 文稿", "Markdown")
JSON: Final = Words("JSON 数据", "JSON")
CSV: Final = Words("CSV 表格（Excel、WPS 可打开）", "CSV, for Excel and WPS")
ICS: Final = Words("iCalendar 日历（有到期事项的报告）", "iCalendar, of what falls due")
