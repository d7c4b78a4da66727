"""公布的评分表: whether the totals and places of a published score table follow from its figures.

Pure: bytes of a file in, findings out. `checking.checked` is the way in.
"""
