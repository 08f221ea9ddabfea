"""A calculation put into words: one language, from a value map, its result, and the draws of its ranges."""

from __future__ import annotations

from sicheck import __version__, sroi
from sicheck.intake import ProjectFile
from sicheck.model.sroi import ValueMap
from sicheck.report.sroi.cautions import caution_rows
from sicheck.report.sroi.outcomes import held_whole_row, outcome_rows, swing_row
from sicheck.report.sroi.rows import Choices, RangeRow, SroiReport
from sicheck.sroi import Result, Simulation

__all__ = ["Choices", "SroiReport", "sroi_report"]


def sroi_report(
    file: ProjectFile, value_map: ValueMap, choices: Choices, simulation: Simulation | None, language: str
) -> SroiReport:
    """The calculation of a complete value map in one language (`en` or `nl`).

    Raises:
        ValueError: when the map is incomplete.
    """
    result = sroi.calculate(value_map)
    return SroiReport(
        language=language,
        version=__version__,
        project=_project(file),
        currency=value_map.currency,
        discount_rate=value_map.discount_rate.best if value_map.discount_rate else 0.0,
        choices=choices,
        result=result,
        steps=sroi.waterfall(value_map, result),
        outcomes=tuple(outcome_rows(value_map, result)),
        swings=tuple(swing_row(each, simulation) for each in sroi.sensitivity(value_map, choices.spread)),
        range=_range(value_map, result, simulation),
        held_whole=tuple(map(held_whole_row, value_map.held_whole or ())),
        warnings=tuple(caution_rows(file, value_map, result, language)),
    )


def _project(file: ProjectFile) -> dict[str, str | None]:
    who = file.project.project
    return {"name": who.name, "stage": who.stage, "file": file.document.file, "digest": file.digest}


def _range(value_map: ValueMap, result: Result, simulation: Simulation | None) -> RangeRow | None:
    """None without any range."""
    if not any(each.is_range for each in sroi.assumptions(value_map)):
        return None
    found = sroi.bounds(value_map)
    return RangeRow(found.low, result.ratio, found.high, simulation)
