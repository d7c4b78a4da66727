"""seal and audit: what was counted for a month can be proved, and any change shows."""

import datetime as dt
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import LEDGER, Run
from tests.repositories import commit_all, git, repository_in

FILING = "progress/dep/2018-09/2018-09-29-x.yaml"
RELEASE = "releases/2018-10.json"
LATER = """\
department: dep
on: 2018-10-20
filed: 2018-10-20T09:00:00+08:00
by: 联络员
entries: [{commitment: D-1, done: 9}]
"""
LATE = "progress/dep/2018-10/2018-10-20-y.yaml"
MAIN = ("monthly", "--month", "2018-10", "--format", "json")


def put(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


def test_a_release_says_what_was_counted(duban: Run, small: Path) -> None:
    commit = repository_in(small)
    put(small, "sources/more.yaml", "{id: more, title: 另一篇}")
    done = duban("seal", "--month", "2018-10")
    assert (done.code, done.text) == (0, f"{RELEASE}\n")
    assert f"提交 {commit[:7]}，另有 1 个文件当时未提交，报送 1 份、决定 0 件" in done.err
    said = json.loads((small / RELEASE).read_text(encoding="utf-8"))
    assert (said["period"], said["as_of"], said["commit"]) == ("2018-10", "2018-10-31", commit)
    listed = dict(reversed(each.split("  ", 1)) for each in said["files"])
    assert set(listed) == {*LEDGER, "actions/act.yaml", "sources/more.yaml"}
    assert said["count"] == len(listed)
    for name, digest in listed.items():
        assert digest == hashlib.sha256((small / name).read_bytes()).hexdigest(), name


def test_without_git_it_says_so(duban: Run, small: Path) -> None:
    assert "（没有 git，报送 1 份、决定 0 件）" in duban("seal", "--month=2018-10").err
    assert "commit" not in json.loads((small / RELEASE).read_text(encoding="utf-8"))


def test_a_dry_run_writes_nothing(duban: Run, small: Path) -> None:
    done = duban("seal", "--month", "2018-10", "--dry-run")
    assert json.loads(done.text)["period"] == "2018-10"
    assert not (small / "releases").exists()


def test_a_period_is_sealed_once(duban: Run, small: Path) -> None:
    duban("seal", "--month", "2018-10")
    sealed = (small / RELEASE).read_bytes()
    again = duban("seal", "--month", "2018-10")
    assert (again.code, again.text) == (0, f"{RELEASE}\n")
    put(small, "sources/doc.yaml", "{id: doc, title: 改了}")
    otherwise = duban("seal", "--month", "2018-10")
    assert otherwise.code == 1
    assert json.loads(sealed)["root"][:12] in otherwise.err, "what stands there"
    assert (small / RELEASE).read_bytes() == sealed


@pytest.mark.parametrize(
    ("before", "month", "says", "why"),
    [
        ((), "2018-13", "不是月份", "no month"),
        ((), "2019-01", "还没有可报的", "not begun"),
        (("2018-11",), "2018-10", "不能再封存更早的", "a later one has counted it all"),
    ],
)
def test_what_cannot_be_sealed(
    duban: Run, small: Path, before: tuple[str, ...], month: str, says: str, why: str
) -> None:
    for each in before:
        duban("seal", "--month", each)
    done = duban("seal", "--month", month)
    assert (done.code, says in done.err) == (2, True), why
    assert not (small / f"releases/{month}.json").exists()


@pytest.mark.parametrize(
    ("today", "code", "why"),
    [
        ("2018-10-30", 2, "the month is not over"),
        ("2018-10-31", 2, "its last day has not passed"),
        ("2018-11-01", 0, "it has"),
    ],
)
def test_a_running_month_is_not_sealed(
    duban: Run, small: Path, monkeypatch: pytest.MonkeyPatch, today: str, code: int, why: str
) -> None:
    text = LEDGER["duban.yaml"].replace("as_of: 2018-12-15", "")
    put(small, "duban.yaml", "\n".join(line.strip() for line in text.splitlines()))
    monkeypatch.setattr("duban.cli.seal.today", lambda _zone: dt.date.fromisoformat(today))
    assert duban("seal", "--month", "2018-10").code == code, why


def test_an_archived_ledger_is_sealed_as_of_its_last_day(duban: Run, small: Path) -> None:
    assert duban("seal", "--month", "2018-12").code == 0
    said = json.loads((small / "releases/2018-12.json").read_text(encoding="utf-8"))
    assert said["as_of"] == "2018-12-15"


def test_a_ledger_with_errors_is_not_sealed(duban: Run, small: Path) -> None:
    put(small, LATE, LATER.replace("D-1", "D-9"))
    done = duban("seal", "--month", "2018-10")
    assert (done.code, "没有封存" in done.err) == (1, True)


def test_the_next_release_lists_only_what_is_new(duban: Run, small: Path) -> None:
    duban("seal", "--month", "2018-09")
    put(small, LATE, LATER)
    put(small, "sources/doc.yaml", "{id: doc, title: 改了}")
    (small / "departments/other.yaml").unlink()
    duban("seal", "--month", "2018-10")
    said = json.loads((small / RELEASE).read_text(encoding="utf-8"))
    first = (small / "releases/2018-09.json").read_bytes()
    # filed on 8 October: September was published without it
    assert [each[66:] for each in said["files"]] == [FILING, LATE, "sources/doc.yaml"]
    assert said["removed"] == ["departments/other.yaml"]
    assert said["previous"] == {"period": "2018-09", "digest": hashlib.sha256(first).hexdigest()}
    assert duban("audit", "--against", RELEASE).code == 0


def test_nothing_is_sealed_over_a_loss(duban: Run, small: Path) -> None:
    duban("seal", "--month", "2018-10")
    (small / FILING).unlink()
    done = duban("seal", "--month", "2018-11")
    assert (done.code, "[sealed-file-missing]" in done.err) == (1, True)


Change = Callable[[Path], object]
Case = tuple[Change, int, tuple[tuple[str, str], ...], str]


def _edit(name: str) -> Change:
    return lambda root: (root / name).write_bytes((root / name).read_bytes() + b"# x\n")


def _rewrite(root: Path) -> None:
    """Put another history in the place of the one that was sealed."""
    git(root, "checkout", "-q", "--orphan", "other")
    commit_all(root, "2018-12-01")


@pytest.mark.parametrize(
    "case",
    [
        (Path.exists, 0, (), "all is there"),
        (lambda root: put(root, LATE, LATER), 0, (), "more has come"),
        (_edit(FILING), 1, ((FILING, "changed"),), "a filing never changes"),
        (lambda root: (root / FILING).unlink(), 1, ((FILING, "missing"),), "nor goes away"),
        (
            _edit("departments/dep.yaml"),
            0,
            (("departments/dep.yaml", "amended"),),
            "what is kept by hand may change, where git shows what it was",
        ),
        (
            lambda root: (root / "sources/doc.yaml").unlink(),
            0,
            (("sources/doc.yaml", "amended"),),
            "or go",
        ),
        (_rewrite, 1, (("x.json", "lost"),), "another history"),
    ],
)
def test_what_an_audit_finds(
    duban: Run, small: Path, tmp_path_factory: pytest.TempPathFactory, case: Case
) -> None:
    change, code, found, why = case
    repository_in(small)
    duban("seal", "--month", "2018-10")
    copy = tmp_path_factory.mktemp("mail") / "x.json"
    copy.write_bytes((small / RELEASE).read_bytes())
    commit_all(small)
    change(small)
    done = duban("audit", "--against", str(copy))
    said = [line for line in done.text.splitlines() if not line.startswith(" ")]
    assert done.code == code, why
    assert len(said) == len(found), done.text
    for line, (file, word) in zip(said, found, strict=True):
        assert f"{file}:1:1: [sealed-" in line
        assert f"-{word}]" in line


def test_without_git_what_may_change_cannot_be_proved(duban: Run, small: Path) -> None:
    duban("seal", "--month", "2018-10")
    _edit("departments/dep.yaml")(small)
    done = duban("audit", "--against", RELEASE)
    assert done.code == 1
    assert "departments/dep.yaml:1:1: [sealed-file-unproved]" in done.text
    assert "没有 git，无法证明" in done.err


@pytest.mark.parametrize(
    ("forge", "code", "why"),
    [
        (lambda said: said.update(count=99), "release-inconsistent", "another number"),
        (lambda said: said["files"].pop(), "release-inconsistent", "a file left out"),
        (lambda said: said.update(ledger="other"), "release-of-another-ledger", "not ours"),
        (
            lambda said: said.update(previous={"period": "2018-08", "digest": "ab" * 32}),
            "release-before-missing",
            "what it goes on from is nowhere",
        ),
        (lambda said: said.update(root="xyz"), "not-a-digest", "no root at all"),
        (
            lambda said: said["files"].append("ab" * 32 + "  ../../secret"),
            "not-a-digest",
            "nothing outside the ledger is looked at",
        ),
        (lambda said: said.update(rules="ab" * 32), "release-rewritten", "unlike the ledger's own"),
    ],
)
def test_a_release_that_was_tampered_with(
    duban: Run, small: Path, tmp_path: Path, forge: Callable[[dict[str, object]], object],
    code: str, why: str,
) -> None:  # fmt: skip
    duban("seal", "--month", "2018-10")
    said = json.loads((small / RELEASE).read_text(encoding="utf-8"))
    forge(said)
    copy = tmp_path / "received"
    copy.write_text(json.dumps(said), encoding="utf-8")
    done = duban("audit", "--against", str(copy))
    assert (done.code, f"[{code}]" in done.text) == (1, True), why


def test_a_lost_release_is_found_among_those_received(
    duban: Run, small: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for month in ("2018-09", "2018-10"):
        duban("seal", "--month", month)
    first = tmp_path_factory.mktemp("mail") / "9.json"
    first.write_bytes((small / "releases/2018-09.json").read_bytes())
    (small / "releases/2018-09.json").write_bytes(b"{}")
    assert "[release-before-missing]" in duban("audit", "--against", RELEASE).text
    both = duban("audit", "--against", RELEASE, str(first))
    assert "[release-before-missing]" not in both.text
    assert "[release-rewritten]" in both.text


@pytest.mark.parametrize(
    ("name", "code", "why"),
    [("nowhere.json", 2, "wrong use"), ("releases", 1, "a folder"), ("link", 1, "no link")],
)
def test_a_file_that_is_no_release(duban: Run, small: Path, name: str, code: int, why: str) -> None:
    duban("seal", "--month", "2018-10")
    (small / "link").symlink_to(small / RELEASE)
    assert duban("audit", "--against", name).code == code, why


def test_reports_bear_the_short_form(duban: Run, small: Path) -> None:
    duban("seal", "--month", "2018-10")
    root = json.loads((small / RELEASE).read_text(encoding="utf-8"))["root"]
    line = f"封存 2018-10：{root[:12]}（没有 git，报送 1 份、决定 0 件）"
    for form in ("table", "md"):
        said = duban("report", "monthly", "--month", "2018-10", "--format", form).text
        assert line in said, form
    assert json.loads(duban("report", *MAIN).text)["release"]["root"] == root
    assert "封存" not in duban("report", "monthly", "--month", "2018-11").text
    assert "封存 2018-10" in duban("status", "--as-of", "2018-10-31").text


def test_what_was_published_stays_though_more_arrives(duban: Run, small: Path) -> None:
    duban("seal", "--month", "2018-10")
    before = [duban(*each).out for each in PUBLISHED]
    put(small, LATE, LATER)
    put(small, "decisions/2018-10/a.yaml", DECIDED)
    assert [duban(*each).out for each in PUBLISHED] == before
    shown = duban("show", "D-1", "--as-of", "2018-11-01").text
    assert shown.count("（2018-10 封存后补报，自 2018-11-01 起计）") == len((LATE, DECIDED))
    assert duban("check").text.count("[filed-for-sealed-period]") == len((LATE, DECIDED))


PUBLISHED = (
    ("report", *MAIN),
    ("overdue", "--month", "2018-10"),
    ("status", "--as-of", "2018-10-31"),
    ("status", "--as-of", "2018-10-20"),
    ("show", "D-1", "--as-of", "2018-10-31"),
)
DECIDED = """\
kind: extension
commitment: D-1
requested: 2018-10-01
decided: 2018-10-08
by: 督查室
reason: 研究决定
deadline: 2018-12-31
"""
