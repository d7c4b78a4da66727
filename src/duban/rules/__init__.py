"""Judgement, pure: what the records mean on a day, and by which rule."""
