"""A route put into words: its texts are those of the criteria set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce

from sicheck.catalogue.examples import example_lines
from sicheck.intake import ProjectFile
from sicheck.model.criteria import CriteriaSet
from sicheck.report.route.calls import route_call_row
from sicheck.report.route.needed import needed
from sicheck.report.route.rows import AvoidedRow, RouteRows, RouteStepRow, StandingRow, State, Target
from sicheck.report.wording import Wording
from sicheck.route import Avoided, CallGoal, Outcome, Route, Step
from sicheck.yamlio import write


def route_rows(route: Route, goal: Target, file: ProjectFile, criteria: CriteriaSet, language: str) -> RouteRows:
    """The route in one language (`en` or `nl`)."""
    state = _state(route)
    is_part = isinstance(goal, CallGoal) and bool(goal.aside)
    words = Wording(route.end.standing, file, criteria, language)
    who = file.project.project
    return RouteRows(
        language=language,
        date=route.now.date,
        project={"name": who.name, "stage": who.stage, "file": file.document.file, "digest": file.digest},
        criteria={"id": criteria.file.id, "version": criteria.file.version, "digest": criteria.digest},
        effort_weights=dict(criteria.file.effort),
        goal=goal,
        state="out-of-reach" if is_part else state,
        now=_standing(route.now),
        end=_standing(route.end),
        effort=route.effort,
        steps=tuple(_step(words, each) for each in route.steps),
        needed=() if route.is_reached else tuple(needed(words, goal, route.end)),
        avoided=tuple(row for each in route.avoided for row in _avoided(words, each)),
        call=route_call_row(goal, route, state, language) if isinstance(goal, CallGoal) else None,
    )


def _state(route: Route) -> State:
    if not route.is_reached:
        return "out-of-reach"
    return "reachable" if route.steps else "there"


def _standing(outcome: Outcome) -> StandingRow:
    return StandingRow(outcome.score, outcome.standing.overall.verdict)


def _step(words: Wording, step: Step) -> RouteStepRow:
    indicator = words.sources[step.indicator]
    levels = [indicator.levels[rung.level - 1] for rung in step.rungs]
    marker = next(each for each in words.criteria.markers if step.indicator.startswith(f"{each.id}."))
    lines = (example_lines(level.example, words.language, words.assessment.date) for level in levels)
    return RouteStepRow(
        indicator=step.indicator,
        title=words.say(indicator.title),
        marker=words.say(marker.title),
        from_level=step.from_level,
        to_level=step.to_level,
        efforts=step.efforts,
        weight=step.weight,
        texts=tuple(words.say(level.advice) for level in levels),
        example=write(reduce(_joined, lines)),
        score=step.after.score,
    )


def _joined(lines: Mapping[str, object], more: Mapping[str, object]) -> Mapping[str, object]:
    """Example lines with more of them: lists grow, groups merge, of single values the last wins."""
    return {**lines, **{key: _both(lines.get(key), each) for key, each in more.items()}}


def _both(old: object, new: object) -> object:
    if isinstance(old, dict) and isinstance(new, dict):
        return _joined(old, new)
    return [*old, *new] if isinstance(old, list) and isinstance(new, list) else new


def _avoided(words: Wording, avoided: Avoided) -> Iterator[AvoidedRow]:
    titles = {each.id: words.say(each.title) for each in words.criteria.file.knockouts}
    name, level = avoided.rung
    for each in avoided.knockouts:
        yield AvoidedRow(name, words.say(words.sources[name].title), level, each, titles[each])
