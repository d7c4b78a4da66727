"""Whatever a template holds, it is filled or it is told what is wrong: nothing else happens."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duban.model.diagnostic import Diagnostic
from duban.model.template import Template
from duban.reports.templating.checking import template_faults
from duban.reports.templating.faults import TemplateError
from duban.reports.templating.filling import filled
from duban.reports.templating.structure import Filled
from tests.reports.templating.conftest import SLOTS, VALUES

PIECES = (
    "{{", "}}", "{%", "%}", "{#", "#}", " ", "\n", "# ", "## ", "- ", "name", "many", "plain",
    "day", "share", "nothing", "tables.new", "tables", ".title", ".", "for a in many", "a.late",
    "endfor", "if ", "else", "elif ", "endif", "set x = ", "x", " | ", "join", "count", "first",
    "percent", "signed", "loop.index", "(", ")", "'", '"', "1", "-", "+", "*", "==", "<", " and ",
    " not ", " is none", " in ", "raw", "endraw", "甲", "\ue000", "}", "{", "[", "]", ",", "~",
    "inner",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
WRAPPED = (
    st.lists(st.sampled_from(PIECES), max_size=6)
    .map("".join)
    .map(lambda inside: f"一\n{{% for a in many %}}{{{{ {inside} }}}}{{% endfor %}}\n")
)


def outcome(template: Template) -> Filled | Diagnostic:
    try:
        return filled(template, SLOTS, VALUES)
    except TemplateError as error:
        return error.found


@given(text=TEXTS | WRAPPED)
@settings(max_examples=300)
def test_a_template_is_filled_or_told_what_is_wrong(text: str) -> None:
    template = Template("toy", "zh", text, "templates/toy.zh.j2")
    found = list(template_faults((template,), {"toy": SLOTS}))
    made = outcome(template)
    if isinstance(made, Diagnostic):
        assert 1 <= made.place.line <= text.count("\n") + 1
        return
    said = [block for section in made.sections for block in section.blocks]
    assert "\ue000" not in repr(said), "no mark is left"
    codes = {each.code for each in found}
    assert codes <= {"template-block-not-alone", "template-structure"}, "what was filled is sound"


def test_the_pieces_can_be_filled(fill: Callable[..., object]) -> None:
    assert fill("# {{ name }}\n{% for a in many %}\n- {{ a.title }}\n{% endfor %}")
    with pytest.raises(TemplateError):
        fill("{{ many }}")
