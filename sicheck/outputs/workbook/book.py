"""The calculation as a workbook with live formulas: whoever changes a marked cell sees the ratio follow.

A sheet per step, after the stages of A Guide to Social Return on Investment (2012). Every formula stands with the value
that sicheck calculated, so that a reader that can't calculate shows the same.
"""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from types import ModuleType

from sicheck.errors import Problem, SicheckError
from sicheck.model.sroi import ValueMap
from sicheck.outputs.workbook import adjustments, inputs, notes, outcomes, present, projection, start
from sicheck.outputs.workbook.cells import clean
from sicheck.outputs.workbook.plan import Plan
from sicheck.outputs.workbook.sheet import Sheet
from sicheck.outputs.workbook.styles import Styles
from sicheck.sroi import Result
from sicheck.texts import Phrases

SHEETS = {
    "start": start.write,
    "inputs": inputs.write,
    "outcomes": outcomes.write,
    "adjustments": adjustments.write,
    "projection": projection.write,
    "present": present.write,
    "notes": notes.write,
}
CREATED = dt.datetime(2012, 1, 1, tzinfo=dt.UTC)
"""The same for every workbook, so that the same map gives the same bytes."""


def workbook(value_map: ValueMap, result: Result, language: str, project: str = "") -> bytes:
    """The bytes of an XLSX file in one language, about a complete map and what was calculated from it.

    Args:
        value_map: What was filled in; its best values stand in the marked cells.
        result: The calculation; its timing is the one that is chosen.
        language: `en` or `nl`.
        project: The name of the project, for above the first sheet.

    Raises:
        SicheckError: when XlsxWriter is not installed.
    """
    plan = Plan(value_map, result, Phrases(language, "workbook"), project)
    into = BytesIO()
    book = _xlsxwriter().Workbook(into, {"in_memory": True})
    book.set_properties({"title": clean(project), "created": CREATED})
    styles = Styles(book)
    for key, write in SHEETS.items():
        write(Sheet(book, plan, key, styles), plan)
    book.close()
    return into.getvalue()


def _xlsxwriter() -> ModuleType:
    try:
        import xlsxwriter  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise SicheckError([Problem("extra-missing", {"extra": "xlsx", "what": "XlsxWriter"})]) from error
    return xlsxwriter
