"""What a cheat may try, each with the code that has to catch it."""

from collections.abc import Callable
from typing import Final, NamedTuple

from tests.guard.desk import HOUSING, OFFICE, ROADS, Desk

HO: Final = "departments/housing.yaml"
RO: Final = "departments/roads.yaml"
SEALED: Final = "progress/housing/2025-04/2025-04-30-03148503.yaml"
UNSEALED: Final = "progress/housing/2025-05/2025-05-31.yaml"
CLAIM: Final = "progress/roads/2025-05/2025-05-31-bd6626d4.yaml"
RULING: Final = "decisions/2025-05/2025-05-20-ruling-HO-02.yaml"
EXTENSION: Final = "decisions/2025-06/2025-06-05-extension-RO-02.yaml"
FINDING: Final = "inspections/2025-W23/2025-06-04-finding.yaml"
RELEASE: Final = "releases/2025-05.json"
MARKS: Final = "marks/2025-06.yaml"
REVIEWS: Final = "reviews/2025-06.yaml"


class Forgery(NamedTuple):
    """What is done to the sound ledger, by whom, and what the guard has to call it."""

    name: str
    code: str
    do: Callable[[Desk], object]
    by: str = OFFICE


def _edit(name: str, old: str, new: str) -> Callable[[Desk], object]:
    return lambda desk: desk.edit(name, old, new)


def _second_id(desk: Desk) -> None:
    desk.write("departments/aaa.yaml", desk.text(HO).replace("2025-12-31", "2026-12-31"))


def _duplicate_promise(desk: Desk) -> None:
    desk.write(
        "departments/aaa.yaml",
        "id: aaa\nname: 新局\ncommitments:\n  - {id: HO-01, title: 完成签约, action: renewal, "
        "made: 2025-01-20, deadline: 2027-12-31, target: {kind: count, total: 1}}\n",
    )


def _move_promise(desk: Desk) -> None:
    line = next(each for each in desk.text(RO).split("\n") if "RO-02" in each)
    desk.edit(RO, f"{line}\n", "")
    desk.write(HO, desk.text(HO) + line + "\n")


def _rename_department(desk: Desk) -> None:
    desk.write("departments/transport.yaml", desk.text(RO).replace("id: roads", "id: transport"))
    desk.remove(RO)


def _remove_line(name: str, part: str) -> Callable[[Desk], object]:
    def do(desk: Desk) -> None:
        lines = desk.text(name).splitlines(keepends=True)
        kept = [line for line in lines if part not in line]
        assert len(kept) == len(lines) - 1
        desk.write(name, "".join(kept))

    return do


def _link(desk: Desk) -> None:
    desk.remove(SEALED)
    (desk.root / SEALED).symlink_to("../../../README.md")


def _linked_folder(desk: Desk) -> None:
    desk.move("decisions/2025-05", "elsewhere")
    (desk.root / "decisions" / "2025-05").symlink_to("../elsewhere")


def _submodule(desk: Desk) -> None:
    (desk.root / "departments" / "sub").mkdir()
    inner = Desk(desk.root / "departments" / "sub")
    inner.git("init", "-q")
    inner.commit(OFFICE)


def _claim_and(kind: str, more: str = "") -> Callable[[Desk], object]:
    def do(desk: Desk) -> None:
        desk.file("housing", "2025-06-09", "commitment: HO-01, done: 100, claim: complete")
        desk.decide(kind, "HO-01", "2025-06-09", more)

    return do


def _filed(folder: str, day: str, entry: str, **more: str) -> Callable[[Desk], object]:
    return lambda desk: desk.file(folder, day, entry, **more)


def _edit_and_reseal(desk: Desk) -> None:
    desk.remove(SEALED)
    desk.file("housing", "2025-05-01", "commitment: HO-01, done: 60", on="2025-04-30")


def _wrong_seal(desk: Desk) -> None:
    name = desk.file("roads", "2025-06-09", "commitment: RO-01, done: 5")
    desk.edit(name, "done: 5", "done: 4")


def _shadow_pack(desk: Desk) -> None:
    desk.edit("policies/house.yaml", "days_late: {gt: 0}", "days_late: {gt: 30}")


def _rules_from(day: str) -> Callable[[Desk], object]:
    def do(desk: Desk) -> None:
        _shadow_pack(desk)
        desk.edit("duban.yaml", "policy: house", f"policy: house\npolicy_since: {day}")

    return do


