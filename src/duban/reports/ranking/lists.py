"""红黑榜: who is on each list, on which conditions, and who is kept off and why."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from duban.frozen import frozen
from duban.model.scoring import Board
from duban.reports.document import Lines, Section
from duban.reports.ranking.figures import exact_text, printed
from duban.reports.ranking.scope import who
from duban.reports.wanted import Wanted
from duban.rules.ranking.boards import board
from duban.rules.ranking.places import Ranked
from duban.rules.scoring.registry import rule_title
from duban.rules.scoring.scope import Scope
from duban.words import Blank, Said, Words

TITLE: Final = Words("{title}", "{title}")
TAKE: Final[Mapping[str, Words]] = {
    "first": Words("前 {count} 名", "the first {count}"),
    "last": Words("后 {count} 名", "the last {count}"),
}
IN_EACH: Final = Words("每组{take}", "in each group {take}")
AT_LEAST: Final = Words("总分不低于 {limit} 分", "a total of at least {limit}")
AT_MOST: Final = Words("总分不高于 {limit} 分", "a total of at most {limit}")
WITHOUT: Final = Words("有“{rules}”的不列入", 'nobody with "{rules}"')
SPARE: Final = Words("本期有免责的不列入", "nobody exempt in the period")
CONDITIONS: Final = Words("条件：{conditions}。", "Conditions: {conditions}.")
MEMBER: Final = Words("{name}（第 {place} 名，{total} 分）", "{name} (place {place}, {total})")
IN_GROUP: Final = Words("{group}：{member}", "{group}: {member}")
KEPT_OFF: Final = Words("未列入：{member}，{why}", "Kept off: {member}, {why}")
NOBODY: Final = Words("没有符合条件的。", "Nobody meets the conditions.")


@frozen()
class Drawn:
    """A list as it was drawn up.

    Attributes:
        members: those on it by id, in its order; `kept_off` has the reasons of the others.
    """

    board: Board
    members: Mapping[str, Ranked]
    kept_off: Mapping[str, Blank]
    others: Sequence[Ranked]


def drawn(scope: Scope, board_: Board, everybody: Sequence[Ranked]) -> Drawn:
    """Return a list as its conditions draw it up among everybody."""
    found = board(scope, board_, everybody)
    return Drawn(
        board_,
        {each.ranked.score.who: each.ranked for each in found if each.kept_off is None},
        {each.ranked.score.who: each.kept_off for each in found if each.kept_off is not None},
        tuple(each.ranked for each in found if each.kept_off is not None),
    )


def lists(
    scope: Scope, wanted: Wanted, boards: Sequence[Drawn], seen: Collection[str]
) -> Iterator[Section]:
    """Yield a section for each list, with those of its members that are shown."""
    for each in boards:
        listed = tuple(_members(scope, wanted, each, seen))
        yield Section(
            TITLE(title=each.board.title),
            (
                Lines((_conditions(scope, wanted, each.board),)),
                Lines(listed or (NOBODY,), bulleted=True),
            ),
        )


def _members(scope: Scope, wanted: Wanted, drawn_: Drawn, seen: Collection[str]) -> Iterator[Blank]:
    for ranked in drawn_.members.values():
        if ranked.score.who in seen:
            yield _in_group(scope, ranked, _member(scope, wanted, ranked))
    for ranked in drawn_.others:
        if ranked.score.who in seen:
            why = drawn_.kept_off[ranked.score.who]
            member = _in_group(scope, ranked, _member(scope, wanted, ranked))
            yield KEPT_OFF(member=member, why=why)


def _member(scope: Scope, wanted: Wanted, ranked: Ranked) -> Said:
    name = str(who(scope, wanted, ranked)["title"])
    total = printed(ranked.score.total or Fraction(0), scope.scoring)
    return MEMBER(name=name, place=ranked.place or 0, total=total)


def _in_group(scope: Scope, ranked: Ranked, member: Said) -> Said:
    if not ranked.group:
        return member
    return IN_GROUP(group=scope.policy.group_title(ranked.group), member=member)


def _conditions(scope: Scope, wanted: Wanted, board_: Board) -> Said:
    take = TAKE[board_.take](count=board_.count)
    grouped = scope.policy.groups and scope.scoring.grouped and wanted.by == "department"
    named: list[Blank] = [IN_EACH(take=take) if grouped else take]
    if board_.at_least is not None:
        named.append(AT_LEAST(limit=exact_text(Fraction(board_.at_least))))
    if board_.at_most is not None:
        named.append(AT_MOST(limit=exact_text(Fraction(board_.at_most))))
    if board_.without:
        named.append(WITHOUT(rules=tuple(rule_title(scope.scoring, r) for r in board_.without)))
    if board_.spare_exempt:
        named.append(SPARE)
    return CONDITIONS(conditions=tuple(named))
