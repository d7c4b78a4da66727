"""Commands in written pages are run: their outputs are compared in test_generated."""

import subprocess

import pytest

from tools.docs.blocks import Block, blocks
from tools.docs.page import ROOT
from tools.docs.transcript import refreshed

TUTORIALS = ("docs/tutorial.md", "docs/tutorial.en.md")
FENCED = """\
text

```sh
duban check  # why
```

````text
```
````

```yaml
# data/duban.yaml
ledger: a
```

```yaml
a: 1
```
"""


def test_blocks_of_a_page() -> None:
    found = blocks(FENCED)
    assert [(each.language, each.path) for each in found] == [
        ("sh", None),
        ("text", None),
        ("yaml", "data/duban.yaml"),
        ("yaml", None),
    ]
    assert [FENCED[each.start : each.end] for each in found] == [each.text for each in found]
    assert found[1].text == "```\n"


@pytest.mark.parametrize("name", TUTORIALS)
def test_tutorial_shows_what_it_promises(name: str) -> None:
    """From init to the report, with a fault that is shown and mended."""
    found = _blocks(name)
    commands = " ".join(each.text for each in found if each.language == "sh")
    for said in ("init", "check", "status", "overdue --month", "show", "report monthly", "json"):
        assert f"{said} " in commands or f"{said}\n" in commands, said
    assert any("[unknown-key]" in each.text for each in found)
    written = {each.path.split("/")[1] for each in found if each.path}
    assert {"duban.yaml", "actions", "departments", "progress", "decisions"} <= written


@pytest.mark.parametrize("name", [*TUTORIALS, "README.md", "README.zh-CN.md"])
def test_every_output_follows_its_commands(name: str) -> None:
    """An output that follows nothing would never be compared."""
    found = _blocks(name)
    outputs = [n for n, each in enumerate(found) if each.language == "text"]
    assert outputs != []
    assert {found[n - 1].language for n in outputs} == {"sh"}
    assert all(found[n].text.strip() for n in outputs)


@pytest.mark.parametrize("name", ["docs/tutorial.en.md", "README.md"])
def test_who_reads_english_is_told_how_to_get_it(name: str) -> None:
    """Before the first command: the outputs that are shown are English, and duban is not."""
    shown = [
        line for each in _blocks(name) if each.language == "sh" for line in each.text.split("\n")
    ]
    assert shown[0].startswith("export DUBAN_LANG=en")


def _blocks(name: str) -> tuple[Block, ...]:
    return blocks((ROOT / name).read_text(encoding="utf-8"))


def _page(commands: str) -> str:
    return f"```sh\n{commands}\n```\n\n```text\n```\n"


@pytest.mark.parametrize(
    ("commands", "printed", "why"),
    [
        ("duban --version", "duban ", "a command of duban"),
        ("./run.sh --version", "duban ", "the same from a checkout"),
        ("ls -d /", "/\n", "any other command"),
        ("cd /\npwd", "/\n", "the folder is kept from line to line"),
        ("echo a  # why", "a\n", "what follows is for readers"),
        ("duban schema | head -n 1", "duban\n```", "a pipe to head"),
        ("./test.sh", "```", "takes minutes: not run here"),
    ],
)
def test_commands_are_run(commands: str, printed: str, why: str) -> None:
    assert f"```text\n{printed}" in refreshed(_page(commands), "zh"), why


@pytest.mark.parametrize("wrong", ["duban check", "duban no-such", "ls no-such", "rm no-such"])
def test_a_page_may_not_show_a_command_that_fails(wrong: str) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        refreshed(_page(wrong), "en")
