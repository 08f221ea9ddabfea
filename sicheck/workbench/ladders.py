"""Ladders: the examples of levels 1..k bring an empty project to level k, and no further."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.assess.reading import read_view
from sicheck.catalogue.examples import ExampleError, example_lines, with_lines
from sicheck.catalogue.loading import Loaded
from sicheck.catalogue.sample import SOME_DAY, empty_project
from sicheck.errors import Problem
from sicheck.facts import View
from sicheck.model.criteria import LANGUAGES, Indicator
from sicheck.model.mistake import Mistake
from sicheck.model.project import Project
from sicheck.rules import RuleError


def ladder_problems(loaded: Loaded) -> Iterator[Problem]:
    """The levels that their examples do not reach, or that add nothing to the one below."""
    for marker in loaded.criteria.markers:
        layer = loaded.layers[f"{marker.id}.yaml"]
        for position, each in enumerate(marker.indicators):
            for level, mistake in _broken(f"{marker.id}.{each.id}", each):
                path = ("indicators", position, "levels", level - 1, *mistake.path)
                yield Problem(mistake.problem.id, mistake.problem.values, layer.place(path, key=mistake.on_key))


def _broken(name: str, indicator: Indicator) -> Iterator[tuple[int, Mistake]]:
    """What is the matter with the first level that is broken, in the first language in which one is."""
    if _reached(indicator, empty_project()) > 0:
        yield 1, _mistake("level-on-silence", indicator=name)
        return
    for language in LANGUAGES:
        for level, found in _climbed(name, indicator, language):
            if found:
                yield from ((level, each) for each in found)
                return


def _climbed(name: str, indicator: Indicator, language: str) -> Iterator[tuple[int, list[Mistake]]]:
    """Each level with what is the matter after the examples up to it."""
    project = empty_project()
    for level in indicator.levels:
        try:
            project = with_lines(project, example_lines(level.example, language, SOME_DAY))
            reached = _reached(indicator, project)
        except ExampleError as error:
            yield level.level, [each._replace(path=("example", *each.path)) for each in error.mistakes]
        except RuleError as error:
            yield level.level, [_mistake("condition-wrong", condition=name, why=error.why)]
        else:
            values = {"indicator": name, "level": level.level, "language": language, "why": reached}
            yield level.level, [_mistake(kind, **values) for kind in _differs(reached, level.level)]


def _differs(reached: int, level: int) -> list[str]:
    if reached == level:
        return []
    return ["level-unreachable" if reached < level else "level-adds-nothing"]


def _mistake(kind: str, **values: object) -> Mistake:
    return Mistake(Problem(kind, values), (), on_key=True)


def _reached(indicator: Indicator, project: Project) -> int:
    return read_view(View(project, project, SOME_DAY)).level(indicator)
