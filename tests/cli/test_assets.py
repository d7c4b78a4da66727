"""--assets: pictures are written beside the Markdown that links them, whatever was asked before."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("small")
WALL = ("report", "wall", "--as-of", "2018-12-15")
NAME = "wall-2018-12-15-1-lights.svg"


@pytest.mark.parametrize(
    ("output", "assets", "link", "why"),
    [
        ("out/wall.md", "out/img", f"img/{NAME}", "below the file"),
        ("out/wall.md", "img", f"../img/{NAME}", "beside its folder"),
        ("wall.md", ".", f"./{NAME}", "the same folder"),
        ("wall.md", "图 1", f"%E5%9B%BE%201/{NAME}", "no link breaks at a space"),
    ],
)
def test_links_lead_from_the_file_to_its_pictures(
    duban: Run, small: Path, output: str, assets: str, link: str, why: str
) -> None:
    done = duban(*WALL, "--assets", assets, "-o", output)
    assert done.code == 0, done.err
    assert f"]({link})" in (small / output).read_text(encoding="utf-8"), why
    assert (small / assets / NAME).read_bytes().startswith(b"<svg ")
    assert "1 幅图" in done.err


def test_pictures_are_written_again_each_time(shell: Run, small: Path, tmp_path: Path) -> None:
    line = (*WALL, "--assets", "img", "-f", "md")
    cache = str(tmp_path / "cache")
    first = shell(*line, XDG_CACHE_HOME=cache)
    before = (small / "img" / NAME).read_bytes()
    (small / "img" / NAME).unlink()
    second = shell(*line, XDG_CACHE_HOME=cache)
    assert (first.code, second.code) == (0, 0)
    assert (first.out, before) == (second.out, (small / "img" / NAME).read_bytes())


@pytest.mark.parametrize("name", ["table", "json", "csv"])
def test_what_shows_no_pictures_takes_no_folder(duban: Run, small: Path, name: str) -> None:
    done = duban(*WALL, "--assets", "img", "-f", name)
    assert done.code == 2
    assert re.search(r"--assets .*md", done.err)
    assert not (small / "img").exists()


def test_a_folder_that_cannot_be_made_is_said(duban: Run, small: Path) -> None:
    (small / "img").write_text("a file", encoding="utf-8")
    done = duban(*WALL, "--assets", "img", "-f", "md")
    assert (done.code, done.out) == (1, b"")
    assert "无法写入" in done.err
