"""`sicheck sroi`: from the value map of a project to its ratio, with ranges and what moves it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sicheck.cli.common import (
    Colour,
    ColourOption,
    DebugOption,
    ForceOption,
    OutputOption,
    OwnLanguageOption,
    language_of,
)
from sicheck.cli.extensions import check_extension
from sicheck.cli.writing import told

EXAMPLES = """\b
Examples:
  sicheck sroi project.yaml
  sicheck sroi project.yaml --timing mid-year --spread 10%
  sicheck sroi project.yaml --format xlsx --output sroi.xlsx
"""
SEED = 20261123
"""Where the drawing of ranges begins unless told otherwise, so that everybody gets the same figures."""
DRAWS, MOST_DRAWS = 100_000, 10_000_000
MOST_SEED = 2**32 - 1


class Format(StrEnum):
    """How the calculation is written."""

    terminal = "terminal"
    json = "json"
    xlsx = "xlsx"


class When(StrEnum):
    """When value counts."""

    end_of_year = "end-of-year"
    mid_year = "mid-year"
    year_1_undiscounted = "year-1-undiscounted"


class Distribution(StrEnum):
    """How ranges are drawn."""

    pert = "pert"
    triangular = "triangular"


FileArgument = Annotated[
    Path, typer.Argument(metavar="FILE", help="A project file (YAML) with a value map below sroi.", show_default=False)
]
FormatOption = Annotated[
    Format, typer.Option("--format", help="terminal, json, or xlsx: a spreadsheet with live formulas.")
]
TimingOption = Annotated[
    When | None, typer.Option("--timing", help="When value counts. Default: what the file says.", show_default=False)
]
SeedOption = Annotated[
    int, typer.Option("--seed", metavar="NUMBER", min=0, max=MOST_SEED, help="The same seed draws the same figures.")
]
DrawsOption = Annotated[
    int, typer.Option("--draws", metavar="NUMBER", min=1, max=MOST_DRAWS, help="How often the ranges are drawn.")
]
DistributionOption = Annotated[Distribution, typer.Option("--distribution", help="How the ranges are drawn.")]
SpreadOption = Annotated[
    str, typer.Option("--spread", metavar="SHARE", help="How far an assumption without a range is moved.")
]


def sroi(  # noqa: PLR0913 - a command has as many parameters as options
    file: FileArgument,
    *,
    output_format: FormatOption = Format.terminal,
    timing: TimingOption = None,
    seed: SeedOption = SEED,
    draws: DrawsOption = DRAWS,
    distribution: DistributionOption = Distribution.pert,
    spread: SpreadOption = "20%",
    language: OwnLanguageOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
    color: ColourOption = Colour.auto,
    debug: DebugOption = False,
) -> None:
    """Calculate the social return on investment (SROI): the ratio, its convention, ranges and weak spots."""
    spoken = language_of(language)
    with told(spoken, debug=debug):
        if output_format is not Format.xlsx:
            check_extension(output, [each for each in Format if each is not Format.xlsx])
        from sicheck.cli.calculating import Calculating  # noqa: PLC0415 - pydantic, only when needed

        calculating = Calculating(file, timing and timing.value, spoken)
        choices = calculating.choices(spread, seed, draws, distribution.value)
        if output_format is Format.xlsx:
            calculating.workbook(output, force=force)
        elif output_format is Format.json:
            calculating.json(choices, output, force=force)
        else:
            calculating.page(choices, color, output, force=force)
