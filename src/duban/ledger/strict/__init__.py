"""Bytes → values: YAML read strictly, every text with its place, nothing typed yet."""
