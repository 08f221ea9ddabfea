"""Ladders: the examples of levels 1..k bring an empty project to level k, and no further."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from sicheck.assess.reading import read_view
from sicheck.catalogue.examples import example_lines, with_lines
from sicheck.catalogue.loading import Loaded
from sicheck.errors import Problem
from sicheck.facts import View
from sicheck.model.criteria import LANGUAGES, Indicator
from sicheck.model.project import Project
from sicheck.rules import RuleError
from sicheck.workbench.sample import SOME_DAY, empty_project
from sicheck.yamlio import locate


def ladder_problems(loaded: Loaded) -> Iterator[Problem]:
    """The levels that their examples do not reach, or that add nothing to the one below."""
    for marker in loaded.criteria.markers:
        document = loaded.documents[f"{marker.id}.yaml"]
        for position, each in enumerate(marker.indicators):
            for level, kind, why in _broken(each):
                values = {"indicator": f"{marker.id}.{each.id}", "level": level, **why}
                yield Problem(kind, values, locate(document, ("indicators", position, "levels", level - 1), key=True))


def _broken(indicator: Indicator) -> Iterator[tuple[int, str, dict[str, str]]]:
    for language in LANGUAGES:
        project = empty_project()
        for level in indicator.levels:
            try:
                if level.level == 1 and _reached(indicator, project) > 0:
                    yield 1, "level-on-silence", {}
                    return
                project = with_lines(project, example_lines(level.example, language, SOME_DAY))
                reached = _reached(indicator, project)
            except (ValidationError, RuleError) as error:
                yield level.level, "example-invalid", {"language": language, "why": str(error)}
                return
            if reached != level.level:
                kind = "level-unreachable" if reached < level.level else "level-adds-nothing"
                yield level.level, kind, {"language": language, "why": str(reached)}
                return


def _reached(indicator: Indicator, project: Project) -> int:
    return read_view(View(project, project, SOME_DAY)).level(indicator)
