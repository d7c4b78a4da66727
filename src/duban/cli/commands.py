"""The commands: a new one is a function in a module of this room, and one entry here.

A module is imported when its command is asked for: `duban progress` needs no report.
"""

from importlib import import_module
from typing import Any, Final

from duban.cli import (
    blockers_texts,
    forecast_texts,
    plan_texts,
    publish_texts,
    release_texts,
    texts,
)
from duban.cli.write import decision_texts, register_texts
from duban.cli.write import texts as writing
from duban.frozen import frozen
from duban.words import Blank, Words


@frozen()
class Command:
    """One command.

    Attributes:
        name: what is typed.
        where: its module below `duban.cli`, a colon, and its function.
        help: what it does, in one line.
        monthly: whether its `--month` may stand alone.
    """

    name: str
    where: str
    help: Words
    monthly: bool = False

    def function(self) -> Any:  # noqa: ANN401 - with any options
        """Return the function that does it."""
        module, _, name = self.where.partition(":")
        return getattr(import_module(f"duban.cli.{module}"), name)

    def told(self) -> Blank:
        """Return its help; the names of the reports stand in that of `report`."""
        if self.help is not texts.REPORT:
            return self.help
        from duban.cli.report import NAMES

        return texts.REPORT(names=NAMES)


COMMANDS: Final[tuple[Command, ...]] = (
    Command("status", "reading:status", texts.STATUS),
    Command("overdue", "reading:overdue", texts.OVERDUE, monthly=True),
    Command("show", "reading:show", texts.SHOW),
    Command("rank", "rank:rank", texts.RANK, monthly=True),
    Command("forecast", "forecast:forecast", forecast_texts.FORECAST),
    Command("plan", "plan:plan", plan_texts.PLAN),
    Command("blockers", "blockers:blockers", blockers_texts.BLOCKERS),
    Command("report", "report:report", texts.REPORT, monthly=True),
    Command("publish", "publish:publish", publish_texts.PUBLISH),
    Command("check", "check:check", texts.CHECK),
    Command("progress", "write.filing:progress", writing.PROGRESS),
    Command("claim", "write.filing:claim", writing.CLAIM),
    Command("decide", "write.decision:decide", decision_texts.DECIDE),
    Command("verify", "write.decision:verify", decision_texts.VERIFY),
    Command("close", "write.decision:close", decision_texts.CLOSE),
    Command("reopen", "write.decision:reopen", decision_texts.REOPEN),
    Command("object", "write.decision:object_", decision_texts.OBJECT),
    Command("add", "write.register:add", register_texts.ADD),
    Command("new", "write.new:new", register_texts.NEW),
    Command("undo", "write.undo:undo", register_texts.UNDO),
    Command("seal", "seal:seal", release_texts.SEAL),
    Command("audit", "audit:audit", release_texts.AUDIT),
    Command("log", "log:log", release_texts.LOG, monthly=True),
    Command("codeowners", "codeowners:codeowners", texts.CODEOWNERS),
    Command("init", "init:init", texts.INIT),
    Command("schema", "schema:schema", texts.SCHEMA),
)
