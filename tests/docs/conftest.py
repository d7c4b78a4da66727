"""The written and generated pages, as the tests read them."""

from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
WRITTEN: Final = (
    "README.md",
    "README.zh-CN.md",
    "docs/tutorial.md",
    "docs/tutorial.en.md",
    "docs/architecture.md",
    "docs/guard.md",
    "docs/policy-packs.md",
    "CONTRIBUTING.md",
)


@pytest.fixture(params=WRITTEN)
def written(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return (ROOT / name).read_text(encoding="utf-8")
