"""YAML as duban writes it is read back as what was meant, by duban and by PyYAML."""

import pytest
import yaml

from duban.ledger.strict.reader import read
from duban.model.notation import Mapped, Value, document

CASES: tuple[tuple[Mapped, str, str], ...] = (
    ({"a": "一"}, "a: 一\n", "plain where nobody can mistake it"),
    ({"on": "2025-01-02"}, "on: 2025-01-02\n", "a key of the ledger's own stays plain"),
    ({"a": "on"}, 'a: "on"\n', "other readers would make it true"),
    ({"a: b": "x"}, '"a: b": x\n', "a key that holds a colon"),
    ({"#": "x"}, '"#": x\n', "a key that would be a comment"),
    ({"": "x"}, '"": x\n', "a key of nothing"),
    ({"a": [{}]}, "a:\n  - {}\n", "a mapping of nothing is a member all the same"),
    ({"a": {}}, "a: {}\n", "and a value"),
    ({"a": []}, "a: []\n", "a list of nothing"),
    ({"a": [[], ["b"]]}, "a:\n  - []\n  - [b]\n", "lists in lists"),
    ({"a": "e\u0301"}, 'a: "\u00e9"\n', "Unicode's composed form, as it will be read"),
    ({"e\u0301": "x"}, '"\u00e9": x\n', "so are keys"),
    ({"a": "一\n二"}, 'a: "一\\n二"\n', "more lines on one"),
    ({"a": "＝1"}, 'a: "＝1"\n', "signs that are no Chinese punctuation"),
)


def texts(value: Value) -> object:
    """Return a value as it is read: every single one a text."""
    if isinstance(value, dict):
        return {composed(key): texts(each) for key, each in value.items()}
    return [texts(each) for each in value] if isinstance(value, list) else composed(str(value))


def composed(text: str) -> str:
    return text.replace("e\u0301", "\u00e9")


@pytest.mark.parametrize(("mapping", "written", "why"), CASES)
def test_it_is_written_one_way_and_read_back(mapping: Mapped, written: str, why: str) -> None:
    data = document(mapping)
    assert data.decode() == written, why
    assert read(data, "a.yaml")[0] == texts(mapping)
    assert yaml.load(data, yaml.BaseLoader) == texts(mapping)  # noqa: S506 - it makes texts only
