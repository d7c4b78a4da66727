"""What lies in the user's cache is believed only if it is the user's own and whole."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from duban.ledger.snapshot.vault import MAGIC, Vault, open_vault

VALUE: Final = ("答", {"a": (1, 2)}, b"\0\1", None)


def vault(folder: Path, tool: bytes = b"tool") -> Vault:
    made = open_vault({"DUBAN_CACHE": str(folder)}, tool)  # type: ignore[arg-type] # as os.environ is
    assert made is not None
    return made


def test_what_was_written_is_read(tmp_path: Path) -> None:
    vault(tmp_path / "cache").write("one", VALUE)
    assert vault(tmp_path / "cache").read("one") == VALUE
    assert vault(tmp_path / "cache").read("other") is None


def test_every_damage_is_as_good_as_nothing(tmp_path: Path) -> None:
    vault(tmp_path).write("one", VALUE)
    whole = (tmp_path / "one").read_bytes()
    for n in range(len(whole)):
        flipped = bytes([*whole[:n], whole[n] ^ 1, *whole[n + 1 :]])
        for damaged in (flipped, whole[:n]):
            (tmp_path / "one").write_bytes(damaged)
            assert vault(tmp_path).read("one") is None, n


@pytest.mark.parametrize(
    ("hostile", "why"),
    [
        (b"", "empty"),
        (MAGIC, "no proof"),
        (MAGIC + bytes(32) + b"\xe9", "marshal would fail on it"),
        (MAGIC + bytes(32) + b"(\xff\xff\xff\x7f", "marshal would take two gigabytes for it"),
        (b"\x80\x04cos\nsystem\n(S'true'\ntR.", "nothing is ever unpickled"),
        (MAGIC + bytes(200_000), "long"),
    ],
)
def test_what_others_wrote_is_not_decoded(tmp_path: Path, hostile: bytes, why: str) -> None:
    kept = vault(tmp_path)
    (tmp_path / "one").write_bytes(hostile)
    assert kept.read("one") is None, why


def test_a_value_is_proved_for_its_name_and_its_tool(tmp_path: Path) -> None:
    vault(tmp_path).write("one", VALUE)
    (tmp_path / "two").write_bytes((tmp_path / "one").read_bytes())
    assert vault(tmp_path).read("two") is None
    assert vault(tmp_path, b"another version").read("one") is None


def test_another_key_proves_nothing(tmp_path: Path) -> None:
    vault(tmp_path / "mine").write("one", VALUE)
    vault(tmp_path / "yours").write("one", VALUE)
    (tmp_path / "mine" / "one").write_bytes((tmp_path / "yours" / "one").read_bytes())
    assert vault(tmp_path / "mine").read("one") is None


@pytest.mark.parametrize(
    ("name", "mode", "why"),
    [
        (".", 0o777, "others may put files into it"),
        ("key", 0o644, "others may read the key"),
        ("key", 0o620, "others may write the key"),
    ],
)
def test_a_vault_that_others_can_reach_is_none(
    tmp_path: Path, name: str, mode: int, why: str
) -> None:
    vault(tmp_path / "cache")
    (tmp_path / "cache" / name).chmod(mode)
    assert open_vault({"DUBAN_CACHE": str(tmp_path / "cache")}, b"") is None, why  # type: ignore[arg-type] # as above


@pytest.mark.parametrize("torn", [b"", b"short", bytes(33)])
def test_a_torn_key_opens_nothing(tmp_path: Path, torn: bytes) -> None:
    vault(tmp_path)
    (tmp_path / "key").write_bytes(torn)
    assert open_vault({"DUBAN_CACHE": str(tmp_path)}, b"") is None  # type: ignore[arg-type] # as above


@pytest.mark.parametrize(
    ("environ", "why"),
    [
        ({"DUBAN_CACHE": "off"}, "turned off"),
        ({"DUBAN_CACHE": ""}, "turned off too"),
        ({}, "nobody knows whose it would be"),
        ({"HOME": "relative"}, "no folder of a user"),
        ({"DUBAN_CACHE": "/proc/none"}, "it cannot be made"),
    ],
)
def test_there_may_be_none(environ: dict[str, str], why: str) -> None:
    assert open_vault(environ, b"") is None, why  # type: ignore[arg-type] # as above


def test_where_it_lies(tmp_path: Path) -> None:
    home, cache = str(tmp_path / "home"), str(tmp_path / "cache")
    assert open_vault({"HOME": home}, b"") is not None  # type: ignore[arg-type] # as above
    assert open_vault({"HOME": home, "XDG_CACHE_HOME": cache}, b"") is not None  # type: ignore[arg-type]
    assert (tmp_path / "home" / ".cache" / "duban" / "key").exists()
    assert (tmp_path / "cache" / "duban" / "key").exists()


def test_what_cannot_be_written_is_not_kept(tmp_path: Path) -> None:
    kept = vault(tmp_path / "cache")
    (tmp_path / "cache" / "one").mkdir()
    kept.write("one", VALUE)
    assert kept.read("one") is None
    assert list((tmp_path / "cache").glob(".*")) == []


def test_the_oldest_go_where_there_is_much(tmp_path: Path) -> None:
    kept = vault(tmp_path)
    for n, name in enumerate(("first", "second", "third")):
        kept.write(name, VALUE)
        os.utime(tmp_path / name, ns=(n, n))
    size = (tmp_path / "third").stat().st_size
    kept.trim(2 * size)
    assert [kept.read(name) for name in ("first", "second", "third")] == [None, VALUE, VALUE]
    kept.trim(0)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["key"]


def test_runs_at_the_same_time_do_not_harm_each_other(tmp_path: Path) -> None:
    code = (
        "import os, sys\n"
        "from duban.ledger.snapshot.vault import open_vault\n"
        "for n in range(200):\n"
        "    vault = open_vault(os.environ, b'')\n"
        "    if vault is None: continue\n"
        "    value = vault.read('one')\n"
        "    assert value is None or value == (value[0],) * 1000, value\n"
        "    vault.write('one', (n,) * 1000)\n"
    )
    environ = {**os.environ, "DUBAN_CACHE": str(tmp_path / "cache")}
    runs = [subprocess.Popen([sys.executable, "-c", code], env=environ) for _ in range(4)]
    assert [each.wait() for each in runs] == [0] * 4
