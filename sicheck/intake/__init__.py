"""A project file on its way in: read, typed, its references and evidence files checked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sicheck.errors import Problem, SicheckError
from sicheck.intake.blanks import without_blanks
from sicheck.intake.evidence_files import absent_files
from sicheck.intake.files import file_bytes, shown_name
from sicheck.intake.indicators import indicator_mistakes
from sicheck.intake.kind import check_kind
from sicheck.intake.references import reference_mistakes
from sicheck.model.project import Project
from sicheck.model.reading import attempt, in_order, placed
from sicheck.yamlio import MOST_TOLD, Document, survey

if TYPE_CHECKING:
    from sicheck.model.criteria import CriteriaSet

__all__ = ["ProjectFile", "check_indicators", "file_bytes", "read_project", "read_project_file", "shown_name"]


@dataclass(frozen=True)
class ProjectFile:
    """A project with the file it came from; `missing_files` are evidence files that are not there."""

    project: Project
    document: Document
    digest: str
    missing_files: tuple[str, ...] = ()
    notices: tuple[Problem, ...] = ()


def read_project_file(path: Path, shown: str | None = None) -> ProjectFile:
    """Reads and checks a project file; `shown` is its name in messages and reports.

    Raises:
        SicheckError: when it can't be read, with every mistake at its place.
    """
    name = shown or shown_name(path)
    return read_project(file_bytes(path, name), name, path.parent)


def read_project(data: bytes, name: str, folder: Path | None) -> ProjectFile:
    """A project from bytes; without a folder no evidence file is looked for.

    Raises:
        SicheckError: with every mistake at its place.
    """
    document, refused = survey(data, name)
    if refused and document.tree is None:
        raise SicheckError(_told(refused, []))
    check_kind(document)
    tree = without_blanks(document.tree)
    project, found = attempt(tree, Project)
    wrong = [*found, *reference_mistakes(tree)]
    if project is None or refused or wrong:
        raise SicheckError(_told(refused, placed(document, wrong)))
    absent = absent_files(project, folder) if folder else []
    files = tuple(str(each.problem.values["file"]) for each in absent)
    return ProjectFile(project, document, _digest(data), files, tuple(placed(document, absent)))


def check_indicators(file: ProjectFile, criteria: CriteriaSet) -> None:
    """Refuses `not_applicable` entries whose indicator the criteria set does not have.

    Raises:
        SicheckError: with each unknown id at its place and the one that was probably meant.
    """
    if wrong := list(indicator_mistakes(file.project, criteria)):
        raise SicheckError(placed(file.document, wrong))


def _told(refused: Sequence[Problem], wrong: Iterable[Problem]) -> list[Problem]:
    """All in the order of the file; what the YAML is refused for is not told again as a wrong value."""
    told = {(each.place.line, each.place.column) for each in refused if each.place}
    fresh = [each for each in wrong if not each.place or (each.place.line, each.place.column) not in told]
    problems = in_order([*refused, *fresh])
    more = [Problem("problems-more", {"most": MOST_TOLD})] if len(problems) > MOST_TOLD else []
    return problems[:MOST_TOLD] + more


def _digest(data: bytes) -> str:
    return "sha256:" + hashlib.sha256(data).hexdigest()
