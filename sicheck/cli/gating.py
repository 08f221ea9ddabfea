"""From files and folders to verdicts."""

from __future__ import annotations

import datetime as dt
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path

from sicheck.call import read_call_file
from sicheck.cli.common import option
from sicheck.cli.judging import Judging
from sicheck.cli.writing import complain
from sicheck.errors import Problem
from sicheck.intake import shown_name
from sicheck.intake.folders import project_files
from sicheck.report.rows import Batch

MOST_NAMED = 5
"""Files that are named of those that are left out."""


def gated(paths: Sequence[Path], call: str, criteria: str | None, date: dt.date, language: str) -> Batch:
    """What a call says of every project file that is named or lies in a folder that is; what is no project is told.

    Raises:
        SicheckError: when the call is not right, or there is no project file at all.
    """
    read = read_call_file(call, language, criteria)
    found = project_files(paths)
    complain(_left_out([shown_name(each) for each in found.left_out]), language)
    files = found.some(paths)
    judged = Judging(read, date, language).gate(files)
    return judged._replace(more=_ways(files, "--call", call, *option("--criteria", criteria, None)))


def _left_out(files: Sequence[str]) -> list[Problem]:
    """One notice for all that is no project; nobody reads the names of a thousand."""
    named = ", ".join([*files[:MOST_NAMED], *(["…"] if len(files) > MOST_NAMED else [])])
    return [Problem("files-left-out", {"count": len(files), "files": named})] if files else []


def _ways(files: Sequence[Path], *options: str) -> Mapping[str, str]:
    """By file, as the verdicts name it, the command that shows the cheapest way to what the call asks."""
    return {shown_name(each): shlex.join(["sicheck", "advise", str(each), *options]) for each in files}
