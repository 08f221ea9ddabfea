"""Routes to calls: a call from a few lines, a file with a route written into it, and what no route can undercut."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path

from helpers import DAY, ROOT, merged

from sicheck.assess import standing
from sicheck.call import CallFile, judge, read_call
from sicheck.catalogue import load
from sicheck.catalogue.examples import example_lines
from sicheck.intake import ProjectFile, read_project
from sicheck.model.criteria import CriteriaSet
from sicheck.model.judgement import Judgement
from sicheck.route import Goal, Rung
from sicheck.route.start import Start
from sicheck.yamlio import write

SMALL_FOLDER = str(ROOT / "tests" / "sets" / "small")
SMALL = load(SMALL_FOLDER)
WHOLE = load()


def called(rules: str, folder: Path | None = None) -> CallFile:
    """A call for the usual set."""
    return read_call(f"sicheck_call: 1\nid: c\n{rules}\n".encode(), "call.yaml", folder, "en")


def called_small(rules: str, folder: Path | None = None) -> CallFile:
    """A call for the small set."""
    text = f"sicheck_call: 1\nid: c\ncriteria: small\n{rules}\n"
    return read_call(text.encode(), "call.yaml", folder, "en", SMALL_FOLDER)


def small(text: str = "", stage: str = "pilot") -> ProjectFile:
    """A project with a name, a stage and these lines."""
    return read_project(f"project: {{name: P, stage: {stage}}}\n{text}\n".encode(), "project.yaml", None)


def written_in(file: ProjectFile, criteria: CriteriaSet, rungs: Iterable[Rung]) -> ProjectFile:
    """The file with the lines of these rungs written into it, as a second run reads it."""
    tree: object = file.document.tree
    for name, level in rungs:
        tree = merged(tree, example_lines(criteria.indicators()[name].levels[level - 1].example, "en", DAY))
    assert isinstance(tree, dict)
    return read_project(write(tree).encode(), "again.yaml", None)


def judged(call: CallFile, file: ProjectFile) -> Judgement:
    """What the call says of a file, assessed anew."""
    return judge(call, file, standing(file, call.criteria, DAY))


def least_effort(file: ProjectFile, criteria: CriteriaSet, goal: Goal, below: float) -> float | None:
    """The effort of the cheapest steps, level after level of the recomputed project; None when none are below."""
    start, order = Start(file, criteria, DAY, goal.conditions), count()
    queue: list[tuple[float, int, tuple[Rung, ...]]] = [(0.0, next(order), ())]
    seen: set[frozenset[Rung]] = set()
    while queue:
        cost, _, rungs = heapq.heappop(queue)
        outcome = start.after(rungs)
        if goal.reached(outcome) and not any(map(goal.spares, outcome.triggered - start.now.triggered)):
            return cost
        for rung in _next_rungs(criteria, outcome.levels):
            more = cost + getattr(criteria.file.effort, _level(criteria, rung))
            further = (*rungs, rung)
            if more < below and frozenset(further) not in seen:
                seen.add(frozenset(further))
                heapq.heappush(queue, (more, next(order), further))
    return None


def _next_rungs(criteria: CriteriaSet, levels: object) -> Sequence[Rung]:
    assert isinstance(levels, dict)
    found = ((name, each.levels[levels.get(name, 99) :][:1]) for name, each in criteria.indicators().items())
    return [Rung(name, level.level) for name, above in found for level in above]


def _level(criteria: CriteriaSet, rung: Rung) -> str:
    effort: str = criteria.indicators()[rung.indicator].levels[rung.level - 1].effort
    return effort
