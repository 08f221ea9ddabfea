"""The project file explained: its keys with their meaning, and the questions in the order of the story."""

from sicheck.guide.keys import Key, keys
from sicheck.guide.meaning import Meaning, meaning

__all__ = ["Key", "Meaning", "keys", "meaning"]
