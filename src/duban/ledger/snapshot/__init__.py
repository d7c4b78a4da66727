"""快照: what was read and answered before, kept in the user's cache and trusted only if unchanged.

The modules that a warm run needs import next to nothing: `typing`, `re` and `pathlib` together
take longer than the whole answer.
"""
