"""得分: from a situation and a policy's scoring to scores that add up, line by line.

A policy lists rules; each is of a kind, and a kind is one file in `kinds`. A kind finds what
happened (`Occurrence`); the rule says what that is worth; `tally` sums it up, caps it, and keeps
every step as a line, so that anyone can add it up again.
"""
