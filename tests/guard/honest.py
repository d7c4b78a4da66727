"""What honest clerks do, day after day: none of it may raise an alarm."""

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from tests.guard.desk import HOUSING, OFFICE, ROADS, SOUND, Desk

HO: Final = "departments/housing.yaml"
RO: Final = "departments/roads.yaml"
FIRST: Final = dt.date(2025, 6, 10)
PER_DAY: Final = 3


class Done(NamedTuple):
    """What was done, and by whom."""

    what: str
    by: str


class Clerks:
    """The people at one desk; everything they do depends on how much was done before only."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.number = 0

    @property
    def day(self) -> str:
        """The day on which the next thing is done."""
        return str(FIRST + dt.timedelta(days=self.number // PER_DAY))

    @property
    def month_to_come(self) -> str:
        """The first day of the next month."""
        day = dt.date.fromisoformat(self.day)
        return str((day.replace(day=28) + dt.timedelta(days=4)).replace(day=1))

    def next(self) -> Done:
        """Do one more honest thing: each kind in turn, and then again."""
        kind, by = KINDS[self.number % len(KINDS)]
        kind(self)
        self.number += 1
        return Done(kind.__name__, by)

    def text(self, name: str) -> str:
        """Return a file's text."""
        return self.desk.text(name)

    def commitment(self) -> str:
        """Return the id of the last commitment of the housing department."""
        last: str = re.findall(r"id: (HO-[0-9]+)", self.text(HO))[-1]
        return last


def files(clerks: Clerks) -> None:
    clerks.desk.file(
        "housing",
        clerks.day,
        f"commitment: HO-01, done: {56 + clerks.number % 40}, note: 第{clerks.number}批",
    )


def files_late_figures(clerks: Clerks) -> None:
    clerks.desk.file(
        "roads",
        clerks.day,
        f"commitment: RO-01, done: 5, note: 补充{clerks.number}",
        on="2025-06-01",
    )


def files_by_hand(clerks: Clerks) -> None:
    clerks.desk.write(
        f"progress/housing/{clerks.day[:7]}/{clerks.day}-手写{clerks.number}.yaml",
        f"# 手写\ndepartment: housing\non: {clerks.day}\nfiled: {clerks.day}T08:00:00+08:00\n"
        f"by: 联络员\nentries:\n  - {{commitment: HO-01, note: 第{clerks.number}次走访}}\n",
    )


def seals(clerks: Clerks) -> None:
    root = clerks.desk.root
    path = next(iter(sorted(root.glob("progress/housing/*/*手写*.yaml"))))
    seal = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
    path.rename(path.with_name(f"{path.name[:10]}-{seal}.yaml"))


def corrects(clerks: Clerks) -> None:
    last = max(clerks.desk.root.glob("progress/roads/*/*.yaml")).stem
    text = (
        f"department: roads\non: {clerks.day}\nfiled: {clerks.day}T18:00:00+08:00\nby: 联络员\n"
        f"corrects: {last}\nentries:\n  - {{commitment: RO-01, done: 4}}\n"
    )
    seal = hashlib.sha256(text.encode()).hexdigest()[:8]
    clerks.desk.write(f"progress/roads/{clerks.day[:7]}/{clerks.day}-{seal}.yaml", text)


def claims(clerks: Clerks) -> None:
    entry = f"commitment: RO-02, done: true, claim: complete, evidence: [照片{clerks.number}]"
    clerks.desk.file("roads", clerks.day, entry)


def verifies(clerks: Clerks) -> None:
    clerks.desk.decide("verification", "RO-02", clerks.day, "outcome: passed\n")


def closes(clerks: Clerks) -> None:
    clerks.desk.decide("close-out", "RO-02", clerks.day)


def reopens(clerks: Clerks) -> None:
    clerks.desk.decide("reopening", "RO-02", clerks.day, by="分管副区长")


def extends(clerks: Clerks) -> None:
    more = f"requested: {clerks.day}\ndeadline: 2026-12-31\nmilestone: plan\n"
    clerks.desk.decide("extension", "HO-01", clerks.day, more)


def suspends(clerks: Clerks) -> None:
    clerks.desk.decide("suspension", clerks.commitment(), clerks.day)


def resumes(clerks: Clerks) -> None:
    clerks.desk.decide("resumption", clerks.commitment(), clerks.day)


def respells_a_title(clerks: Clerks) -> None:
    title = f"打通断头路（第{clerks.number}次校订）"
    line = next(each for each in clerks.text(RO).split("\n") if "RO-01" in each)
    clerks.desk.edit(RO, line, re.sub("title: [^,]+", f"title: {title}", line))
    clerks.desk.decide("amendment", "RO-01", clerks.day, f"title: {title}\n")


def amends(clerks: Clerks) -> None:
    clerks.desk.decide("amendment", "HO-01", clerks.day,
                       "target: {kind: count, total: 110, unit: 户}\n")  # fmt: skip


