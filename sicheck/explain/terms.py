"""Pages about the words of the report, such as `evidenced`: what each means and how it is computed."""

from __future__ import annotations

from sicheck.explain.page import Item, Page
from sicheck.explain.parts import part
from sicheck.explain.telling import Telling
from sicheck.texts import Phrases

_PARTS = {"what": "what", "reckoned": "how", "more": "more"}
"""The parts of a page, each with the text that stands there."""


def term_page(telling: Telling, name: str) -> Page:
    """A term: what it means, how it is computed, and where to look further."""
    phrase = Phrases(telling.language, "terms")
    parts = tuple(part(telling, each, Item("text", phrase(f"{name}.{text}"))) for each, text in _PARTS.items())
    return Page("term", name, phrase(f"{name}.title"), telling.phrase("kind.term"), parts)
