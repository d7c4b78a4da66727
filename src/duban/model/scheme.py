"""得分办法: a scheme of scoring that ships with duban, to go with whatever light rules."""

from duban.model.policy import Citation
from duban.model.record import Record, record
from duban.model.scalars import Line, Prose, Slug
from duban.model.scoring import Scoring


@record
class Scheme(Record):
    """得分办法。A published way of scoring, with its source and what that leaves open."""

    id: Slug
    """编号。The file is named after it."""
    title: Line
    """名称。"""
    sources: tuple[Citation, ...]
    """来源。"""
    scoring: Scoring
    """得分办法。As a policy has it."""
    gaps: tuple[Prose, ...] = ()
    """来源未明确之处。What the source leaves undefined, and what is done here."""
