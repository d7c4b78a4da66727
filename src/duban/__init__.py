"""duban 督办: a supervision ledger in plain YAML, and what can be computed from it."""

__version__ = "0.1.0"
