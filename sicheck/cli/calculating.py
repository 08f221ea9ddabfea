"""From a project file to a calculation of its value map, in one language; notices are told on the way."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from pydantic_core import PydanticCustomError

from sicheck import sroi
from sicheck.cli.common import Colour, option
from sicheck.cli.screen import look
from sicheck.cli.writing import complain, deliver, deliver_bytes
from sicheck.errors import Problem, SicheckError
from sicheck.intake import read_project_file
from sicheck.intake.value_map import complete_map
from sicheck.model.numbers import share_of
from sicheck.report.sroi import Choices, SroiReport, sroi_report


class Calculating:
    """Calculates one value map, by its own timing or another.

    Raises:
        SicheckError: when the file can't be read, or its map is absent or incomplete.
    """

    def __init__(self, path: Path, timing: str | None, language: str) -> None:
        self._path = path
        self._timing = timing
        self._language = language
        self._file = read_project_file(path)
        complain(self._file.notices, language)
        found = complete_map(self._file)
        self._map = found.model_copy(update={"timing": timing}) if timing else found

    def choices(self, spread: str, seed: int, draws: int, shape: str) -> Choices:
        """What the reader chose.

        Raises:
            SicheckError: when the spread is no share.
        """
        return Choices(_share(spread), seed, draws, cast("sroi.Shape", shape))

    def page(self, choices: Choices, colour: Colour, output: Path | None, *, force: bool) -> None:
        """Writes the calculation for people."""
        from sicheck.outputs.sroi_terminal import as_terminal  # noqa: PLC0415 - rich only when something is drawn

        seen = look(colour, full=True, more=self._spreadsheet())
        deliver(as_terminal(self._rows(choices), seen), output, force=force)

    def json(self, choices: Choices, output: Path | None, *, force: bool) -> None:
        """Writes the calculation for machines."""
        from sicheck.outputs.sroi_json import as_json  # noqa: PLC0415

        deliver(as_json(self._rows(choices)), output, force=force, for_people=False)

    def workbook(self, output: Path | None, *, force: bool) -> None:
        """Writes the calculation as a spreadsheet.

        Raises:
            SicheckError: when XlsxWriter is not installed, or a terminal would get the bytes.
        """
        from sicheck.outputs.workbook import workbook  # noqa: PLC0415 - an extra

        name = self._file.project.project.name
        deliver_bytes(workbook(self._map, sroi.calculate(self._map), self._language, name), output, force=force)

    def _rows(self, choices: Choices) -> SroiReport:
        return sroi_report(self._file, self._map, choices, self._drawn(choices), self._language)

    def _drawn(self, choices: Choices) -> sroi.Simulation | None:
        """The draws of the ranges; without numpy none, which is told."""
        try:
            return sroi.simulate(self._map, seed=choices.seed, draws=choices.draws, shape=choices.shape)
        except SicheckError as error:
            complain(error.problems, self._language)
            return None

    def _spreadsheet(self) -> tuple[str, ...]:
        """The command for the same calculation as a spreadsheet."""
        same = option("--timing", self._timing, None)
        name = self._path.with_suffix(".xlsx").name
        return (
            "sicheck",
            "sroi",
            str(self._path),
            *same,
            "--lang",
            self._language,
            "--format",
            "xlsx",
            "--output",
            name,
        )


def _share(written: str) -> float:
    """The spread; all of an input can't be taken away, as nothing would be left to divide by."""
    try:
        share = share_of(written)
    except PydanticCustomError:
        share = 1.0
    if share < 1:
        return share
    raise SicheckError([Problem("option-share", {"option": "--spread", "value": written})])
