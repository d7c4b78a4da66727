"""What the application says of its own commands, as JSON on stdout.

The language of help is settled when the application is imported: `commands` starts this file
once for each language.
"""

import json
import sys
from typing import Any

from typer.main import get_command

from duban.cli.app import application


def described() -> dict[str, Any]:
    """Return the application's help and every command with its arguments and options."""
    whole: Any = get_command(application())
    return {
        "help": whole.help,
        "parameters": [_parameter(each) for each in whole.params if not _is_hidden(each)],
        "commands": [_command(name, each) for name, each in whole.commands.items()],
    }


def _command(name: str, command: Any) -> dict[str, Any]:  # noqa: ANN401 - typer's own
    return {
        "name": name,
        "help": command.help,
        "parameters": [_parameter(each) for each in command.params if not _is_hidden(each)],
    }


def _is_hidden(parameter: Any) -> bool:  # noqa: ANN401 - typer's own
    return getattr(parameter, "hidden", False) or parameter.name == "help"


def _parameter(each: Any) -> dict[str, Any]:  # noqa: ANN401 - typer's own
    is_argument = each.param_type_name == "argument"
    return {
        "names": [each.metavar] if is_argument else [*each.opts, *each.secondary_opts],
        "value": "" if is_argument or getattr(each, "is_flag", False) else _value(each),
        "required": each.required,
        "help": each.help or "",
    }


def _value(each: Any) -> str:  # noqa: ANN401 - typer's own
    return each.metavar or "|".join(getattr(each.type, "choices", ())) or each.type.name.upper()


if __name__ == "__main__":
    json.dump(described(), sys.stdout, ensure_ascii=False)
