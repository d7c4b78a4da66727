"""The JSON Schema of each family of files, for editors and for checks without duban.

It is made from the records, so that it cannot say anything else than the gate does. What only
the whole ledger can tell (which reading fits a commitment, which ids exist) it leaves open.
"""

from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from duban.ledger.gate.families import FAMILIES, Family
from duban.ledger.gate.records import adapter
from duban.ledger.gate.schema_docs import key_docs, records_in
from duban.model.targets import KINDS
from duban.rules.facts import FACTS, Fact

Schema: TypeAlias = dict[str, Any]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
NULL: Final[Schema] = {"type": "null"}
UNSAID: Final = ("title", "discriminator")
"""What pydantic adds: names made of the keys, and a notion that JSON Schema does not have."""
NAMED: Final = ("properties", "patternProperties", "$defs")
"""Where the keys are names of the files' own, among which `title` is one like any other."""


def schema_of(family: str) -> Schema:
    """Return the JSON Schema of a family's files by the family's name.

    Raises:
        KeyError: where there is no such family.
    """
    found = {each.name: each for each in FAMILIES}[family]
    schema: Schema = _plain(adapter(found.record).json_schema())
    defined = schema.pop("$defs", {})
    for name, record in records_in(found.record).items():
        _describe(schema if record is found.record else defined.get(name, {}), record)
    _as_in_files(defined)
    shown = {name: defined[name] for name in sorted(_used(schema, defined))}
    return {**_head(found), **schema, **({"$defs": shown} if shown else {})}


def _head(family: Family) -> Schema:
    title = f"{family.title.zh} {family.title.en} ({family.path})"
    return {"$schema": DIALECT, "title": title}


def _describe(schema: Schema, record: type) -> None:
    """Say of each key what the record's source says of it."""
    docs = key_docs(record)
    for key, part in schema.get("properties", {}).items():
        if key in docs:
            part["description"] = docs[key]


def _plain(part: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """Return a part without what no file can hold or nobody should read."""
    if isinstance(part, list):
        return [_plain(each) for each in part]
    if not isinstance(part, dict):
        return part
    kept = {key: _plain(one) for key, one in part.items() if key not in (*UNSAID, *NAMED)}
    for key in NAMED:
        if key in part:
            kept[key] = {name: _of_key(one) for name, one in part[key].items()}
    if "patternProperties" in part:
        kept["additionalProperties"] = False
    if "description" in part:
        kept["description"] = part["description"].partition("\n\n")[0]
    return kept


def _of_key(part: Schema) -> Schema:
    """Return what a key may hold: it is left out rather than null."""
    plain: Schema = _plain(part)
    if plain.get("default", ()) is None:
        del plain["default"]
    choices = [each for each in plain.get("anyOf", ()) if each != NULL]
    if len(choices) == 1:
        del plain["anyOf"]
        return {**choices[0], **plain}
    return {**plain, "anyOf": choices} if choices else plain


def _as_in_files(defined: dict[str, Schema]) -> None:
    """Set what the records keep apart beside the rest, where it stands in a file."""
    if "Entry" in defined:
        entry = defined["Entry"]["properties"]
        del entry["reading"]
        entry.update(_reading_keys(defined))
    if "Condition" in defined:
        condition = defined["Condition"]
        bounds = condition["properties"].pop("facts")["additionalProperties"]
        condition["properties"].update({fact.name: _asked(fact, bounds) for fact in FACTS})
        condition["additionalProperties"] = False
        del condition["required"]


def _asked(fact: Fact, bounds: Schema) -> Schema:
    """Return what may stand behind a fact's name in a condition."""
    return {**bounds, "description": f"{fact.title.zh}。{fact.about.zh}{fact.about.en}"}


def _reading_keys(defined: dict[str, Schema]) -> dict[str, Schema]:
    """Return the keys of all kinds of reading; the kind is the commitment's, not the file's."""
    keys: dict[str, list[Schema]] = {}
    for kind in KINDS:
        for key, part in defined[kind.Reading.__name__]["properties"].items():
            if key != "kind":
                keys.setdefault(key, []).append(part)
    return {key: parts[0] if len(parts) == 1 else {"anyOf": parts} for key, parts in keys.items()}


def _used(part: Any, defined: dict[str, Schema], seen: frozenset[str] = frozenset()) -> set[str]:  # noqa: ANN401 - any part of a schema
    """Return the names of the definitions that a schema needs."""
    used = set(seen)
    for name in _references(part):
        if name not in used:
            used |= _used(defined[name], defined, frozenset(used | {name}))
    return used


def _references(part: Any) -> Iterator[str]:  # noqa: ANN401 - any part of a schema
    if isinstance(part, list):
        for each in part:
            yield from _references(each)
    elif isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"].rpartition("/")[2]
        for each in part.values():
            yield from _references(each)
