"""An explanation for readers of a terminal: plain lines, as wide as their screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sicheck.explain.page import Item, Page, Part
from sicheck.explain.pages import Explanation
from sicheck.explain.topics import Kind, Topic
from sicheck.outputs import Look
from sicheck.outputs.paragraphs import folded, on_screen, paragraph, wrapped
from sicheck.texts import Phrases


def explanation_text(explanation: Explanation, look: Look) -> str:
    """Every page, and what else has that name."""
    phrase = Phrases(explanation.language, "explain")
    pages = [_page(each, look.width) for each in explanation.pages]
    lines = (line for number, page in enumerate(pages) for line in (*([""] if number else []), *page))
    return on_screen([*lines, *_others(explanation.others, phrase, look.width)], look)


def _page(page: Page, width: int) -> Iterator[str]:
    yield from wrapped(page.title if page.title == page.id else f"{page.title}  ({page.id})", width)
    yield from paragraph(page.about, width)
    for part in page.parts:
        yield from _part(part, width)


def _part(part: Part, width: int) -> Iterator[str]:
    yield ""
    yield from wrapped(part.heading, width)
    match part.items:
        case [Item(label="", code="", items=()) as alone]:
            yield from paragraph(alone.text, width, 2)
        case several:
            yield from _items(several, width, 2)


def _items(items: Iterable[Item], width: int, indent: int) -> Iterator[str]:
    for item in items:
        head = _head(item)
        yield from wrapped(head, width, indent)
        if item.code:
            yield from folded(item.code, width, indent + 4 if head else indent)
        yield from _items(item.items, width, indent + 2)


def _head(item: Item) -> str:
    if item.text:
        return f"{item.label}: {item.text}" if item.label else item.text
    return f"{item.label}:" if item.label and (item.code or item.items) else item.label


def _others(others: Sequence[Topic], phrase: Phrases, width: int) -> Iterator[str]:
    if others:
        yield from ("", phrase("overview.others"))
        for each in others:
            yield from wrapped(f"{each.typed} ({phrase(f'kind.{each.kind}')})", width, 2)


def overview_text(found: Mapping[Kind, Sequence[str]], language: str, look: Look) -> str:
    """What can be explained, with one example of each kind."""
    phrase = Phrases(language, "explain")
    lines = [*paragraph(phrase("overview.intro"), look.width), ""]
    for kind, ids in found.items():
        name = ids[min(1, len(ids) - 1)]
        example = phrase("overview.example", name=f"sicheck explain {name}")
        lines += wrapped(f"{len(ids)} {phrase(f'kinds.{kind}')}, {example}", look.width, 2)
    for key in ("score", "list"):
        lines += ["", *paragraph(phrase(f"overview.{key}"), look.width)]
    return on_screen(lines, look)
