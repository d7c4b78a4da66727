"""What holds for every pack that ships."""

import pytest

from duban.ledger.packs import DEFAULT, pack, pack_names
from duban.model.ledger import Info, Ledger
from duban.rules.checks import conditions, light_rules
from duban.rules.checks.index import Index
from tests.policies.lit import lit
from tests.rules.cases import done

PACKS = pack_names()


def test_what_ships() -> None:
    assert set(PACKS) == {
        DEFAULT,
        "sanya-2022-districts",
        "sanya-2022-projects",
        "shangqiu-2025",
        "suqian-2025",
        "xuancheng-2020",
        "yichang-2015",
        "yinchuan-2025",
    }


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_is_sound(name: str) -> None:
    policy = pack(name)
    info = Info(ledger="test", title="试验", timezone="Asia/Shanghai", language="zh-CN")
    index = Index(Ledger(info=info, policy=policy, policies=(policy,)))
    checks = (*conditions.CHECKS, *light_rules.CHECKS)
    assert [fault for check in checks for fault in check.run(index)] == []
    assert policy.id == name


@pytest.mark.parametrize("name", [name for name in PACKS if name != DEFAULT])
def test_a_pack_of_a_place_cites_it_and_names_its_gaps(name: str) -> None:
    policy = pack(name)
    assert policy.gaps
    for source in policy.sources:
        assert source.reference
        assert source.quote
        assert str(source.year) in name


@pytest.mark.parametrize("name", PACKS)
def test_every_rule_of_a_pack_has_a_name(name: str) -> None:
    assert all(rule.id for rule in pack(name).rules)


@pytest.mark.parametrize("name", [name for name in PACKS if name != "shangqiu-2025"])
def test_what_nothing_is_known_of_is_never_best(name: str) -> None:
    assert lit(name, "2025-01-31") != pack(name).lights[-1].id
    assert lit(name, "2025-06-30") != pack(name).lights[-1].id


@pytest.mark.parametrize("name", [name for name in PACKS if name != "sanya-2022-districts"])
def test_what_is_ahead_has_the_best_light(name: str) -> None:
    assert lit(name, "2025-06-30", done("2025-06-30", "80")) == pack(name).lights[-1].id