def inspects(clerks: Clerks) -> None:
    text = clerks.text("inspections/2025-W23/2025-06-04-finding.yaml").replace(
        "F-1", f"F-{clerks.number}"
    )
    text = re.sub("(recorded|inspected|rectify_by): .*", rf"\1: {clerks.day}", text)
    clerks.desk.write(f"inspections/2025-W24/{clerks.number}.yaml", text)


def rectifies(clerks: Clerks) -> None:
    clerks.desk.write(
        f"inspections/2025-W24/r{clerks.number}.yaml",
        f"kind: rectification\nid: R-{clerks.number}\nrecorded: {clerks.day}\nby: 区督查室\n"
        f"finding: F-1\nrectified: {clerks.day}\n",
    )


def comments(clerks: Clerks) -> None:
    clerks.desk.write(HO, f"# 第 {clerks.number} 次核对\n" + clerks.text(HO))


def comments_inside(clerks: Clerks) -> None:
    clerks.desk.edit(HO, "    officer:", f"    # 说明{clerks.number}\n    officer:")


def indents(clerks: Clerks) -> None:
    """Indent the commitments by two more, or by two less."""
    head, mark, rest = clerks.text(RO).partition("commitments:\n")
    lines = rest.splitlines(keepends=True)
    deeper = lines[0].startswith("  - ")
    clerks.desk.write(
        RO, head + mark + "".join(f"  {each}" if deeper else each[2:] for each in lines)
    )


def quotes(clerks: Clerks) -> None:
    text = clerks.text(HO)
    plain, quoted = "title: 引进企业", 'title: "引进企业"'
    clerks.desk.write(
        HO, text.replace(plain, quoted) if plain in text else text.replace(quoted, plain)
    )


def reorders_keys(clerks: Clerks) -> None:
    text = clerks.text(HO)
    one, two = "    officer: ", "    supervisor: "
    first = next(line for line in text.split("\n") if line.startswith(one))
    second = next(line for line in text.split("\n") if line.startswith(two))
    swapped = text.replace(first, "\0").replace(second, first).replace("\0", second)
    clerks.desk.write(HO, swapped)


def appoints_officer(clerks: Clerks) -> None:
    text = re.sub("officer: .*", f"officer: 孙科长{clerks.number}", clerks.text(HO))
    clerks.desk.write(HO, re.sub("note: .*", f"note: 第{clerks.number}次调度", text))


def registers(clerks: Clerks) -> None:
    clerks.desk.write(
        HO,
        clerks.text(HO)
        + f"  - id: HO-{clerks.number + 100}\n    title: 新承诺\n    action: renewal\n"
        f"    made: {clerks.day}\n    deadline: 2026-06\n    target: {{kind: count, total: 8}}\n",
    )


def founds_department(clerks: Clerks) -> None:
    clerks.desk.write(
        f"departments/bureau-{clerks.number}.yaml",
        f"id: bureau-{clerks.number}\nname: 第{clerks.number}局\ncommitments: []\n",
    )


def begins_action(clerks: Clerks) -> None:
    number = clerks.number
    clerks.desk.write(
        f"actions/act-{number}.yaml", f"id: act-{number}\ntitle: 行动{number}\nlead: roads\n"
    )


def names_department_anew(clerks: Clerks) -> None:
    text = re.sub(
        "^name: .*", f"name: 住房和城乡建设局{clerks.number}", clerks.text(HO), flags=re.MULTILINE
    )
    clerks.desk.write(HO, text)


def names_more_of_a_roster(clerks: Clerks) -> None:
    text = clerks.text(HO)
    more = "[alpha, beta]" if "[alpha]" in text else "[alpha, beta, gamma]"
    clerks.desk.write(HO, re.sub(r"items: \[.*\]", f"items: {more}", text))


def gives_a_source(clerks: Clerks) -> None:
    text = clerks.text(RO)
    line = next(each for each in text.split("\n") if "RO-02" in each)
    if "source" not in line:
        source = "source: {document: report, quote: 建成停车场}, deadline"
        clerks.desk.edit(RO, line, line.replace("deadline", source, 1))


def adds_a_sentence(clerks: Clerks) -> None:
    number = clerks.number + 10
    row = f"  - {{row: {number}, quote: 新增第{number}条}}\n"
    clerks.desk.write("sources/report.yaml", clerks.text("sources/report.yaml") + row)


def plans_next_year(clerks: Clerks) -> None:
    clerks.desk.write(
        "calendar/2027.yaml",
        f"year: 2027\nnotice: 通知{clerks.number}\ndays:\n"
        f"  - {{day: 2027-03-0{clerks.number % 9 + 1}, work: false}}\n",
    )


def changes_the_rules_to_come(clerks: Clerks) -> None:
    desk, since = clerks.desk, clerks.month_to_come
    text = re.sub("\npolicy_since: .*", "", desk.text("duban.yaml"))
    desk.write("duban.yaml", re.sub("\n(policy: .*)", rf"\n\1\npolicy_since: {since}", text))
    bound = f"days_late: {{gt: {clerks.number % 5}}}"
    desk.write(
        "policies/house.yaml",
        re.sub(r"days_late: \{gt: \d+\}", bound, desk.text("policies/house.yaml")),
    )


