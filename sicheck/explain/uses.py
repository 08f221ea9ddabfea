"""Every condition of a criteria set with what it decides, and which of them read a fact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sicheck.catalogue.reads import reads_in
from sicheck.explain.topics import Kind
from sicheck.model.criteria import CriteriaSet, Diagnosis, Indicator


@dataclass(frozen=True)
class Use:
    """A condition, the id that it is part of, and the level of an indicator that needs it."""

    kind: Kind
    id: str
    condition: str
    level: int | None = None

    def reads(self, name: str) -> bool:
        """Whether the condition reads a variable of that name."""
        return any(each.name == name for each in reads_in(self.condition))


@lru_cache(maxsize=8)
def uses(criteria: CriteriaSet) -> tuple[Use, ...]:
    """Every condition of the set, in its order."""
    return tuple(_uses(criteria))


def _uses(criteria: CriteriaSet) -> Iterator[Use]:
    for name, indicator in criteria.indicators().items():
        yield from _of_indicator(name, indicator)
    for knockout in criteria.file.knockouts:
        yield Use("knockout", knockout.id, knockout.answered_when)
        yield Use("knockout", knockout.id, knockout.triggered_when)
    yield from (Use("warning", each.id, each.when) for each in criteria.file.warnings)
    for diagnosis in criteria.file.diagnoses:
        yield from (Use("diagnosis", diagnosis.id, each) for each in _of_diagnosis(diagnosis))
    for band in criteria.file.verdict.bands:
        yield from (Use("verdict", band.id, need.if_) for need in band.needs)


def _of_indicator(name: str, indicator: Indicator) -> Iterator[Use]:
    for condition in (indicator.applies_when, indicator.not_applicable_when):
        if condition:
            yield Use("indicator", name, condition)
    for level in indicator.levels:
        yield from (Use("indicator", name, need.if_, level.level) for need in level.needs)


def _of_diagnosis(diagnosis: Diagnosis) -> Iterator[str]:
    for axis in diagnosis.axes:
        for signal in axis.signals:
            yield from (each for each in (signal.judged, signal.if_) if each)
    for result in diagnosis.results:
        yield result.if_
        yield from (remark.if_ for remark in result.remarks)
