"""What all sheets have in common: the map, the calculation, the words, and how many years there is room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from sicheck.model.sroi import ValuedOutcome, ValueMap
from sicheck.outputs.workbook.cells import Cell, calculated, words
from sicheck.outputs.workbook.grid import Grid
from sicheck.sroi import OutcomeValue, Result
from sicheck.sroi.assumptions import rate_of
from sicheck.texts import Phrases

End = Literal["best", "low", "high"]
ENDS: tuple[End, ...] = get_args(End)
SPARE = 5
"""Years beyond the last one of the map, so that an effect can be made to last longer."""


@dataclass(frozen=True)
class Plan:
    """A complete map with its calculation, in words of one language."""

    value_map: ValueMap
    result: Result
    phrase: Phrases
    project: str

    @cached_property
    def years(self) -> tuple[str, ...]:
        """The calendar years that there is room for, from 1."""
        return tuple(map(str, range(1, len(self.result.years) + SPARE + 1)))

    @property
    def longest(self) -> int:
        """The longest duration that there is room for, also of what begins a year later."""
        return len(self.years) - 1

    @cached_property
    def yearly(self) -> dict[tuple[int, End], int]:
        """The lines of the values per year: which outcome, which end of its range, and the position of the line.

        The lowest and highest have a line where any was given.
        """
        keys = [
            (line, end)
            for line, outcome, _ in self.outcomes()
            if outcome.yearly
            for end in (ENDS if any(each.low < each.high for each in outcome.yearly) else ENDS[:1])
        ]
        return {key: position for position, key in enumerate(keys)}

    def outcomes(self) -> Iterator[tuple[int, ValuedOutcome, OutcomeValue]]:
        """Each outcome with its position and what was calculated of it."""
        for line, pair in enumerate(zip(self.value_map.outcomes or (), self.result.outcomes, strict=True)):
            yield line, *pair

    @property
    def rate(self) -> float:
        """The discount rate, a share of 0 to 1."""
        return rate_of(self.value_map).best

    @property
    def money(self) -> str:
        """In which currency all amounts are."""
        return self.phrase("money", currency=self.value_map.currency)

    def about_outcome(self, line: int) -> dict[str, Cell]:
        """The first cells of a line about an outcome: its number, its name and for whom it is."""
        return {
            "number": Cell(line + 1, "place"),
            "name": words(self.outcome_name(line)),
            "stakeholder": words(self.who(self.result.outcomes[line].stakeholder)),
        }

    def outcome_name(self, line: int) -> str:
        """The name of an outcome, or its number."""
        return self.result.outcomes[line].name or self.phrase("nameless.outcome", number=line + 1)

    def yearly_totals(self, grid: Grid, values: Sequence[float]) -> dict[str, Cell]:
        """The sum of each calendar year; 0 in the spare ones."""
        known = dict(zip(self.years, values, strict=False))
        return {year: calculated(f"SUM({grid.down(year)})", known.get(year, 0.0), "money") for year in self.years}

    def per_euro(self, value: str, investment: str) -> str:
        """The formula for a value per EUR that was put in; words as long as nothing is put in."""
        return f'IF({investment}>0,({value})/{investment},"{self.phrase("no-inputs")}")'

    def held_whole(self) -> list[tuple[str, str]]:
        """What is not in money on purpose: name and for whom."""
        return [(each.name or "", self.who(each.stakeholder)) for each in self.value_map.held_whole or ()]

    def who(self, stakeholder: str | None) -> str:
        """The name of a stakeholder, or that nobody is named."""
        return stakeholder or self.phrase("nameless.stakeholder")

    def sheet(self, key: str) -> str:
        """The name of a sheet."""
        return self.phrase(f"sheet.{key}")

    def defined(self, key: str) -> str:
        """The name by which formulas call the discount rate, the timing, or its shift."""
        return self.phrase(f"defined.{key}")

    def per_outcome(self, sheet: str, *columns: str) -> Grid:
        """A table with a line per outcome: its number, name and stakeholder, and then other columns."""
        lines = len(self.result.outcomes)
        return Grid(self.sheet(sheet), ("number", "name", "stakeholder", *columns), lines)