def drafts_rules(clerks: Clerks) -> None:
    bound = f"days_late: {{gt: {clerks.number % 9}}}"
    text = re.sub(r"days_late: \{gt: \d+\}", bound, clerks.text("policies/spare.yaml"))
    clerks.desk.write("policies/spare.yaml", text)


def notes_on_the_rules(clerks: Clerks) -> None:
    text = re.sub("note: .*", f"note: 试行第{clerks.number}版", clerks.text("policies/house.yaml"))
    clerks.desk.write("policies/house.yaml", text)


def lists_people(clerks: Clerks) -> None:
    email = f"n{clerks.number}@roads.example"
    person = f"  - {{name: 新人, emails: [{email}], department: roads}}\n"
    clerks.desk.edit("duban.yaml", "people:\n", f"people:\n{person}")


def writes_notes(clerks: Clerks) -> None:
    clerks.desk.write("README.md", f"# 样例台账\n\n第 {clerks.number} 次更新\n")


def publishes(clerks: Clerks) -> None:
    period = f"{clerks.day}-{clerks.number}"
    text = clerks.text("releases/2025-05.json").replace(': "2025-05"', f': "{period}"')
    clerks.desk.write(f"releases/{period}.json", text)


def saves_on_windows(clerks: Clerks) -> None:
    text = clerks.text("actions/renewal.yaml")
    turned = text.replace("\r\n", "\n") if "\r\n" in text else text.replace("\n", "\r\n")
    clerks.desk.write("actions/renewal.yaml", turned)


def raises_an_objection(clerks: Clerks) -> None:
    clerks.desk.decide(
        "objection",
        "HO-01",
        clerks.day,
        f"received: {clerks.day}\nagainst: 通报第{clerks.number}期\n",
    )


def exempts(clerks: Clerks) -> None:
    clerks.desk.decide("exemption", "HO-01", clerks.day, "until: 2026-12-31\n")


def praises(clerks: Clerks) -> None:
    name = f"marks/{clerks.day[:7]}.yaml"
    line = (
        f"  - {{department: roads, kind: praise, decided: {clerks.day}, by: 区长, "
        f"reason: 第{clerks.number}次肯定}}\n"
    )
    held = (clerks.desk.root / name).is_file()
    text = clerks.text(name) if held else f"month: {clerks.day[:7]}\nmarks:\n"
    clerks.desk.write(name, text.replace("marks:\n", f"marks:\n{line}", 1))


def reviews(clerks: Clerks) -> None:
    name = f"reviews/{clerks.day[:7]}.yaml"
    line = (
        f"  - {{department: roads, decided: {clerks.day}, by: 区督查室, "
        f"comment: 第{clerks.number}次点评}}\n"
    )
    held = (clerks.desk.root / name).is_file()
    text = clerks.text(name) if held else f"month: {clerks.day[:7]}\nreviews:\n"
    clerks.desk.write(name, text.replace("reviews:\n", f"reviews:\n{line}", 1))


KINDS: Final[tuple[tuple[Callable[[Clerks], None], str], ...]] = (
    (files, HOUSING), (files_late_figures, ROADS), (files_by_hand, HOUSING), (seals, HOUSING),
    (corrects, ROADS), (claims, ROADS), (verifies, OFFICE), (closes, OFFICE), (reopens, OFFICE),
    (extends, OFFICE), (suspends, OFFICE), (resumes, OFFICE), (respells_a_title, OFFICE),
    (amends, OFFICE), (inspects, OFFICE), (rectifies, OFFICE), (comments, OFFICE),
    (comments_inside, OFFICE), (indents, OFFICE), (quotes, OFFICE), (reorders_keys, OFFICE),
    (appoints_officer, OFFICE), (registers, OFFICE), (founds_department, OFFICE),
    (begins_action, OFFICE), (names_department_anew, OFFICE), (names_more_of_a_roster, OFFICE),
    (gives_a_source, OFFICE), (adds_a_sentence, OFFICE), (plans_next_year, OFFICE),
    (changes_the_rules_to_come, OFFICE), (drafts_rules, OFFICE), (notes_on_the_rules, OFFICE),
    (lists_people, OFFICE), (writes_notes, OFFICE), (publishes, OFFICE),
    (saves_on_windows, OFFICE), (raises_an_objection, OFFICE), (exempts, OFFICE),
    (praises, OFFICE), (reviews, OFFICE),
)  # fmt: skip


def history(desk: Desk, count: int) -> Iterator[tuple[Done, set[str]]]:
    """Do so many honest things one after the other; yield each with the alarms that it raised."""
    clerks = Clerks(desk)
    for _ in range(count):
        done = clerks.next()
        alarms = desk.codes("HEAD", done.by)
        desk.commit(done.by, committer=OFFICE if clerks.number % 2 else done.by, day=clerks.day)
        yield done, alarms | desk.codes("HEAD^")


__all__ = ["KINDS", "SOUND", "Clerks", "Done", "history"]
