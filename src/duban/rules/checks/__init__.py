"""检查: whether what the files say makes sense together. A check is one function and one name.

Shape is the gate's affair; these see the whole ledger, not cut off at a day. They are all named
in `registry`, which whoever needs a few of them does not import.
"""
