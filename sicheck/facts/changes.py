"""Facts about what shifts in the system: `changes`.

`conditions-shifted` asks which kind of change it is, `signs-of-change` how far it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said
from sicheck.model.project.changes import Change
from sicheck.model.project.words import DEEP_CONDITIONS, VISIBLE_CONDITIONS


def _changes(view: View) -> Iterator[Change]:
    return (each for each in view.project.changes or () if each.condition and said(each.to))


def _described(view: View, among: tuple[str, ...] = (*VISIBLE_CONDITIONS, *DEEP_CONDITIONS)) -> Iterator[Change]:
    """Changes in one of these conditions from something to something else."""
    return (
        each
        for each in _changes(view)
        if each.condition in among and said(each.from_) and distinct((each.from_, each.to)) > 1
    )


def _is_seen(view: View, change: Change) -> bool:
    return named(change.seen.who) and said(change.seen.what) and happened(view, change.seen.since)


def _is_in_force(view: View, change: Change) -> bool:
    anchored = change.anchored
    proven = named(anchored.document) or named(anchored.adopter)
    ended = anchored.until is not None and anchored.until < view.date
    return anchored.how is not None and proven and happened(view, anchored.since) and not ended


def _is_real(view: View, change: Change) -> bool:
    """What is seen or in force needs no sign by which it will be seen, and has started, also when that is not told."""
    return _is_seen(view, change) or _is_in_force(view, change)


def _is_shifted(view: View, change: Change) -> bool:
    """Seen in somebody, or in force with whom: here the own organisation counts as much as another."""
    with_whom = named(change.where) or named(change.anchored.adopter)
    return _is_seen(view, change) or (_is_in_force(view, change) and with_whom)


def _has_sign(view: View, change: Change) -> bool:
    return said(change.sign) or _is_real(view, change)


def _is_started(view: View, change: Change) -> bool:
    return (said(change.started.what) and happened(view, change.started.date)) or _is_real(view, change)


def _shifted(view: View, among: tuple[str, ...]) -> int:
    return distinct(each.condition for each in _described(view, among) if _is_shifted(view, each))


def _deep_with_sign(view: View) -> int:
    return distinct(each.condition for each in _described(view, DEEP_CONDITIONS) if _has_sign(view, each))


FACTS: tuple[Fact, ...] = (
    count("changes_named", lambda view: distinct((each.condition, each.to) for each in _changes(view))),
    count("changes_conditions", lambda view: distinct(each.condition for each in _described(view))),
    count("changes_deep_with_sign", _deep_with_sign),
    count("changes_visible_shifted", lambda view: _shifted(view, VISIBLE_CONDITIONS)),
    count("changes_deep_shifted", lambda view: _shifted(view, DEEP_CONDITIONS)),
    count(
        "changes_with_sign",
        lambda view: distinct((each.condition, each.to) for each in _changes(view) if _has_sign(view, each)),
    ),
    count(
        "changes_started",
        lambda view: distinct((each.condition, each.to) for each in _changes(view) if _is_started(view, each)),
    ),
    count(
        "changes_seen_elsewhere",
        lambda view: distinct((each.condition, each.seen.who) for each in _changes(view) if _is_seen(view, each)),
    ),
    count(
        "changes_anchored",
        lambda view: distinct((each.condition, each.to) for each in _changes(view) if _is_in_force(view, each)),
    ),
)
