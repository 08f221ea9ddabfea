"""A project file on its way in: read, typed, its references and evidence files checked."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sicheck.errors import Problem, SicheckError
from sicheck.evidence import references, referred
from sicheck.model.project import Project
from sicheck.model.project.sources import Source
from sicheck.model.reading import in_order, read_as
from sicheck.model.shape import near
from sicheck.yamlio import Document, locate, read

MOST_NOT_APPLICABLE = 2
LARGEST = 2 * 1024 * 1024


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


def shown_name(path: Path) -> str:
    """The path relative to the working directory when inside it, else the file's name alone."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return path.name


def file_bytes(path: Path, shown: str) -> bytes:
    """The bytes of a file, one more than allowed at most.

    Raises:
        SicheckError: when it is not there or may not be read.
    """
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise SicheckError([_not_found(path, shown)]) from error
    except IsADirectoryError as error:
        raise SicheckError([Problem("file-is-folder", {"file": shown})]) from error
    except OSError as error:
        raise SicheckError([Problem("file-unreadable", {"file": shown, "why": error.strerror or ""})]) from error


def _not_found(path: Path, shown: str) -> Problem:
    try:
        beside = sorted(each.name for each in path.parent.glob("*.y*ml"))
    except OSError:
        beside = []
    meant = near(path.name, beside)
    return Problem("file-not-found-near" if meant else "file-not-found", {"file": shown, "near": meant or ""})


def read_project(data: bytes, name: str, folder: Path | None) -> ProjectFile:
    """A project from bytes; without a folder no evidence file is looked for.

    Raises:
        SicheckError: with every mistake at its place.
    """
    document = read(data, name)
    project = read_as(document, Project)
    problems = [*_reference_problems(document, project), *_source_problems(document, project)]
    if problems:
        raise SicheckError(in_order(problems))
    absent = dict(_absent_files(project, folder)) if folder else {}
    notices = [Problem(kind, {"file": file}, locate(document, place)) for file, (kind, place) in absent.items()]
    digest = "sha256:" + hashlib.sha256(data).hexdigest()
    return ProjectFile(project, document, digest, tuple(absent), tuple(notices))


def check_indicators(file: ProjectFile, ids: Sequence[str]) -> None:
    """Refuses `not_applicable` entries whose indicator the criteria set does not have.

    Raises:
        SicheckError: with each unknown id at its place and the one that was probably meant.
    """
    problems = [
        _unknown(file.document, ("not_applicable", position, "indicator"), each.indicator, ids, "indicator-unknown")
        for position, each in enumerate(file.project.not_applicable or ())
        if each.indicator not in ids
    ]
    if problems:
        raise SicheckError(problems)


def _reference_problems(document: Document, project: Project) -> Iterator[Problem]:
    ids = [source.id for source in project.sources or ()]
    for path, reference in references(project):
        if referred(reference) not in ids:
            yield _unknown(document, path, referred(reference), ids, "source-unknown")


def _unknown(document: Document, path: tuple[str | int, ...], written: str, known: Sequence[str], kind: str) -> Problem:
    meant = near(written, known)
    values = {"value": written, "near": meant or "", "allowed": ", ".join(known)}
    return Problem(f"{kind}-near" if meant else kind, values, locate(document, path))


def _source_problems(document: Document, project: Project) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for position, source in enumerate(project.sources or ()):
        if source.id in first:
            yield Problem("source-twice", {"value": source.id}, locate(document, ("sources", position, "id")))
        first.setdefault(source.id, position)
    counted: Counter[str] = Counter()
    for position, each in enumerate(project.not_applicable or ()):
        marker = each.indicator.split(".")[0]
        counted[marker] += 1
        if counted[marker] > MOST_NOT_APPLICABLE:
            place = locate(document, ("not_applicable", position, "indicator"))
            yield Problem("not-applicable-too-many", {"marker": marker, "most": MOST_NOT_APPLICABLE}, place)


def _absent_files(project: Project, folder: Path) -> Iterator[tuple[str, tuple[str, tuple[str | int, ...]]]]:
    for position, source in enumerate(project.sources or ()):
        kind = _why_absent(source, folder)
        if source.file is not None and kind:
            yield source.file, (kind, ("sources", position, "file"))


def _why_absent(source: Source, folder: Path) -> str | None:
    """Why an evidence file does not count: outside the project's own folder, or not there."""
    if source.file is None:
        return None
    try:
        home = folder.resolve()
        target = (home / source.file).resolve()
        if not target.is_relative_to(home):
            return "evidence-file-outside"
        return None if target.is_file() else "evidence-file-missing"
    except (OSError, ValueError, RuntimeError):
        return "evidence-file-missing"
