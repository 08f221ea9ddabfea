"""The calculation as a workbook with live formulas, a sheet per step."""

from sicheck.outputs.workbook.book import workbook

__all__ = ["workbook"]
