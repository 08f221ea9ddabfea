"""From a name or a project file to an explanation, with one criteria set, date, language and format."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from sicheck.catalogue import load
from sicheck.cli.common import Colour
from sicheck.cli.screen import look
from sicheck.cli.writing import complain
from sicheck.explain import branch, explain, find, overview, trace
from sicheck.intake import check_indicators, read_project_file
from sicheck.outputs import explain_json, explain_text
from sicheck.outputs.derivation import trace_summary, trace_text


class Explaining:
    """Explains names of a criteria set and of the project file, and scores."""

    def __init__(
        self, criteria: str, date: dt.date, language: str, output_format: str, more: Sequence[str] = ()
    ) -> None:
        self._criteria = load(criteria, language)
        self._date = date
        self._language = language
        self._is_json = output_format == "json"
        self._look = look(Colour.never, full=True, more=more)

    def overview(self) -> str:
        """What can be explained."""
        found = overview(self._criteria)
        if self._is_json:
            return explain_json.overview_json(found)
        return explain_text.overview_text(found, self._language, self._look)

    def name(self, name: str) -> str:
        """What a name means.

        Raises:
            SicheckError: when nothing has that name, or several things have.
        """
        found = explain(self._criteria, name, self._language, self._date)
        if self._is_json:
            return explain_json.explanation_json(found)
        return explain_text.explanation_text(found, self._look)

    def score(self, path: Path, name: str | None, *, full: bool) -> str:
        """How the score of a project file came about, at a glance or in full, or the part that a name is about.

        Raises:
            SicheckError: when the file can't be read, or no part is about that name.
        """
        meant = find(self._criteria, name) if name is not None else None
        file = read_project_file(path)
        check_indicators(file, self._criteria)
        complain(file.notices, self._language)
        whole = trace(file, self._criteria, self._language, self._date)
        found = branch(whole, meant) if meant else whole
        if self._is_json:
            return explain_json.trace_json(found)
        return trace_text(found, self._look) if full or meant else trace_summary(found, self._look)
