"""堵点: what stands in the way of commitments, for how long, and at what cost.

`course` goes along what was filed of blockers, `told` tells what is known of each on a day, `harm`
holds it against the plan of the day on which it arose, `escalation` says to whom it goes next, and
`blocked` ranks them all and adds up whom they wait for.
"""
