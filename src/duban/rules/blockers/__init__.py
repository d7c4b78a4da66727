"""堵点: what stands in the way of commitments, for how long, and at what cost.

`told` puts together what was filed of each blocker, `harm` holds it against the plan of the day on
which it arose, `escalation` says to whom it goes next, `units` whom how many wait for.
"""
