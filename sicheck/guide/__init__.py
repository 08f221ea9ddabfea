"""The project file explained: its keys with their meaning, the questions of the story, and templates to fill in."""

from sicheck.guide.conditions import in_words
from sicheck.guide.keys import Key, keys
from sicheck.guide.meaning import Meaning, meaning, same_meaning
from sicheck.guide.template import SCHEMA, asked, template

__all__ = ["SCHEMA", "Key", "Meaning", "asked", "in_words", "keys", "meaning", "same_meaning", "template"]
