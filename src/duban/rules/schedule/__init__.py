"""倒排工期: from a deadline back to the latest day on which each step may start.

Time is counted in instants: the number of a day (`date.toordinal`) stands for its beginning. A
step that works on the 3rd and the 4th starts at the beginning of the 3rd and finishes at the
beginning of the 5th. So a step of no length starts and finishes at once, and "finish by the 4th"
is "finish no later than the beginning of the 5th".

`axis` moves along a calendar, `network` puts steps into order, `passes` gives early and late
`times`, `floats` what is to spare, `variants` lays changes over a procedure.
"""
