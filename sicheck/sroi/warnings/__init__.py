"""What a reader of a ratio would like to know of the map behind it: context and sources, never a verdict."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.model.project import Project
from sicheck.model.sroi import ValueMap
from sicheck.sroi.calculation import Result
from sicheck.sroi.warnings.caution import Caution, Money, Ratio, Share, Value
from sicheck.sroi.warnings.corrections import correction_cautions
from sicheck.sroi.warnings.doubles import double_cautions
from sicheck.sroi.warnings.lasting import followed, lasting_cautions
from sicheck.sroi.warnings.prices import changes, output_cautions, price_cautions
from sicheck.sroi.warnings.whole import input_cautions, ratio_cautions

__all__ = ["KINDS", "Caution", "Money", "Ratio", "Share", "Value", "warnings"]

KINDS = (
    "shares-over-whole",
    "priced-twice",
    "nothing-corrected",
    "attribution-own-share",
    "output-priced",
    "inputs-below-costs",
    "inputs-below-budget",
    "input-without-value",
    "ratio-high",
    "ratio-below-1",
    "low-case-below-1",
    "deadweight-missing",
    "attribution-missing",
    "drop-off-missing",
    "displacement-missing",
    "longer-than-measured",
    "multiplier-without-source",
    "proxy-without-source",
    "yearly-without-source",
    "proxy-without-year",
    "deadweight-low",
    "deadweight-high",
    "attribution-low",
    "attribution-high",
    "drop-off-low",
    "drop-off-high",
    "displacement-low",
    "displacement-high",
)
"""The id of every warning; what says most about the ratio comes first."""


def warnings(project: Project, value_map: ValueMap, result: Result | None) -> tuple[Caution, ...]:
    """The warnings about a map of the project, the weightiest first, then in the order of the file.

    An incomplete map has no result, and then nothing is said of its ratio.
    """
    found = (*_about(project, value_map, result), *_of_outcomes(project, value_map))
    return tuple(sorted(found, key=lambda each: (KINDS.index(each.id), each.path)))


def _about(project: Project, value_map: ValueMap, result: Result | None) -> Iterator[Caution]:
    yield from double_cautions(value_map)
    yield from input_cautions(value_map, project)
    if result is not None:
        yield from ratio_cautions(value_map, result)


def _of_outcomes(project: Project, value_map: ValueMap) -> Iterator[Caution]:
    measured, known = followed(project), changes(project)
    for position, outcome in enumerate(value_map.outcomes or ()):
        path = ("outcomes", position)
        yield from correction_cautions(outcome, path)
        yield from price_cautions(outcome, path)
        yield from output_cautions(outcome, path, known)
        yield from lasting_cautions(outcome, path, measured)
