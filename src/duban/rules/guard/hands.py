"""Whether those who wrote something may: by the people and rights that the base knew."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.ledger import OFFICE
from duban.rules.guard.base import Rule
from duban.rules.guard.change import Change, Comparison, Writer
from duban.rules.guard.folders import DEPARTMENTS_OWN, Right, people_by_address, right_to, rights
from duban.words import Words

NOT_THEIRS: Final = Fault(
    "folder-of-others",
    Words(
        "{email}（{of}）写了 {name}，这里只由 {by} 写",
        "{email} of {of} wrote {name}, which is for {by} to write",
    ),
    Words(
        "请由 {by} 提交；权限见 duban.yaml 的 people 和 folders，改动须先合并",
        "let {by} hand it in; rights are those of people and folders in duban.yaml, once merged",
    ),
)
STRANGER: Final = Fault(
    "unknown-writer",
    Words(
        "写 {name} 的 {email} 不在 duban.yaml 的 people 里",
        "{email}, who wrote {name}, is not among the people of duban.yaml",
    ),
    Words(
        "请督查室先把此人列入 people 并合并，或由名单上的人提交",
        "let the office add them to people and merge that first, or somebody listed hand it in",
    ),
)
NOBODY: Final = Fault(
    "writer-cannot-be-seen",
    Words("看不出 {name} 是谁写的", "nobody can see who wrote {name}"),
    Words(
        "取回完整历史（git fetch --unshallow），或设好 git config user.email，或用 --author 指明",
        "fetch the whole history (git fetch --unshallow), set git config user.email, or say who "
        "with --author",
    ),
    severity="warning",
)
NO_PEOPLE: Final = Fault(
    "rights-cannot-be-checked",
    Words(
        "基准的 duban.yaml 没有 people，谁写了哪个目录无从检查",
        "duban.yaml names no people at the base: who wrote into which folder cannot be checked",
    ),
    Words(
        "在 duban.yaml 列出 people（姓名、邮箱、部门）并合并",
        "list people there (name, emails, department) and merge that",
    ),
    severity="warning",
)


class Known(NamedTuple):
    """What the base knew: who is of which department, and who may write where."""

    people: Mapping[str, frozenset[str]]
    held: tuple[Right, ...]


def hands(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield what was written by somebody who may not write there."""
    if not compared.changes or compared.info is None:
        return
    if not compared.info.people:
        yield NO_PEOPLE.at(compared.info.at("people"))
        return
    folders = {
        each.name.split("/")[1] for each in compared.changes if each.file.folder == DEPARTMENTS_OWN
    }
    known = Known(people_by_address(compared.info.people), rights(compared.info, folders))
    for each in compared.changes:
        yield from _written(each, compared.writers.get(each.name, ()), known)


def _written(change: Change, writers: tuple[Writer, ...], known: Known) -> Iterator[Diagnostic]:
    if not writers:
        yield NOBODY.at(change.place, name=change.name)
    right = right_to(change.name, known.held)
    for writer in writers:
        of = known.people.get(writer.email.strip().casefold())
        if of is None:
            yield STRANGER.at(change.place, name=change.name, email=writer.email)
        elif not _may(writer, of, right):
            yield NOT_THEIRS.at(
                change.place,
                name=change.name,
                email=writer.email,
                of=tuple(sorted(of)),
                by=right.by,
            )


def _may(writer: Writer, of: frozenset[str], right: Right) -> bool:
    """Return whether somebody may write there; the office may hand on what others wrote."""
    if writer.role == "committer" and OFFICE in of:
        return True
    return not of.isdisjoint(right.by)


RULES: Final = (Rule(hands, (NOT_THEIRS, STRANGER, NOBODY, NO_PEOPLE)),)
