"""A diagnostic in plain lines: place, code, what, the line as it stands, what to do."""

from duban.formats.diagnostics import diagnostic_lines
from duban.model.diagnostic import Fault
from duban.model.record import Place
from duban.words import Words

FAULT = Fault("unknown", Words("没有“{name}”", 'no "{name}"'), Words("改为 {other}", "use {other}"))
WARNING = Fault("odd", Words("奇怪", "odd"), Words("看看", "look"), severity="warning")
PLACE = Place("departments/traffic.yaml", 15, 5)


def test_an_error_in_chinese() -> None:
    found = FAULT.at(PLACE, "  support: [trafic]", name="trafic", other="traffic")
    assert diagnostic_lines(found, "zh") == (
        "departments/traffic.yaml:15:5: [unknown] 没有“trafic”",
        "    |   support: [trafic]",
        "    提示：改为 traffic",
    )


def test_a_warning_in_english_without_its_line() -> None:
    assert diagnostic_lines(WARNING.at(PLACE), "en") == (
        "departments/traffic.yaml:15:5: [odd] warning: odd",
        "    hint: look",
    )


def test_hostile_text_stays_on_its_line_and_steers_nothing() -> None:
    found = FAULT.at(Place("a\x1b.yaml"), "\x1b]0;x\x07", name="\n{place}\u202e", other="[red]")
    assert diagnostic_lines(found, "zh") == (
        "a␛.yaml:1:1: [unknown] 没有“␊{place}\\u{202e}”",
        "    | ␛]0;x␇",
        "    提示：改为 [red]",
    )