def _renamed_by(desk: Desk) -> None:
    """Rename the department and decide under its old name."""
    desk.edit(RO, "name: 交通运输局", "name: 道路中心")
    desk.decide("extension", "RO-02", "2025-06-09",
                "requested: 2025-06-08\ndeadline: 2026-01-31\n", by="交通运输局")  # fmt: skip


def _deadline_with_decision(desk: Desk) -> None:
    desk.edit(HO, "deadline: 2025-12-31", "deadline: 2026-06-30")
    desk.decide("extension", "HO-01", "2025-06-09",
                "requested: 2025-06-08\ndeadline: 2026-06-30\n")  # fmt: skip


def _older_title(desk: Desk) -> None:
    desk.decide("amendment", "HO-01", "2025-06-06", "title: 完成签约一批\n")
    desk.decide("amendment", "HO-01", "2025-06-08", "title: 完成签约\n")
    desk.edit(HO, "title: 完成签约", "title: 完成签约一批")


def _named_like_notes(desk: Desk) -> None:
    desk.move(EXTENSION, "decisions/2025-06/readme.yaml")
    desk.commit(OFFICE)
    desk.remove("decisions/2025-06/readme.yaml")


def _title_with_other(desk: Desk) -> None:
    desk.edit(HO, "title: 完成签约", "title: 推进签约")
    desk.decide("amendment", "HO-01", "2025-06-09", "title: 完成签约一批\n")


