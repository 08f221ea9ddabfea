"""Whether a requirement asks nothing that another one does not ask already."""

from __future__ import annotations

from sicheck.model.call import CLEAR, Requirement


def repeats(one: Requirement, other: Requirement) -> bool:
    """Whether whoever meets the other meets this one too, on the same grounds."""
    if one.level_is == "error" and other.level_is == "warn":
        return False
    if one.kind == "when" or other.kind == "when":
        return one.when == other.when
    if one.kind == "knockouts" or other.kind == "knockouts":
        return _has_no_other_knockouts(one, other)
    return _looks_at_the_same(one, other) and _asks_no_more(one, other)


def _has_no_other_knockouts(one: Requirement, other: Requirement) -> bool:
    named, also = one.knockouts or (), other.knockouts or ()
    return bool(named) and (CLEAR in also or set(named) <= set(also))


def _looks_at_the_same(one: Requirement, other: Requirement) -> bool:
    """One marker is among each; a criterion that does not apply is not among each criterion."""
    if one.kind == "marker" and other.kind == "each_marker":
        return True
    return (one.kind, one.marker, one.indicator) == (other.kind, other.marker, other.indicator)


def _asks_no_more(one: Requirement, other: Requirement) -> bool:
    mine, its = one.measure, other.measure
    return mine is not None and its is not None and mine.key == its.key and mine.least <= its.least
