"""What `duban plan` says of itself."""

from typing import Final

from duban.words import Words

PLAN: Final = Words(
    "倒排工期：每个步骤最迟何时开始，来不来得及。",
    "Back-scheduling: the latest day on which each step may begin, and whether all can be in time.",
)
ID: Final = Words(
    "承诺事项编号，或加清单项目，如 UR-03/p-07；不写即全部。",
    "A commitment's id, with an item of its roster such as UR-03/p-07; all if left out.",
)
VARIANT: Final = Words(
    "改用这些变通做法（可重复），不按台账所写；none 为都不用。",
    "These variants (repeatable) in place of those the ledger names; none: without any.",
)
FROM: Final = Words(
    "从这一天顺排，而不是从截至日期。", "Nothing begins before this day, in place of the as-of day."
)
ALL: Final = Words("全部承诺事项和清单项目的总表。", "Every commitment and item, in one table.")
ID_OR_ALL: Final = Words("写编号就不写 --all", "either an id or --all")
