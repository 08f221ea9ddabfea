"""A call held against its criteria set: every id that it names is there, every rule works."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from sicheck.call.rules import rule_mistakes
from sicheck.call.weighing import weighed
from sicheck.errors import Problem
from sicheck.model.call import BASELINE, CLEAR, Call, Requirement
from sicheck.model.criteria import CriteriaSet
from sicheck.model.mistake import Mistake
from sicheck.model.shape import Path, near


def call_mistakes(call: Call, criteria: CriteriaSet) -> Iterator[Mistake]:
    """What is wrong with a call for this set, of which nothing is left out yet."""
    yield from _ids_twice(call)
    known = _Known(criteria)
    yield from _unknown_ids(call, known)
    yield from _struck_out(call, known)
    yield from _too_high(call, criteria)
    yield from rule_mistakes(call)
    yield from _waivers(call)


MOST_COMPARED = 200
"""Ids among which the one that was meant is looked for, and that a message lists."""


class _Known:
    """The ids of a criteria set."""

    def __init__(self, criteria: CriteriaSet) -> None:
        self.markers = [each.id for each in criteria.markers]
        self.indicators = list(criteria.indicators())
        self.knockouts = [each.id for each in criteria.file.knockouts]


def _ids_twice(call: Call) -> Iterator[Mistake]:
    listed = {
        "require": [each.id for each in call.require],
        "bonus": [each.id for each in call.bonus],
        "strike_out": [each.id for each in call.strike_out],
    }
    for key, ids in listed.items():
        seen: set[str] = set()
        for at, name in enumerate(ids):
            if name in seen:
                kind = "struck-out-twice" if key == "strike_out" else "id-twice"
                yield Mistake(Problem(kind, {"value": name}), (key, at, "id"))
            elif key == "require" and name == BASELINE:
                yield Mistake(Problem("requirement-baseline", {"value": name}), (key, at, "id"))
            seen.add(name)


def _unknown_ids(call: Call, known: _Known) -> Iterator[Mistake]:
    for name in call.weights.markers:
        yield from _unknown("marker", name, known.markers, ("weights", "markers", name), on_key=True)
    for name in call.weights.indicators:
        yield from _unknown("indicator", name, known.indicators, ("weights", "indicators", name), on_key=True)
    for at, struck in enumerate(call.strike_out):
        yield from _unknown("indicator", struck.id, [*known.indicators, *known.markers], ("strike_out", at, "id"))
    for at, each in enumerate(call.require):
        yield from _unknown_in(each, known, ("require", at))


def _unknown_in(each: Requirement, known: _Known, at: Path) -> Iterator[Mistake]:
    if each.marker is not None:
        yield from _unknown("marker", each.marker, known.markers, (*at, "marker"))
    if each.indicator is not None:
        yield from _unknown("indicator", each.indicator, known.indicators, (*at, "indicator"))
    for place, name in enumerate(each.knockouts or ()):
        yield from _unknown("knockout", name, [*known.knockouts, CLEAR], (*at, "knockouts", place))


def _unknown(what: str, name: str, known: Sequence[str], path: Path, *, on_key: bool = False) -> Iterator[Mistake]:
    if name not in known:
        some = known[:MOST_COMPARED]
        meant = near(name, some)
        kind = f"call-{what}-near" if meant else f"call-{what}"
        yield Mistake(Problem(kind, {"value": name, "near": meant or "", "allowed": ", ".join(some)}), path, on_key)


def _struck_out(call: Call, known: _Known) -> Iterator[Mistake]:
    """What is struck out can't be required; and something has to be left."""
    gone = {each.id for each in call.strike_out}
    left = [each for each in known.indicators if each not in gone and _marker(each) not in gone]
    for at, each in enumerate(call.require):
        name = each.indicator or each.marker
        if name and name in (*known.indicators, *known.markers) and not _is_left(name, left):
            yield Mistake(Problem("requirement-struck-out", {"value": name}), ("require", at, each.kind))
    if not left:
        yield Mistake(Problem("call-nothing-left"), ("strike_out",), on_key=True)


def _is_left(name: str, left: Collection[str]) -> bool:
    return any(name in (each, _marker(each)) for each in left)


def _marker(indicator: str) -> str:
    return indicator.partition(".")[0]


def _too_high(call: Call, criteria: CriteriaSet) -> Iterator[Mistake]:
    """Levels that an indicator does not have; of each indicator, those that one of them does not have."""
    levels = {name: len(each.levels) for name, each in weighed(criteria, call).indicators().items()}
    lowest = min(levels.values(), default=None)
    for at, each in enumerate(call.require):
        most = lowest if each.kind == "each_indicator" else levels.get(each.indicator or "")
        if each.measure and most is not None and each.measure.least > most:
            values = {"value": int(each.measure.least), "most": most}
            group = ("each_indicator",) if each.kind == "each_indicator" else ()
            yield Mistake(Problem("requirement-level-high", values), ("require", at, *group, each.measure.key))


def _waivers(call: Call) -> Iterator[Mistake]:
    known = call.required()
    pairs: Counter[tuple[str, str]] = Counter()
    for at, each in enumerate(call.waivers):
        yield from _unknown("requirement", each.require, known, ("waivers", at, "require"))
        pairs[each.require, each.project] += 1
        if pairs[each.require, each.project] > 1:
            values: Mapping[str, object] = {"require": each.require, "project": each.project}
            yield Mistake(Problem("waiver-twice", values), ("waivers", at))
