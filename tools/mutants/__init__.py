"""Mutation testing: whether the tests notice when a rule is changed by the least bit."""
