"""督查机构每月的一套: what the monthly bulletin, the brief and the agenda have in common.

Its modules are imported when one of these is asked for: every other report is spared them.
"""
