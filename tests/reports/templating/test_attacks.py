"""A template is somebody's file: whatever it holds, it ends, says where it is wrong, and is told.

None may call, load, reach behind a value, or make much out of little.
"""

import pytest

from duban.reports.templating.faults import TemplateError
from duban.reports.templating.machine import MAX_TEMPLATE
from tests.reports.templating.conftest import Fill

LETTERS = tuple("x" * 1000 for _ in range(1000))
NESTED = "{% for a in plain %}" * 25 + "x" + "{% endfor %}" * 25
DEEP = "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}"
CHAIN = "{{ " + " and ".join(["name"] * 5000) + " }}"
MINUS = "{{ " + "1" + "-1" * 10000 + " }}"
PARTS = "{{ name" + ".a" * 10000 + " }}"
ELIFS = "{% if 1 %}" * 300 + "{% endif %}" * 300
DOUBLING = "{% set x = name %}" + "{% set x = x ~ x %}" * 60 + "{{ x }}"


@pytest.mark.parametrize(
    ("text", "code", "why"),
    [
        ("{{ ''.__class__.__mro__ }}", "template-unknown-name", "the way to every class"),
        ("{{ name.__class__ }}", "template-unknown-name", "a value has no parts"),
        ("{{ name['__class__'] }}", "template-not-allowed", "nor with brackets"),
        ("{{ name | attr('__class__') }}", "template-not-allowed", "nor by a filter"),
        ("{{ tables.__init__ }}", "template-unknown-name", "nor does what holds others"),
        ("{% for a in many %}{{ a._values }}{% endfor %}", "template-unknown-name", "nor inside"),
        ("{{ name.format }}", "template-unknown-name", "methods are not names"),
        ("{{ name.format(1) }}", "template-not-allowed", "nothing is called"),
        ("{{ '%9999999999d' % 1 }}", "template-not-allowed", "printf makes much of little"),
        ("{{ 'a' * 1000000000 }}", "template-not-allowed", "so does repeating"),
        ("{{ 10 ** 10 ** 10 }}", "template-not-allowed", "so does raising"),
        ("{{ range(1000000000) }}", "template-not-allowed", "there is no range"),
        ("{% for i in range(9) %}x{% endfor %}", "template-not-allowed", "not to loop over either"),
        ("{{ lipsum() }}", "template-not-allowed", "jinja2's own names are gone"),
        ("{{ lipsum }}", "template-unknown-name", "called or not"),
        ("{{ self }}", "template-unknown-name", "nor the template itself"),
        ("{{ cycler.__init__.__globals__ }}", "template-unknown-name", "the usual way out"),
        ("{{ config }}", "template-unknown-name", "no names from elsewhere"),
        ("{% include '/etc/passwd' %}", "template-not-allowed", "no other file"),
        ("{% import 'x' as y %}", "template-not-allowed", "none at all"),
        ("{% extends 'x' %}", "template-not-allowed", "none at all"),
        ("{% macro f() %}{{ f() }}{% endmacro %}", "template-not-allowed", "nothing that recurs"),
        ("{% for a in many recursive %}{% endfor %}", "template-not-allowed", "nor a loop"),
        ("{% set x %}{{ name }}{% endset %}", "template-not-allowed", "no text made of tokens"),
        ("{% filter upper %}x{% endfilter %}", "template-not-allowed", "nor changed afterwards"),
        ("{{ name | upper }}", "template-not-allowed", "only the filters that are told"),
        ("{{ name is callable }}", "template-not-allowed", "only one test"),
        ("{{ [name] | join }}", "template-not-allowed", "no lists of one's own"),
        ("{{ {'a': 1} }}", "template-not-allowed", "nor mappings"),
        ("{% autoescape true %}{% endautoescape %}", "template-not-allowed", "no extensions"),
        ("{% do name %}", "template-syntax", "none of them"),
        (DOUBLING, "template-not-allowed", "a text doubled sixty times"),
        (NESTED, "template-syntax", "more loops in each other than Python can nest"),
        (DEEP, "template-syntax", "brackets beyond the parser's depth"),
        (CHAIN, "template-syntax", "a chain that is read at once, and walked step by step"),
        (MINUS, "template-syntax", "another one"),
        (PARTS, "template-syntax", "parts of parts of parts"),
        (ELIFS, "template-syntax", "what is no deeper than one level but to Python"),
        ("x" * (MAX_TEMPLATE + 1), "template-too-large", "a book"),
        ("\ue0000\ue001", "template-syntax", "a token written by hand"),
        ("{{ loop.cycle }}", "template-unknown-name", "no loop is around"),
        (
            "{% for a in plain %}{{ loop.cycle }}{% endfor %}",
            "template-unknown-name",
            "of a loop only what is told",
        ),
        ("{{ loop }}", "template-unknown-name", "no loop is around"),
        ("{{ many }}", "template-failed", "a list is no text"),
        ("{{ tables }}", "template-failed", "nor is what holds tables"),
        ("{% for a in name %}{{ a }}{% endfor %}", "template-failed", "a text is no list"),
        ("{{ name + name }}", "template-failed", "texts are not added"),
        ("{{ name < 3 }}", "template-failed", "nor compared with numbers"),
        ("{{ name | join }}", "template-failed", "nor joined"),
        ("{{ name | day }}", "template-failed", "nor are they days"),
        ("{{ name | percent }}", "template-failed", "nor numbers"),
        ("{{ nothing.title }}", "template-unknown-name", "nothing has no parts"),
    ],
)
def test_an_attack_is_a_fault(fill: Fill, text: str, code: str, why: str) -> None:
    with pytest.raises(TemplateError) as refused:
        fill(text)
    assert refused.value.found.code == code, why
    assert refused.value.found.place.file == "templates/toy.zh.j2"
    assert not refused.value.found.blocks


@pytest.mark.parametrize(
    ("text", "values", "why"),
    [
        (
            "{% for a in plain %}" * 3 + "{% endfor %}" * 3,
            LETTERS,
            "turns count, even of loops that say nothing",
        ),
        ("{{ plain | join }}", LETTERS, "joined to one text"),
        (
            "{% for a in plain %}{% for b in plain %}xxxxxxxxxx{% endfor %}{% endfor %}",
            LETTERS,
            "ten letters a million times",
        ),
    ],
)
def test_much_out_of_little_is_stopped(
    fill: Fill, text: str, values: tuple[str, ...], why: str
) -> None:
    with pytest.raises(TemplateError) as refused:
        fill(text, plain=values)
    assert refused.value.found.code == "template-too-much", why


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("一\n二\n{{ nmae }}", 3, "an unknown name"),
        ("一\n{% for a in many %}\n{{ a.titel }}\n{% endfor %}", 3, "an unknown part of an item"),
        ("一\n\n{% if name %}", 3, "what is not closed"),
        ("一\n{{ name | day }}", 2, "found only while filling"),
        ("{% for a in many %}\n{% if a.title < 3 %}{% endif %}\n{% endfor %}", 2, "in a loop"),
        ("一\n{{ name | upper }}", 2, "an unknown filter"),
    ],
)
def test_a_fault_has_its_line(fill: Fill, text: str, line: int, why: str) -> None:
    with pytest.raises(TemplateError) as refused:
        fill(text)
    assert refused.value.found.place.line == line, why
