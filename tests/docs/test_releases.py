"""What the page of releases tells people to run by hand proves what it says."""

import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner

from duban.cli.app import application
from tests.cli.conftest import LEDGER
from tools.docs.page import ROOT

PAGE = (ROOT / "docs" / "releases.md").read_text(encoding="utf-8")
(BY_HAND,) = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
MONTHS = ("2018-09", "2018-10", "2018-11")


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_root_is_reckoned_without_duban(
    write: Callable[[Mapping[str, str]], Path], count: int
) -> None:
    root = write(LEDGER)
    for month in MONTHS[:count]:
        done = CliRunner().invoke(application(), ["seal", "--month", month, "--data", str(root)])
        assert done.exit_code == 0
        (root / f"sources/{month}.yaml").write_text(f"{{id: {month}, title: 又一篇}}")
        if month == MONTHS[1]:
            (root / "sources/doc.yaml").unlink()
    files = [str(root / f"releases/{month}.json") for month in MONTHS[:count]]
    ran = subprocess.run(
        [sys.executable, "-c", BY_HAND, *files], capture_output=True, check=True, encoding="utf-8"
    )
    assert ran.stdout == "True True\n"
