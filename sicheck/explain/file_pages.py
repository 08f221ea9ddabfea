"""Pages about the project file: its keys, the words of its fixed lists, and the facts derived from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sicheck.explain.keys_read import keys_read, leads_to
from sicheck.explain.page import Item, Page, Part, filled
from sicheck.explain.parts import condition_item, part, read_from
from sicheck.explain.telling import Telling
from sicheck.explain.topics import typed
from sicheck.explain.uses import Use, uses
from sicheck.facts import FACTS, Fact
from sicheck.guide import Key, keys, meaning, same_meaning
from sicheck.model.criteria import CriteriaSet
from sicheck.texts import Phrases


def fact_page(telling: Telling, name: str) -> Page:
    """A derived fact: what it means, which keys it is computed from, and which conditions read it."""
    fact = next(each for each in FACTS if each.name == name)
    parts = (
        part(telling, "what", Item("text", Phrases(telling.language, "facts")(name)), _type(telling, fact)),
        read_from(telling, "computed-from", keys_read()[name]),
        part(telling, "used", *_uses(telling, (each for each in uses(telling.criteria) if each.reads(name)))),
    )
    return Page("fact", name, name, telling.phrase("kind.fact"), filled(parts))


def _type(telling: Telling, fact: Fact) -> Item:
    """What kind of value it has, and which one when nothing is known."""
    worst = f"{fact.worst:g}" if fact.kind in ("int", "double") else ""
    return Item("type", telling.phrase(f"type.{fact.kind}", worst=worst))


def _uses(telling: Telling, found: Iterable[Use]) -> Iterator[Item]:
    for use in dict.fromkeys(found):
        level = f", {telling.phrase('label.level', level=use.level)}" if use.level else ""
        label = f"{use.id} ({telling.phrase(f'kind.{use.kind}')}{level})"
        yield condition_item(telling, use.id, label, use.condition)


def key_page(telling: Telling, path: str) -> Page:
    """A key of the project file: what to write, which words it allows, what stands below it, and who asks for it."""
    key = next(each for each in keys() if each.path == path)
    about = telling.phrase("kind.section" if key.depth == 0 else "kind.key")
    return Page("key", path, meaning(key, telling.language).title, about, filled(_key_parts(telling, key)))


def _key_parts(telling: Telling, key: Key) -> Iterator[Part]:
    means = meaning(key, telling.language)
    yield part(telling, "what", Item("text", means.about), Item("type", _holds(telling, key)))
    yield part(telling, "words", *(Item(word, means.words.get(word, ""), word) for word in key.words))
    if means.example is not None:
        yield part(telling, "example", Item("example", code=f"{key.name}: {means.example}"))
    yield part(telling, "below", *_below(telling, key))
    yield part(telling, "places", *_places(key))
    yield part(telling, "used", *_askers(telling.criteria, key.path, telling))


def _holds(telling: Telling, key: Key) -> str:
    many = "many-groups" if key.kind == "group" else "many"
    names = (key.kind, *([many] if key.many else []), *(["required"] if key.required else []))
    return " ".join(telling.phrase(f"holds.{name}") for name in names)


def _below(telling: Telling, key: Key) -> Iterator[Item]:
    start = f"{key.path}[]." if key.many else f"{key.path}."
    for each in keys():
        if each.path.startswith(start) and each.depth == key.depth + 1:
            yield Item(each.path, meaning(each, telling.language).title, each.name)


def _places(key: Key) -> Iterator[Item]:
    """Where else a key of this name means the same, by section."""
    sections: dict[str, list[str]] = {}
    for path in same_meaning(key.path):
        section, _, below = typed(path).removesuffix(f".{key.name}").partition(".")
        sections.setdefault(section, []).append(below)
    if len(sections) > 1:
        yield from (Item(each, ", ".join(filter(None, places)), each) for each, places in sections.items())


def _askers(criteria: CriteriaSet, path: str, telling: Telling) -> Iterator[Item]:
    """The indicators whose question this key answers, or helps to answer."""
    for name, indicator in criteria.indicators().items():
        if any(leads_to(path, each) for each in indicator.reads):
            yield Item(name, telling.say(indicator.title), name)


def word_page(telling: Telling, word: str) -> Page:
    """A word of the fixed lists: where it may stand, and what it says there."""
    places = ((key, meaning(key, telling.language)) for key in keys() if word in key.words)
    items = (Item(key.path, means.words.get(word, means.title), key.path) for key, means in places)
    return Page("word", word, word, telling.phrase("kind.word"), filled([part(telling, "places", *items)]))
