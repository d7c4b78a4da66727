"""A moment's day is the day at the ledger's place, wherever the files are read."""

import datetime as dt

import pytest

from duban.model.zones import day_in, is_zone


@pytest.mark.parametrize(
    ("moment", "zone", "day", "why"),
    [
        ("2018-09-29T23:59:59+08:00", "Asia/Shanghai", "2018-09-29", "the last second of the day"),
        ("2018-09-30T00:00:00+08:00", "Asia/Shanghai", "2018-09-30", "the first of the next"),
        ("2018-09-29T16:00:00+00:00", "Asia/Shanghai", "2018-09-30", "handed in elsewhere"),
        ("2018-09-29T15:59:59+00:00", "Asia/Shanghai", "2018-09-29", "a second before"),
        ("2018-09-30T00:00:00+08:00", "UTC", "2018-09-29", "another place, another day"),
    ],
)
def test_a_moment_falls_on_a_day(moment: str, zone: str, day: str, why: str) -> None:
    assert day_in(dt.datetime.fromisoformat(moment), zone) == dt.date.fromisoformat(day), why


@pytest.mark.parametrize(
    ("name", "known", "why"),
    [
        ("Asia/Shanghai", True, "the usual one"),
        ("America/Argentina/Ushuaia", True, "a name of three parts"),
        ("UTC", True, "the one without a place"),
        ("Asia/Hangzhou", False, "no such zone"),
        ("Asia", False, "a region is no zone"),
        ("localtime", False, "it would differ from machine to machine"),
        ("../../etc/passwd", False, "a path is no zone"),
        ("北京时间", False, "a name in Chinese"),
        ("", False, "nothing"),
    ],
)
def test_a_zone_is_known_by_name(name: str, known: bool, why: str) -> None:
    assert is_zone(name) is known, why
