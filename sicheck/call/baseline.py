"""The earlier report that a call compares with: found beside the call, and read."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from sicheck.call.earlier import Earlier, reports_in
from sicheck.catalogue.files import is_elsewhere
from sicheck.errors import Problem, SicheckError
from sicheck.intake.reports import LARGEST, holds_too_much, is_too_large
from sicheck.model.call import Baseline
from sicheck.yamlio import Document, locate


def earlier_scores(baseline: Baseline, folder: Path | None, document: Document) -> Mapping[str, Earlier]:
    """Every project of the earlier report, by its name: JSON or JSON lines of `assess` or `gate`.

    Raises:
        SicheckError: when it is not there or is no such report, at the line of the call that names it.
    """
    name = baseline.not_worse_than
    elsewhere = Problem("call-elsewhere", {"value": name, "example": "reports/last-round.json"})
    found = elsewhere if is_elsewhere(name) else _read(name, folder or Path())
    if isinstance(found, Problem):
        raise SicheckError([found._replace(place=locate(document, ("baseline", "not_worse_than")))])
    return found


def _read(name: str, folder: Path) -> Mapping[str, Earlier] | Problem:
    """The report, or why it can't be read."""
    data = _data(folder / name)
    if data is None:
        return Problem("baseline-missing", {"file": name})
    try:
        projects = {} if is_too_large(data) or holds_too_much(data) else dict(reports_in(data.decode("utf-8-sig")))
    except UnicodeError:
        projects = {}
    return projects or Problem("baseline-no-report", {"file": name})


def _data(path: Path) -> bytes | None:
    """The bytes, one more than allowed at most; None when it is not there, is no file, or may not be read."""
    if not os.path.isfile(path):  # noqa: PTH113 - never raises, whatever the name
        return None
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except OSError:
        return None
