"""What an entry allows, as the model of the project file does; a spreadsheet program refuses anything else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sicheck.outputs.workbook.grid import Grid
from sicheck.outputs.workbook.plan import Plan
from sicheck.outputs.workbook.sheet import Sheet

Rule = dict[str, object]


def rules(plan: Plan) -> dict[str, Rule]:
    """The rules by name; a duration is at most what the sheets have room for."""
    return {
        "share": {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1},
        "amount": {"validate": "decimal", "criteria": ">=", "value": 0},
        "year": {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": 100},
        "duration": {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": plan.longest},
        "first": {"validate": "list", "source": ["1", "2"]},
    }


def allow(sheet: Sheet, plan: Plan, grid: Grid, keys: Mapping[str, str], lines: Iterable[int]) -> None:
    """Gives columns their rules, by name, in some lines of a table."""
    known = {name: rule | _words(plan, name) for name, rule in rules(plan).items()}
    for line in lines:
        for key, name in keys.items():
            sheet.validate(grid, key, line, known[name])


def one_of(plan: Plan, cells: str) -> Rule:
    """The rule for a timing: what stands in a range of cells, to be chosen from a list."""
    return {"validate": "list", "source": f"={cells}", **_words(plan, "timing")}


def _words(plan: Plan, name: str) -> dict[str, object]:
    message = plan.phrase(f"rule.{name}", most=plan.longest)
    return {"error_title": plan.phrase("rule.title"), "error_message": message}
