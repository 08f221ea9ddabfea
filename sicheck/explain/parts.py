"""Parts that several kinds of pages share: where a rule comes from, what its conditions read, and keys of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sicheck.catalogue.reads import reads_in
from sicheck.explain.page import Item, Part
from sicheck.explain.telling import Telling
from sicheck.guide import in_words
from sicheck.model.criteria import Quote, Words


def part(telling: Telling, name: str, *items: Item) -> Part:
    """A part under the heading of its id."""
    return Part(name, telling.phrase(f"heading.{name}"), items)


def said(telling: Telling, name: str, words: Words | None) -> Part:
    """A part of one text of the set; empty when the set has none."""
    return part(telling, name, *([Item("text", telling.say(words))] if words else []))


def source(telling: Telling, quote: Quote) -> Part:
    """Whether a slide says it, and what is our own choice."""
    return part(telling, "source", *_source(telling, quote))


def _source(telling: Telling, quote: Quote) -> Iterator[Item]:
    if quote.statement:
        values = {"statement": quote.statement, "slide": quote.slide}
        yield Item(quote.label, telling.phrase(f"source.{quote.label}", **values))
    else:
        yield Item(quote.label, telling.phrase(f"source.{quote.label}"))
    if quote.translation and telling.language != "nl":
        yield Item("translation", telling.phrase("source.translation", translation=quote.translation))
    yield from (Item("literature", each) for each in quote.literature)
    if quote.note:
        yield Item("note", telling.say(quote.note))
    yield Item("thresholds", telling.phrase("source.thresholds"))


def variables(telling: Telling, conditions: Iterable[str]) -> Part:
    """What everything that the conditions read means."""
    found = dict.fromkeys(read for each in conditions for read in reads_in(each))
    return part(telling, "facts", *(Item(each.text, telling.meaning(each), each.text) for each in found))


def read_from(telling: Telling, name: str, paths: Iterable[str]) -> Part:
    """The keys of the project file that something is read from; those of one list or group stand together."""
    groups: dict[str, list[str]] = {}
    for path in paths:
        group, _, key = path.rpartition("[].") if "[]." in path else path.partition(".")
        groups.setdefault(group, []).append(key)
    return part(telling, name, *(Item(group, ", ".join(filter(None, each)), group) for group, each in groups.items()))


def conditioned(telling: Telling, name: str, condition: str) -> Item:
    """A condition with what it decides before it, in words where it can be said."""
    return condition_item(telling, name, telling.phrase(f"label.{name}"), condition)


def condition_item(telling: Telling, name: str, label: str, condition: str) -> Item:
    """A condition in words, or as it is written where it is too much to say."""
    rule = " ".join(condition.split())
    words = in_words(rule, telling.language)
    return Item(name, words, label, rule=rule) if words else Item(name, label=label, code=rule)
