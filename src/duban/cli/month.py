"""`--month` and `--week` bare, with a value, or with `=`: the value may be left out."""

from typing import Any

from duban.cli.help import HelpedCommand
from duban.cli.parse import BARE

OPTIONS = ("--month", "--week")


class MonthCommand(HelpedCommand):
    """A command whose `--month` and `--week` may stand alone and then mean the current ones."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's own
        """Give a bare `--month` or `--week` its value before the command line is parsed."""
        takes_more = any(each.param_type_name == "argument" for each in self.params)
        return super().parse_args(ctx, spelled_out(args, takes_more=takes_more))


def spelled_out(args: list[str], *, takes_more: bool = True) -> list[str]:
    """Return the arguments with a value behind every bare `--month` and `--week`.

    What follows is its value if it begins with a digit: months do, options, names of reports and
    ids of commitments do not need to, and a wrong month such as `2018-13` is still refused. So is
    an empty one: whoever writes `--month "$M"` did not mean the current month. Where a command
    takes nothing but options, neither is a word such as `next` anything else than a wrong month.
    """
    full: list[str] = []
    for n, arg in enumerate(args):
        full.append(arg)
        following = args[n + 1] if n + 1 < len(args) else BARE
        if arg in OPTIONS and following and not _is_value(following, takes_more=takes_more):
            full.append(BARE)
    return full


def _is_value(following: str, *, takes_more: bool) -> bool:
    return following[0].isdigit() or not (takes_more or following[0] == "-" or following == BARE)
