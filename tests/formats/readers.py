"""How forges read what formats for them write: small readers of their own, for tests."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote_to_bytes

UNESCAPED: Final = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))
"""What GitHub's runner puts back, in its order; of data only the first two and the last."""


@dataclass(frozen=True)
class Command:
    """A workflow command as the runner takes it."""

    name: str
    properties: Mapping[str, str]
    data: str


def github(out: bytes) -> list[Command]:
    """Return the commands of a log, every line of which must be one."""
    return [_command(each) for each in out.decode().removesuffix("\n").split("\n") if out]


def _command(line: str) -> Command:
    found = re.fullmatch(r"::([a-z]+) ([^\r\n]*?)::([^\r\n]*)", line)
    assert found is not None, line
    name, pairs, data = found.groups()
    properties = dict(each.split("=", 1) for each in pairs.split(","))
    return Command(
        name,
        {key: _back(value) for key, value in properties.items()},
        _back(data, (*UNESCAPED[:2], UNESCAPED[-1])),
    )


def _back(text: str, signs: tuple[tuple[str, str], ...] = UNESCAPED) -> str:
    for escaped, sign in signs:
        text = text.replace(escaped, sign)
    return text


def gitlab(out: bytes) -> list[dict[str, Any]]:
    """Return the issues of a Code Quality report that has all that GitLab asks for."""
    issues: list[dict[str, Any]] = json.loads(out)
    for each in issues:
        assert set(each) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert each["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert each["location"]["lines"]["begin"] >= 1
        assert not each["location"]["path"].startswith(("/", "./"))
    names = [each["fingerprint"] for each in issues]
    assert len(set(names)) == len(names), "GitLab shows only the first of a fingerprint"
    return issues


def sarif(out: bytes) -> dict[str, Any]:
    """Return the one run of a SARIF log, of the parts and types that the standard's schema wants.

    Written by hand after the OASIS schema of 2.1.0, for the parts that we write.
    """
    log = json.loads(out)
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"] == "duban"
    assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    assert re.fullmatch(r"[a-zA-Z]{2}(-[a-zA-Z]{2})?", run["language"])
    for rule in rules:
        assert set(rule) == {"id", "shortDescription", "fullDescription", "help"}
        assert all(rule[key]["text"] for key in set(rule) - {"id"})
    assert len({each["id"] for each in rules}) == len(rules)
    for result in run["results"]:
        assert result["level"] in {"none", "note", "warning", "error"}
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        assert all(isinstance(each, str) for each in result["partialFingerprints"].values())
        for location in result["locations"]:
            _located(location, run["originalUriBaseIds"])
    return dict(run)


def _located(location: Mapping[str, Any], bases: Mapping[str, Any]) -> None:
    where = location["physicalLocation"]
    uri = where["artifactLocation"]["uri"]
    assert where["artifactLocation"]["uriBaseId"] in bases
    assert re.fullmatch(r"(?:[A-Za-z0-9/._~-]|%[0-9A-F]{2})+", uri), "a relative reference"
    assert where["region"]["startLine"] >= 1
    assert where["region"]["startColumn"] >= 1


def path_of(uri: str) -> str:
    """Return the path that a relative reference names."""
    return unquote_to_bytes(uri).decode(errors="surrogateescape")


@dataclass(frozen=True)
class Case:
    """A test case as a forge shows it."""

    group: str
    name: str
    file: str
    failure: str | None = None
    kind: str | None = None
    body: str = ""
    aside: str = ""


def junit(out: bytes) -> list[Case]:
    """Return the cases of a report whose counts are those of its cases."""
    root = ET.fromstring(out)  # noqa: S314 - our own output
    (suite,) = root
    cases = list(_cases(suite))
    failed = sum(each.failure is not None for each in cases)
    for each in (root, suite):
        assert (each.get("tests"), each.get("failures")) == (str(len(cases)), str(failed))
    return cases


def _cases(suite: ET.Element) -> Iterator[Case]:
    for each in suite.iter("testcase"):
        failures = each.findall("failure")
        assert len(failures) <= 1, "GitLab reads one"
        yield Case(
            each.attrib["classname"],
            each.attrib["name"],
            each.attrib["file"],
            failures[0].get("message") if failures else None,
            failures[0].get("type") if failures else None,
            (failures[0].text or "") if failures else "",
            each.findtext("system-out") or "",
        )
