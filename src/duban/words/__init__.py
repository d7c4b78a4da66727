"""The message catalogue: every text that people read, in Chinese and English."""

from duban.words.base import Blank, Filling, Lang, Later, Said, Words, decimal_text, say

__all__ = ["Blank", "Filling", "Lang", "Later", "Said", "Words", "decimal_text", "say"]
