"""The criteria set as a call weighs it: with its weights, and without what it strikes out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sicheck.model.call import Call
from sicheck.model.criteria import CriteriaSet, Indicator, Marker


def with_ids_of_now(call: Call, criteria: CriteriaSet) -> Call:
    """The call, in which an indicator that has another id by now has that."""
    now = criteria.name_now
    indicators = {now(name): weight for name, weight in call.weights.indicators.items()}
    asked = (each.model_copy(update={"indicator": each.indicator and now(each.indicator)}) for each in call.require)
    return call.model_copy(
        update={
            "weights": call.weights.model_copy(update={"indicators": indicators}),
            "strike_out": tuple(each.model_copy(update={"id": now(each.id)}) for each in call.strike_out),
            "require": tuple(asked),
        }
    )


def weighed(criteria: CriteriaSet, call: Call) -> CriteriaSet:
    """The set with the weights of the call, and without what it strikes out; its id and digest stay."""
    gone = {each.id for each in call.strike_out}
    kept = {marker.id: _kept(marker, call.weights.indicators, gone) for marker in criteria.markers}
    markers = tuple(marker for marker in kept.values() if marker.indicators)
    weights = {**criteria.file.marker_weights, **call.weights.markers}
    file = criteria.file.model_copy(update={"marker_weights": {each.id: weights[each.id] for each in markers}})
    return replace(criteria, file=file, markers=markers, struck_out=dict(_struck_out(criteria, gone)))


def _kept(marker: Marker, weights: Mapping[str, float], gone: set[str]) -> Marker:
    left = {name: each for name, each in _named(marker) if name not in gone and marker.id not in gone}
    indicators = (
        each.model_copy(update={"weight": weights[name]}) if name in weights else each for name, each in left.items()
    )
    return marker.model_copy(update={"indicators": tuple(indicators)})


def _struck_out(criteria: CriteriaSet, gone: set[str]) -> Iterator[tuple[str, Indicator]]:
    for marker in criteria.markers:
        yield from ((name, each) for name, each in _named(marker) if name in gone or marker.id in gone)


def _named(marker: Marker) -> Iterator[tuple[str, Indicator]]:
    yield from ((f"{marker.id}.{each.id}", each) for each in marker.indicators)
