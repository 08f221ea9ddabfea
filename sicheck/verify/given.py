"""Which of the project files that were given belongs to which project of a report."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path, PurePosixPath

from sicheck.errors import Problem, SicheckError
from sicheck.intake import file_bytes, shown_name
from sicheck.verify.claims import ClaimedProject
from sicheck.yamlio import survey


class GivenFile:
    """A project file, read no further than needed to know it; one that can't be read is known by its name alone."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: tuple[Problem, ...] = ()

    @cached_property
    def digest(self) -> str | None:
        """The digest of its bytes."""
        data = self._bytes()
        return None if data is None else "sha256:" + hashlib.sha256(data).hexdigest()

    @cached_property
    def name(self) -> str | None:
        """The name of the project in it."""
        try:
            tree = survey(self._bytes() or b"", self.path.name)[0].tree
        except SicheckError:
            return None
        project = tree.get("project") if isinstance(tree, dict) else None
        name = project.get("name") if isinstance(project, dict) else None
        return name.strip() if isinstance(name, str) else None

    def _bytes(self) -> bytes | None:
        try:
            return file_bytes(self.path, shown_name(self.path))
        except SicheckError as error:
            self.problems = error.problems
            return None


def given_files(projects: Sequence[ClaimedProject], given: Sequence[GivenFile]) -> list[Path | None]:
    """The file of each project of a report: that with its digest, else with its name, else with its file name.

    None stands for a file that could not be read then and is not given now.

    Raises:
        SicheckError: for every other project that is not among the files, and every file that can't be read then.
    """
    found = _assigned(projects, given)
    lacking = [each for at, each in enumerate(projects) if at not in found and not each.is_unread]
    if lacking:
        unread = (problem for each in given for problem in each.problems)
        raise SicheckError([*unread, *map(_not_given, lacking)])
    return [found.get(at) for at in range(len(projects))]


def _assigned(projects: Sequence[ClaimedProject], given: Sequence[GivenFile]) -> Mapping[int, Path]:
    found = _alike(projects, given)
    for of_project, of_file in _BY:
        if len(found) < len(projects):
            taken = set(found.values())
            known = _sorted_by(of_file, (each for each in given if each not in taken))
            open_ones = ((at, each) for at, each in enumerate(projects) if at not in found)
            found |= _matched(known, ((at, each, of_project(each)) for at, each in open_ones))
    return {at: each.path for at, each in found.items()}


def _alike(projects: Sequence[ClaimedProject], given: Sequence[GivenFile]) -> dict[int, GivenFile]:
    """The files with the very bytes; one of them may stand for a project that the report lists twice."""
    known = _sorted_by(lambda each: each.digest, given)
    same = ((at, each, known.get(each.digest or "")) for at, each in enumerate(projects))
    return {at: files[_nearest(each, files)] for at, each, files in same if files}


def _matched(
    known: Mapping[str, list[GivenFile]], projects: Iterable[tuple[int, ClaimedProject, str | None]]
) -> dict[int, GivenFile]:
    """Each file for one project at most, as its bytes don't tell."""
    found: dict[int, GivenFile] = {}
    for at, project, key in projects:
        if key is not None and (candidates := known.get(key)):
            found[at] = candidates.pop(_nearest(project, candidates))
    return found


def _sorted_by(key: Callable[[GivenFile], str | None], files: Iterable[GivenFile]) -> Mapping[str, list[GivenFile]]:
    found: dict[str, list[GivenFile]] = defaultdict(list)
    for each in files:
        if (known := key(each)) is not None:
            found[known].append(each)
    return found


def _nearest(project: ClaimedProject, candidates: Sequence[GivenFile]) -> int:
    """Of several, that which lies where the report says, or has the same file name."""
    ranks = [(shown_name(each.path) != project.file, each.path.name != _file_name(project)) for each in candidates]
    return ranks.index(min(ranks))


def _file_name(project: ClaimedProject) -> str | None:
    return PurePosixPath(project.file).name if project.file else None


_BY: Sequence[tuple[Callable[[ClaimedProject], str | None], Callable[[GivenFile], str | None]]] = (
    (lambda project: project.name, lambda file: file.name),
    (_file_name, lambda file: file.path.name),
)
"""What a project and its file have in common beside the bytes, the surest first."""


def _not_given(project: ClaimedProject) -> Problem:
    return Problem("verify-project", {"name": project.name or "?", "file": project.file or "?"})
