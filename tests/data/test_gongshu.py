"""The shipped ledger follows the article: every sentence, every name, and no more."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from duban.ledger.load import Loaded
from duban.model.department import Commitment
from duban.model.ledger import Ledger
from duban.model.source import Source

SENTENCES: Final = frozenset(range(1, 62))
NO_PROMISES: Final = {2: "a slogan", 3: "a meeting", 10: "a principle", 33: "a meeting"}


def sources(ledger: Ledger) -> Iterator[Source]:
    """Yield where each record of the ledger says that it comes from."""
    yield from (each.source for _, each in ledger.commitments() if each.source)
    yield from (each.source for each in ledger.departments if each.source)
    yield from (each.source for each in ledger.actions if each.source)
    for action in ledger.actions:
        yield from (each.source for each in action.campaigns if each.source)


def cited(ledger: Ledger) -> set[int]:
    """Return the numbers of the sentences that some record rests on."""
    return {row for source in sources(ledger) for row in source.rows}


def not_trackable(ledger: Ledger) -> set[int]:
    """Return the numbers of the sentences that nothing follows from."""
    (document,) = ledger.sources
    return {row.row for row in document.rows if row.not_trackable}


def test_no_file_is_at_fault(loaded: Loaded) -> None:
    assert [each for each in loaded.diagnostics if each.severity == "error"] == []


def test_every_sentence_is_listed_once(ledger: Ledger) -> None:
    (document,) = ledger.sources
    assert [row.row for row in document.rows] == sorted(SENTENCES)


def test_every_sentence_is_either_followed_up_or_given_up_with_a_reason(ledger: Ledger) -> None:
    assert cited(ledger) | not_trackable(ledger) == SENTENCES
    assert cited(ledger) & not_trackable(ledger) == set()


def test_only_slogans_principles_and_meetings_are_given_up(ledger: Ledger) -> None:
    assert not_trackable(ledger) == set(NO_PROMISES)


def test_every_record_is_quoted_from_the_one_document(ledger: Ledger) -> None:
    (document,) = ledger.sources
    assert {source.document for source in sources(ledger)} == {document.id}
    assert all(source.quote for source in sources(ledger))


def test_every_commitment_has_a_sentence(promises: Mapping[str, Commitment]) -> None:
    assert [each.id for each in promises.values() if not each.source] == []


def test_six_departments_lead_six_actions(ledger: Ledger) -> None:
    departments = {each.id for each in ledger.departments}
    assert Counter(each.lead for each in ledger.actions) == Counter(departments)
    assert len(departments) == 6
    for department in ledger.departments:
        led = {each.id for each in ledger.actions if each.lead == department.id}
        assert {each.action for each in department.commitments} == led


def test_the_three_campaigns_belong_to_the_key_blocks(ledger: Ledger) -> None:
    campaigns = {each.id: len(each.campaigns) for each in ledger.actions if each.campaigns}
    assert campaigns == {"key-blocks": 3}


def test_stretch_goals_stand_apart(promises: Mapping[str, Commitment]) -> None:
    assert {each.id for each in promises.values() if each.modal == "stretch"} == {
        "UR-05",
        "UR-13",
        "IP-05",
    }


def test_promises_were_made_at_the_departments_meetings(ledger: Ledger) -> None:
    days = {each.id: {promise.made for promise in each.commitments} for each in ledger.departments}
    assert days.pop("investment-promotion") == {dt.date(2018, 8, 14)}
    assert set().union(*days.values()) == {dt.date(2018, 8, 13)}


def test_misprinted_names_are_kept_as_aliases(ledger: Ledger) -> None:
    (document,) = ledger.sources
    names = {alias: each.name for each in ledger.departments for alias in each.aliases}
    assert names == {"区域改办": "区城改办", "区域管局": "区城管局"}
    assert names.items() <= {each.printed: each.meant for each in document.misprints}.items()


def test_nothing_is_claimed_ruled_or_found_that_the_article_does_not_know(ledger: Ledger) -> None:
    assert [entry for filing in ledger.filings for entry in filing.entries if entry.claim] == []
    assert ledger.decisions == ()
    assert ledger.inspections == ()


def test_the_archive_has_its_day(ledger: Ledger) -> None:
    assert ledger.info.as_of == dt.date(2018, 12, 31)
