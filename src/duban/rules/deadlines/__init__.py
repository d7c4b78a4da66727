"""时限: what the wording of a deadline means, and what it leaves open.

A wording is normalised (`text`), its phrases are found by the rules of the grammar (`iso`,
`months`, `years`, `festivals`, `weeks`, `spans`, `recurring`, `vague`, `damaged`; each a tuple
of rules, joined in `scan`), what follows a phrase refines it (`tails`), and the phrases are put
together (`fold`). A new form of wording is one more rule in one of those tuples.
"""

from duban.rules.deadlines.forms import Form, forms
from duban.rules.deadlines.resolution import DATED, Recurrence, Resolution, Span
from duban.rules.deadlines.resolve import resolve, resolve_deadline

__all__ = [
    "DATED",
    "Form",
    "Recurrence",
    "Resolution",
    "Span",
    "forms",
    "resolve",
    "resolve_deadline",
]
