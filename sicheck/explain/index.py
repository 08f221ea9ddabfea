"""What a reader meant by a name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sicheck.errors import Problem, SicheckError
from sicheck.explain.topics import Topic, topics, typed
from sicheck.model.criteria import CriteriaSet
from sicheck.model.meaning import meant

MOST = 12
"""Candidates that are named one by one."""


@dataclass(frozen=True)
class Found:
    """What a name stands for, and what else it could have meant."""

    topics: tuple[Topic, ...]
    others: tuple[Topic, ...] = ()


def find(criteria: CriteriaSet, name: str) -> Found:
    """What a name stands for: a full id, else a short name that only one thing has, else a word of a fixed list.

    Raises:
        SicheckError: when nothing has that name, or several things have.
    """
    written = typed(" ".join(name.split())).casefold()
    every = topics(criteria)
    words = tuple(each for each in every if each.kind == "word" and each.id == written)
    full = tuple(each for each in every if each.kind != "word" and each.typed == written)
    short = tuple(each for each in every if written in each.names and each not in full)
    if full:
        return Found(full, (*short, *words))
    if len({each.id for each in short}) == 1:
        return Found(short, words)
    if words:
        return Found(words, short)
    raise SicheckError([_several(name, short) if short else _unknown(name, written, every)])


def _several(name: str, found: Iterable[Topic]) -> Problem:
    ids = list(dict.fromkeys(each.typed for each in found))
    more = ", …" if len(ids) > MOST else ""
    return Problem("explain-several", {"value": name, "count": len(ids), "allowed": ", ".join(ids[:MOST]) + more})


def _unknown(name: str, written: str, every: Sequence[Topic]) -> Problem:
    ids = [each.typed for each in every]
    by_name = _by_name(every)
    near = meant(written, ids, list(by_name))
    if near is None:
        return Problem("explain-unknown", {"value": name})
    return Problem("explain-unknown-near", {"value": name, "near": near if near in ids else by_name[near]})


def _by_name(every: Iterable[Topic]) -> dict[str, str]:
    """The id of each shorter name, or the name itself where it stands for several things."""
    found: dict[str, str] = {}
    for each in every:
        for name in each.names:
            found[name] = each.typed if found.get(name, each.typed) == each.typed else name
    return found
