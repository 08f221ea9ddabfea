"""A call as the target of a route, put into words: its requirements before and after, and what no step reaches."""

from __future__ import annotations

from collections.abc import Iterable

from sicheck.call import Judged, judge
from sicheck.call.gate import waiver_problems
from sicheck.errors import Problem
from sicheck.report.call import judgement_row
from sicheck.report.route.needed import open_knockouts, proofs
from sicheck.report.route.rows import RouteCallRow, State, UnreachableRow
from sicheck.report.rows import JudgementRow, RequirementRow
from sicheck.report.wording import Wording
from sicheck.route import CallGoal, Outcome, Route


def route_call_row(goal: CallGoal, route: Route, others: State, language: str) -> RouteCallRow:
    """What the call says at both ends of a route, in one language; `others` is the state of what is not aside."""
    end, words = _judged(goal, route.end, language), _words(route.end, language)
    lost = [each for each in end.requirements if each.id in goal.aside]
    return RouteCallRow(
        now=_judged(goal, route.now, language),
        end=end,
        unreachable=tuple(
            UnreachableRow(each.id, each.text, each.finding, tuple(_helps(words, each))) for each in lost
        ),
        others=others,
        triggered=_triggered(words, route) if route.is_reached else {},
        waivers=_waivers(goal, route.end if route.is_reached else route.now),
    )


def _words(outcome: Outcome, language: str) -> Wording:
    return Wording(outcome.standing, outcome.file, outcome.criteria, language)


def _judged(goal: CallGoal, outcome: Outcome, language: str) -> JudgementRow:
    found = judge(goal.call, outcome.file, outcome.standing)
    return judgement_row(_words(outcome, language), goal.call, found)


def _helps(words: Wording, row: RequirementRow) -> Iterable[str]:
    """What helps where no step does; a rule of the funder's own says so itself."""
    concerned = [each.id for each in row.parts if each.state == row.found]
    if row.kind == "knockouts":
        return open_knockouts(words, concerned)
    if row.measure in ("evidenced", "evidenced_level") and row.found == "not-met":
        return proofs(words, concerned)
    return ()


def _triggered(words: Wording, route: Route) -> dict[str, str]:
    """The knock-outs that the steps trigger."""
    new = route.end.triggered - route.now.triggered
    return {each.id: words.say(each.title) for each in words.criteria.file.knockouts if each.id in new}


def _waivers(goal: CallGoal, outcome: Outcome) -> tuple[Problem, ...]:
    judged = judge(goal.call, outcome.file, outcome.standing)
    name = outcome.file.project.project.name
    return tuple(waiver_problems(goal.call, [Judged(name, judged)], outcome.date))
