"""Evidence files: those that are not there, or not in the project's own folder, don't count yet."""

from __future__ import annotations

from pathlib import Path

from sicheck.errors import Problem
from sicheck.model.mistake import Mistake
from sicheck.model.project import Project


def absent_files(project: Project, folder: Path) -> list[Mistake]:
    """Each evidence file that does not count, and why; links are never fetched."""
    absent: dict[str, Mistake] = {}
    for position, source in enumerate(project.sources or ()):
        if source.file is not None and (kind := _why_absent(folder, source.file)):
            problem = Problem(kind, {"file": source.file})
            absent.setdefault(source.file, Mistake(problem, ("sources", position, "file")))
    return list(absent.values())


def _why_absent(folder: Path, file: str) -> str | None:
    """The problem's id for a file that is not there or lies outside of the folder, also by way of a link."""
    try:
        home = folder.resolve()
        target = (home / file).resolve()
        if not target.is_relative_to(home):
            return "evidence-file-outside"
        return None if target.is_file() else "evidence-file-missing"
    except (OSError, ValueError, RuntimeError):  # a name that no file can have, or a link to itself
        return "evidence-file-missing"
