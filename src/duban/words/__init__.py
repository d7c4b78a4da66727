"""The message catalogue: every text that people read, in Chinese and English."""

from duban.words.base import Blank, Lang, Said, Words, decimal_text, say

__all__ = ["Blank", "Lang", "Said", "Words", "decimal_text", "say"]
