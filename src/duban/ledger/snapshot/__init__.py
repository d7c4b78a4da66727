"""Keeps what was read: records as plain data, and records made of it again."""
