"""What there is to say of the whole map: its ratio, and what is put in."""

from __future__ import annotations

import math
from collections.abc import Iterator

from sicheck.model.project import Project
from sicheck.model.sroi import ValueMap
from sicheck.sroi.bounds import bounds
from sicheck.sroi.calculation import Result
from sicheck.sroi.plausibility import HIGH_RATIO, band
from sicheck.sroi.warnings.caution import Caution, Money, Ratio

CURRENCY = "EUR"
"""That of all amounts in the project file outside of `sroi`."""


def ratio_cautions(value_map: ValueMap, result: Result) -> Iterator[Caution]:
    """A ratio that is rare, and one below 1, at its best or in the low case: a finding, not a failure."""
    ratio, low = Ratio(result.ratio), Ratio(bounds(value_map).low)
    if ratio > HIGH_RATIO:
        found = band("ratio")
        values = {"ratio": ratio, "median": Ratio(found.median), "high": Ratio(found.high)}
        yield Caution("ratio-high", ("outcomes",), None, values, "ratio")
    if ratio < 1:
        yield Caution("ratio-below-1", ("outcomes",), None, {"ratio": ratio})
    elif low < 1:
        yield Caution("low-case-below-1", ("outcomes",), None, {"low": low})


def input_cautions(value_map: ValueMap, project: Project) -> Iterator[Caution]:
    """Inputs without a value, and less put in than the project costs."""
    for position, each in enumerate(value_map.inputs or ()):
        if each.value is None:
            yield Caution("input-without-value", ("inputs", position))
    put_in = _most_in_a_year(value_map)
    if put_in is not None and value_map.currency == CURRENCY:
        yield from _below(put_in, project)


def _most_in_a_year(value_map: ValueMap) -> float | None:
    """The year in which most is put in: in others a project may only be starting, or following people up."""
    values = [(each.year, each.value.best) for each in value_map.inputs or () if each.value]
    sums = (math.fsum(value for year, value in values if year == wanted) for wanted in {year for year, _ in values})
    return max(sums, default=None)


def _below(put_in: float, project: Project) -> Iterator[Caution]:
    """Compared with what the project costs a year, or else with its budget; a cent is no difference."""
    known = {
        "inputs-below-costs": project.sustainability.costs.per_year,
        "inputs-below-budget": project.project.size.budget_per_year,
    }
    for name, amount in known.items():
        if amount is not None and round(amount - put_in, 2) > 0:
            values = {"amount": Money(put_in, CURRENCY), "known": Money(amount, CURRENCY)}
            yield Caution(name, ("inputs",), None, values)
            return
