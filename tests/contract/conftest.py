"""One copy of the house per addition: copying and starting it takes a while."""

from collections.abc import Callable

import pytest

from tests.contract.houses import CHECK, FACT, FORMAT, KIND, REPORT, Addition, House, build

Build = Callable[[Addition], House]


@pytest.fixture(scope="session")
def with_kind(tmp_path_factory: pytest.TempPathFactory) -> House:
    """The house with a kind of target more."""
    return build(tmp_path_factory.mktemp("kind"), KIND)


@pytest.fixture(scope="session")
def with_fact(tmp_path_factory: pytest.TempPathFactory) -> House:
    """The house with a fact more."""
    return build(tmp_path_factory.mktemp("fact"), FACT)


@pytest.fixture(scope="session")
def with_report(tmp_path_factory: pytest.TempPathFactory) -> House:
    """The house with a report more."""
    return build(tmp_path_factory.mktemp("report"), REPORT)


@pytest.fixture(scope="session")
def with_check(tmp_path_factory: pytest.TempPathFactory) -> House:
    """The house with a check more."""
    return build(tmp_path_factory.mktemp("check"), CHECK)


@pytest.fixture(scope="session")
def with_format(tmp_path_factory: pytest.TempPathFactory) -> House:
    """The house with a format more."""
    return build(tmp_path_factory.mktemp("format"), FORMAT)