FORGERIES: Final = (
    # what was promised
    Forgery("a later deadline", "baseline-deadline-edited", _edit(HO, "deadline: 2025-12-31", "deadline: 2026-12-31")),
    Forgery("an earlier deadline", "baseline-deadline-edited", _edit(HO, "deadline: 2025-12-31", "deadline: 2025-06-30")),
    Forgery("a vaguer deadline", "baseline-deadline-edited", _edit(HO, "deadline: 2025-12-31", "deadline: 早日")),
    Forgery("a day fixed without a ruling", "baseline-deadline-edited", _edit(HO, "deadline: 11月份以前", "deadline: {text: 11月份以前, on: 2025-11-30}")),
    Forgery("a deadline moved together with its extension", "baseline-deadline-edited", _deadline_with_decision),
    Forgery("a smaller total", "baseline-target-edited", _edit(HO, "total: 100", "total: 60")),
    Forgery("another unit", "baseline-target-edited", _edit(HO, "unit: 户", "unit: 栋")),
    Forgery("another kind of target", "baseline-target-edited", _edit(HO, "{kind: count, total: 100, unit: 户}", "{kind: deliverable}")),
    Forgery("no target any more", "baseline-target-edited", _remove_line(HO, "target: {kind: count")),
    Forgery("stages made easier", "baseline-target-edited", _edit(HO, "total: 100,", "total: 100, stages: [{by: 2025-11, value: 1}],")),
    Forgery("fewer expected items", "baseline-target-edited", _edit(HO, "expected: 3", "expected: 1")),
    Forgery("another item on the roster", "baseline-target-edited", _edit(HO, "items: [alpha]", "items: [beta]")),
    Forgery("a shorter ladder", "baseline-target-edited", _edit(HO, "ladder: [在谈, 签约]", "ladder: [在谈]")),
    Forgery("more items than expected", "baseline-target-edited", _edit(HO, "items: [alpha]", "items: [alpha, b, c, d]")),
    Forgery("a softer quote", "baseline-quote-edited", _edit(HO, "quote: 确保年底前", "quote: 力争年底前")),
    Forgery("another document", "baseline-quote-edited", _edit(HO, "{document: report, quote", "{document: other, quote")),
    Forgery("the source dropped", "baseline-quote-edited", _remove_line(HO, "source: {document: report, quote")),
    Forgery("made later than it was", "baseline-made-edited", _edit(HO, "made: 2025-01-20", "made: 2025-05-20")),
    Forgery("a later start", "baseline-start-edited", _edit(HO, "start: 2025-02-01", "start: 2025-08-01")),
    Forgery("no start", "baseline-start-edited", _remove_line(HO, "start: 2025-02-01")),
    Forgery("firm turned stretch", "baseline-modal-edited", _edit(HO, "modal: firm", "modal: stretch")),
    Forgery("a milestone moved", "baseline-milestones-edited", _edit(HO, "deadline: 2025-03}", "deadline: 2025-09}")),
    Forgery("a milestone removed", "baseline-milestones-edited", _edit(HO, "      - {id: plan, title: 方案批复, deadline: 2025-03}\n", "      - {id: other, title: 开工, deadline: 2025-10}\n")),
    Forgery("another action", "baseline-action-edited", _edit(HO, "action: renewal\n    campaign: clearance", "action: traffic")),
    Forgery("another campaign", "baseline-action-edited", _edit(HO, "campaign: clearance", "campaign: building")),
    Forgery("a supporting department dropped", "baseline-support-edited", _edit(HO, "support: [roads]", "support: []")),
    Forgery("less frequent feedback", "baseline-feedback-edited", _edit(HO, "feedback: weekly", "feedback: quarterly")),
    Forgery("a title without a decision", "title-edited", _edit(HO, "title: 完成签约", "title: 推进签约")),
    Forgery("a title with a decision that says another", "title-edited", _title_with_other),
    Forgery("a title that was amended since", "title-edited", _older_title),
    Forgery("a commitment removed", "commitment-removed", _remove_line(RO, "RO-02")),
    Forgery("a commitment commented out", "commitment-removed", _edit(RO, "  - {id: RO-02", "#  - {id: RO-02")),
    Forgery("a commitment handed to another department", "commitment-moved", _move_promise),
    Forgery("a commitment under a new id", "commitment-id-changed", _edit(RO, "id: RO-02", "id: RO-22")),
    Forgery("an id in other letters", "commitment-id-changed", _edit(RO, "id: RO-02", "id: ro-02")),
    Forgery("a second commitment of the same id", "id-reused", _duplicate_promise),
    Forgery("a second department of the same id", "id-reused", _second_id),
    # departments, actions, sources
    Forgery("a department removed", "department-removed", lambda desk: desk.remove(RO)),
    Forgery("a department under a new id", "department-removed", _rename_department),
    Forgery("another ranking group", "department-group-edited", _edit(RO, "group: support", "group: lead")),
    Forgery("an action removed", "action-removed", lambda desk: desk.remove("actions/traffic.yaml")),
    Forgery("another lead", "action-lead-edited", _edit("actions/traffic.yaml", "lead: roads", "lead: housing")),
    Forgery("a campaign removed", "campaign-removed", _edit("actions/renewal.yaml", "id: building", "id: build")),
    Forgery("an action's source edited", "source-of-record-edited", _edit("actions/renewal.yaml", "document: report", "document: other")),
    Forgery("a source removed", "source-removed", lambda desk: desk.remove("sources/report.yaml")),
    Forgery("a source's sentence edited", "source-quote-edited", _edit("sources/report.yaml", "断头路5条", "断头路3条")),
    Forgery("a source's sentence removed", "source-quote-edited", _remove_line("sources/report.yaml", "row: 2")),
    # what is written once
    Forgery("a filing removed", "filing-removed", lambda desk: desk.remove(SEALED)),
    Forgery("all filings of a month removed", "filing-removed", lambda desk: desk.remove("progress/housing/2025-04")),
    Forgery("a filing edited", "filing-edited", _edit(SEALED, "done: 40", "done: 90")),
    Forgery("a filing's line ends turned", "filing-edited", lambda desk: desk.write(SEALED, desk.text(SEALED).replace("\n", "\r\n"))),
    Forgery("a blank added to a filing", "filing-edited", lambda desk: desk.write(SEALED, desk.text(SEALED) + "\n")),
    Forgery("a filing edited and sealed anew", "filing-removed", _edit_and_reseal),
    Forgery("a filing moved to another month", "filing-renamed", lambda desk: desk.move(SEALED, SEALED.replace("2025-04/", "2025-03/"))),
    Forgery("a filing moved to another department", "filing-renamed", lambda desk: desk.move(SEALED, SEALED.replace("housing", "roads"))),
    Forgery("an unsealed filing edited", "filing-edited", _edit(UNSEALED, "done: 55", "done: 95"), HOUSING),
    Forgery("an unsealed filing given a wrong seal", "filing-renamed", lambda desk: desk.move(UNSEALED, UNSEALED.replace(".yaml", "-00000000.yaml")), HOUSING),
    Forgery("an unsealed filing sealed under another day", "filing-renamed", lambda desk: desk.move(UNSEALED, "progress/housing/2025-05/2025-05-01-1efc77da.yaml"), HOUSING),
    Forgery("a new filing edited after it was sealed", "filing-does-not-match-its-name", _wrong_seal, ROADS),
    Forgery("a filing in another's name", "filing-for-another-department", _filed("roads", "2025-06-09", "commitment: HO-01, done: 1", of="housing"), ROADS),
    Forgery("a filing made a link", "guard-not-a-plain-file", _link),
    Forgery("a folder made a link", "decision-renamed", _linked_folder),
    Forgery("a repository in the ledger", "guard-not-a-plain-file", _submodule),
    Forgery("a filing made a program", "guard-made-executable", lambda desk: (desk.root / SEALED).chmod(0o755)),
    Forgery("a decision removed", "decision-removed", lambda desk: desk.remove(EXTENSION)),
    Forgery("a decision named like notes removed", "decision-removed", _named_like_notes),
    Forgery("a decision edited", "decision-edited", _edit(EXTENSION, "deadline: 2025-10-31", "deadline: 2025-12-31")),
    Forgery("a decision's reason edited", "decision-edited", _edit(EXTENSION, "管线迁改", "资金未到")),
    Forgery("a decision dated otherwise", "decision-edited", _edit(EXTENSION, "requested: 2025-06-01", "requested: 2025-05-01")),
    Forgery("a decision moved", "decision-renamed", lambda desk: desk.move(RULING, RULING.replace("2025-05/", "2025-06/"))),
    Forgery("a finding removed", "inspection-removed", lambda desk: desk.remove(FINDING)),
    Forgery("a finding edited", "inspection-edited", _edit(FINDING, "rectify_by: 2025-06-20", "rectify_by: 2025-09-20")),
    Forgery("a finding moved", "inspection-renamed", lambda desk: desk.move(FINDING, FINDING.replace("W23", "W24"))),
    Forgery("a release removed", "release-removed", lambda desk: desk.remove(RELEASE)),
    Forgery("a release edited", "release-edited", _edit(RELEASE, '"filings": 1', '"filings": 2')),
    Forgery("a release moved", "release-renamed", lambda desk: desk.move(RELEASE, "releases/2025-04.json")),
    # when
    Forgery("a filing dated back", "filing-backdated", _filed("roads", "2025-05-20", "commitment: RO-01, done: 4"), ROADS),
    Forgery("a decision dated back", "decision-backdated", lambda desk: desk.decide("exemption", "RO-01", "2025-05-01")),
    Forgery("an inspection dated back", "inspection-backdated", lambda desk: desk.write("inspections/2025-W22/x.yaml", desk.text(FINDING).replace("F-1", "F-2").replace("2025-06-0", "2025-05-2"))),
    # who judges
    Forgery("verified in the change that claims", "decided-with-its-claim", _claim_and("verification", "outcome: passed\n")),
    Forgery("closed in the change that claims", "decided-with-its-claim", _claim_and("close-out")),
    Forgery("a department that verifies itself", "decided-by-the-department-concerned", lambda desk: desk.decide("verification", "RO-01", "2025-06-09", "outcome: passed\n", by="交通运输局")),
    Forgery("a department that decides by an alias", "decided-by-the-department-concerned", lambda desk: desk.decide("exemption", "HO-01", "2025-06-09", by="建设局办公室")),
    Forgery("a department that decides under the name it sheds", "decided-by-the-department-concerned", _renamed_by),
    # the rules of the game
    Forgery("another policy", "setting-changed", _edit("duban.yaml", "policy: house", "policy: spare")),
    Forgery("no policy", "setting-changed", _remove_line("duban.yaml", "policy: house")),
    Forgery("the policy in force edited", "policy-changed", _shadow_pack),
    Forgery("the policy in force removed", "policy-changed", lambda desk: desk.remove("policies/house.yaml")),
    Forgery("a milder pace", "policy-changed", _edit("policies/house.yaml", "title: 本区规则", "title: 本区规则\npace: linear-month")),
    Forgery("leave to date back", "policy-changed", _edit("policies/house.yaml", "title: 本区规则", "title: 本区规则\nreordering: 365")),
    Forgery("rules from a day gone by", "policy-changed", _rules_from("2025-06-01")),
    Forgery("rules from the midst of a month", "policy-changed", _rules_from("2025-07-15")),
    Forgery("rules from a day that never comes", "policy-changed", _rules_from("2099-01-01")),
    Forgery("less frequent filings for all", "setting-changed", _edit("duban.yaml", "policy: house", "policy: house\nfeedback: never")),
    Forgery("another time zone", "setting-changed", _edit("duban.yaml", "Asia/Shanghai", "America/New_York")),
    Forgery("a day at which time stands still", "setting-changed", _edit("duban.yaml", "policy: house", "policy: house\nas_of: 2025-05-31")),
    Forgery("another ledger", "ledger-id-changed", _edit("duban.yaml", "ledger: guard-sample", "ledger: other")),
    Forgery("a workday taken out of the past", "calendar-past-changed", _edit("calendar/2025.yaml", "days:", "days:\n  - {day: 2025-05-15, work: false}")),
    Forgery("a day off turned workday in the past", "calendar-past-changed", _edit("calendar/2025.yaml", "2025-04-07, work: false", "2025-04-07, work: true")),
    Forgery("a past year's calendar removed", "calendar-past-changed", lambda desk: desk.remove("calendar/2025.yaml")),
    Forgery("a department's file broken", "guard-unreadable", _edit(RO, "commitments:", "commitments: [")),
    Forgery("the rules broken", "guard-unreadable", _edit("policies/house.yaml", "rules:", "rulez:")),
    # whose folder
    Forgery("a department in another's folder", "folder-of-others", _filed("housing", "2025-06-09", "commitment: HO-01, done: 60"), ROADS),
    Forgery("a department in the decisions", "folder-of-others", lambda desk: desk.decide("exemption", "RO-01", "2025-06-09"), ROADS),
    Forgery("a department in its own baseline", "folder-of-others", _edit(RO, "name: 交通运输局", "name: 交通局"), ROADS),
    # what was given by hand
    Forgery("a mark removed", "mark-changed", _remove_line(MARKS, "kind: criticism")),
    Forgery("a mark that counts double", "mark-changed", _edit(MARKS, "reason: 批示肯定", "reason: 批示肯定, count: 2")),
    Forgery("a mark handed to another", "mark-changed", _edit(MARKS, "{department: housing, kind", "{department: roads, kind")),
    Forgery("a month's marks removed", "mark-changed", lambda desk: desk.remove(MARKS)),
    Forgery("a score raised", "measured-score-changed", _edit(MARKS, "score: 90", "score: 95")),
    Forgery("a mark from before the last one", "given-backdated", _edit(MARKS, "scores:", "  - {department: roads, kind: praise, decided: 2025-06-05, by: 区长, reason: 补登}\nscores:")),
    Forgery("a mark within a sealed month", "given-backdated", lambda desk: desk.write("marks/2025-05.yaml", "month: 2025-05\nmarks: [{department: roads, kind: praise, decided: 2025-05-31, by: 区长, reason: 补登}]\n")),
    Forgery("a review softened", "review-changed", _edit(REVIEWS, "进度偏慢", "进度正常")),
    Forgery("a remark removed", "review-changed", lambda desk: desk.write(REVIEWS, desk.text(REVIEWS).partition("remarks:")[0])),
    Forgery("a weight for what is done", "baseline-weight-edited", _edit(HO, "feedback: weekly", "feedback: weekly\n    weight: 3")),
    Forgery("a scoring for the rules in force", "policy-changed", lambda desk: desk.write("policies/house.yaml", desk.text("policies/house.yaml") + "scoring: {rules: [{rule: overdue, points: -1}]}\n")),
    Forgery("another scheme of scoring", "setting-changed", _edit("duban.yaml", "policy: house", "policy: house\nscoring: guangyuan-lights")),
    Forgery("a department's own praise", "folder-of-others", _edit(MARKS, "scores:", "  - {department: roads, kind: praise, decided: 2025-06-09, by: 区长, reason: 自夸}\nscores:"), ROADS),
    Forgery("a department in the rules", "folder-of-others", _edit("policies/house.yaml", "note: 试行", "note: 正式"), HOUSING),
    Forgery("a department that appoints itself", "folder-of-others", _edit("duban.yaml", "department: roads", "department: office"), ROADS),
    Forgery("the office that files for a department", "folder-of-others", _filed("roads", "2025-06-09", "commitment: RO-01, done: 5"), OFFICE),
    Forgery("a stranger", "unknown-writer", _filed("roads", "2025-06-09", "commitment: RO-01, done: 5"), "who@nowhere.example"),
)  # fmt: skip
