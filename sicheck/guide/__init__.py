"""The project file explained: its keys with their meaning, the questions of the story, and templates to fill in."""

from sicheck.guide.keys import Key, keys
from sicheck.guide.meaning import Meaning, meaning
from sicheck.guide.template import SCHEMA, asked, template

__all__ = ["SCHEMA", "Key", "Meaning", "asked", "keys", "meaning", "template"]
