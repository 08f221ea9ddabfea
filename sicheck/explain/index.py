"""What a reader meant by a name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from sicheck.errors import Problem, SicheckError
from sicheck.explain.topics import Topic, topics, typed
from sicheck.guide import same_meaning
from sicheck.model.criteria import CriteriaSet
from sicheck.model.meaning import meant
from sicheck.texts import Phrases

MOST = 12
"""Candidates that are named one by one."""
NEAR = 0.75
"""How alike a name is at least that may have been meant, from 0 to 1."""
LONGEST = 60


@dataclass(frozen=True)
class Found:
    """What a name stands for, and what else it could have meant."""

    topics: tuple[Topic, ...]
    others: tuple[Topic, ...] = ()


def find(criteria: CriteriaSet, name: str) -> Found:
    """What a name stands for: a full id or a word of the report, else a short name with one meaning, else a word.

    Raises:
        SicheckError: when nothing has that name, or several things have.
    """
    written = typed(" ".join(name.split())).casefold()
    every = topics(criteria)
    words = tuple(each for each in every if each.kind == "word" and each.id == written)
    full = tuple(each for each in every if each.kind != "word" and written in _whole_names(each))
    short = _distinct(each for each in every if written in each.names and each not in full)
    if full:
        return Found(full, (*short, *words))
    if len({each.id for each in short}) == 1:
        return Found(short, words)
    if words:
        return Found(words, short)
    raise SicheckError([_several(name, short) if short else _unknown(name, written, every)])


def _whole_names(topic: Topic) -> tuple[str, ...]:
    """The names that need nothing before them."""
    return (topic.typed, *topic.names) if topic.kind == "term" else (topic.typed,)


def _distinct(found: Iterable[Topic]) -> tuple[Topic, ...]:
    """Without keys that mean the same as one before them, such as `evidence` of each section."""
    first: dict[object, Topic] = {}
    for each in found:
        first.setdefault(_sense(each), each)
    return tuple(first.values())


def _sense(topic: Topic) -> object:
    """What tells it from others of the same name."""
    if topic.kind != "key":
        return topic
    return same_meaning(topic.id)[0]


def _several(name: str, found: Iterable[Topic]) -> Problem:
    ids = list(dict.fromkeys(each.typed for each in found))
    more = ", …" if len(ids) > MOST else ""
    return Problem("explain-several", {"value": name, "count": len(ids), "allowed": ", ".join(ids[:MOST]) + more})


def _unknown(name: str, written: str, every: Sequence[Topic]) -> Problem:
    by_name = _by_name(every)
    near = _near(written, by_name)
    if near is None:
        return Problem("explain-unknown", {"value": name})
    return Problem("explain-unknown-near", {"value": name, "near": by_name[near]})


def _near(written: str, names: Mapping[str, str]) -> str | None:
    """The name that a Dutch word stands for, or of which it is a slip; words that only share letters are neither."""
    if Phrases("nl", "words").has(f"ids.{written}"):
        return meant(written, list(names))
    close = get_close_matches(written[:LONGEST], names, n=1, cutoff=NEAR)
    return close[0] if close else None


def _by_name(every: Sequence[Topic]) -> dict[str, str]:
    """What to type for each id and shorter name: a full id, or the name itself where it needs none or has several."""
    found = {each.typed: each.typed for each in every}
    for each in every:
        for name in each.names:
            whole = name if each.kind == "term" else each.typed
            found[name] = whole if found.get(name, whole) == whole else name
    return found
