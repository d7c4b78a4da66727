"""What `duban blockers` says of itself."""

from typing import Final

from duban.words import Words

BLOCKERS: Final = Words(
    "堵点：被什么堵着、待谁解决、占用多少时差。",
    "What stands in the way, whom it waits for, and how much float it has eaten.",
)
KIND: Final = Words("只看某类堵点（可重复）。", "Only blockers of this type (repeatable).")
ALL: Final = Words(
    "已解决的也列出；看一项时默认列出，看全部时默认不列。",
    "Those that are solved too: the default for one promise, not for all of them.",
)
