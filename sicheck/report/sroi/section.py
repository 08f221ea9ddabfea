"""The value map in the report on a project: its ratio, and what a reader had better know beside it."""

from __future__ import annotations

from sicheck import sroi
from sicheck.intake import ProjectFile
from sicheck.report.sroi.cautions import caution_rows
from sicheck.report.sroi.outcomes import held_whole_row
from sicheck.report.sroi.rows import SroiSection


def sroi_section(file: ProjectFile, language: str) -> SroiSection | None:
    """The section in one language; None where no sum can be made."""
    value_map = file.project.sroi
    if value_map is None or sroi.incomplete(value_map):
        return None
    result = sroi.calculate(value_map)
    found = sroi.bounds(value_map) if any(each.is_range for each in sroi.assumptions(value_map)) else None
    return SroiSection(
        ratio=result.ratio,
        currency=value_map.currency,
        timing=result.timing,
        discount_rate=value_map.discount_rate.best if value_map.discount_rate else 0.0,
        low=found.low if found else None,
        high=found.high if found else None,
        held_whole=tuple(map(held_whole_row, value_map.held_whole or ())),
        warnings=tuple(caution_rows(file, value_map, result, language)),
    )
