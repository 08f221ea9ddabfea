"""Facts on which outcomes are aimed for: `impact.outcomes` without its measurements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said
from sicheck.model.project import Project
from sicheck.model.project.impact import Outcome


def real_outcomes(project: Project) -> list[Outcome]:
    """Changes for people, never reach, activity, product, use or satisfaction."""
    return [each for each in project.impact.outcomes or () if each.real]


def number_of(outcomes: Iterable[Outcome]) -> int:
    """How many different ones: the same people, kind of change and measure count once, under whatever name."""
    return distinct((each.who, each.change, each.measure or each.name) for each in outcomes)


def has_baseline(view: View, outcome: Outcome) -> bool:
    """A value with a past date, or why there was none."""
    baseline = outcome.baseline
    return (baseline.value is not None and happened(view, baseline.date)) or said(baseline.none_because)


def _with_people(view: View) -> Iterator[Outcome]:
    return (each for each in real_outcomes(view.project) if named(each.who))


def _outputs(view: View) -> int:
    listed = view.project.impact.outcomes or ()
    return number_of(each for each in listed if each.change is not None and not each.real)


def _measurable(view: View) -> Iterator[Outcome]:
    """Together measure and method are a statement; `sick days` counted by `the payroll office` will do."""
    return (
        each
        for each in _with_people(view)
        if named(each.measure) and named(each.method) and said(f"{each.measure} {each.method}")
    )


def _with_target(view: View) -> Iterator[Outcome]:
    return (
        each
        for each in _measurable(view)
        if has_baseline(view, each) and each.target.value is not None and each.target.date
    )


FACTS: tuple[Fact, ...] = (
    count("impact_outcomes", lambda view: number_of(_with_people(view))),
    count("impact_outputs", _outputs),
    count("impact_outcomes_measurable", lambda view: number_of(_measurable(view))),
    count("impact_outcomes_with_target", lambda view: number_of(_with_target(view))),
    count("impact_outcomes_lasting", lambda view: number_of(each for each in _with_target(view) if named(each.lasts))),
    count(
        "impact_outcomes_chosen_together",
        lambda view: number_of(each for each in _with_target(view) if named(each.chosen_with)),
    ),
)
