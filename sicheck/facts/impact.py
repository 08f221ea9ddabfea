"""Facts for impact-driven: `impact`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from sicheck.facts.base import Fact, View, count, distinct, happened, named, number, said, yes
from sicheck.model.project.impact import Assumption, Link, Measurement, Outcome, UnwantedEffect

ENOUGH_PEOPLE = 10
"""At least ten people, or half of the participants; our own choice."""
LASTING = dt.timedelta(days=182)
"""Six months after the target was met."""


def _chain(view: View) -> Iterator[Link]:
    chain = view.project.impact.chain or ()
    return (each for each in chain if said(each.activity) and said(each.effect) and said(each.leads_to))


def _goal(view: View) -> bool:
    return said(view.project.impact.goal)


def _assumptions(view: View) -> Iterator[Assumption]:
    return (each for each in view.project.impact.assumptions or () if said(each.assumption) and named(each.at))


def _tested(view: View) -> Iterator[Assumption]:
    """Tested with its result; one that did not hold counts when the chain was adapted."""
    return (
        each
        for each in _assumptions(view)
        if named(each.tested.how)
        and named(each.tested.who)
        and happened(view, each.tested.date)
        and (each.tested.holds or (each.tested.holds is False and said(each.adapted)))
    )


def _outcomes(view: View) -> Iterator[Outcome]:
    return (each for each in view.project.impact.outcomes or () if each.real and named(each.who))


def _measurable(view: View) -> Iterator[Outcome]:
    return (each for each in _outcomes(view) if said(each.measure) and named(each.method))


def _with_target(view: View) -> Iterator[Outcome]:
    return (each for each in _measurable(view) if _has_baseline(each) and _has_target(each))


def _has_baseline(outcome: Outcome) -> bool:
    baseline = outcome.baseline
    return (baseline.value is not None and baseline.date is not None) or said(baseline.none_because)


def _has_target(outcome: Outcome) -> bool:
    return outcome.target.value is not None and outcome.target.date is not None


def _measurements(view: View, outcome: Outcome) -> Sequence[Measurement]:
    """Values measured up to the assessment date, oldest first."""
    found = [each for each in outcome.measurements or () if each.value is not None and happened(view, each.date)]
    return sorted(found, key=lambda each: each.date or dt.date.min)


def way_to_target(outcome: Outcome, value: float) -> float:
    """(value - baseline) / (target - baseline); without a baseline value / target; 0 without a target."""
    target, start = outcome.target.value, outcome.baseline.value or 0.0
    if target is None:
        return 0.0
    return (value - start) / (target - start) if target != start else float(value == target)


def _last_way(view: View, outcome: Outcome) -> float | None:
    """How far the last measurement of all came; None when it is not in the view."""
    whole = [
        each
        for other in view.whole.impact.outcomes or ()
        if _same(other, outcome)
        for each in _measurements(view, other)
    ]
    last = max(whole, key=lambda each: each.date or dt.date.min, default=None)
    if last is None or last.value is None or last not in (outcome.measurements or ()):
        return None
    return way_to_target(outcome, last.value)


def _same(one: Outcome, other: Outcome) -> bool:
    return (one.name, one.who, one.change, one.measure) == (other.name, other.who, other.change, other.measure)


def _measured(view: View) -> Iterator[Outcome]:
    return (each for each in _outcomes(view) if _measurements(view, each))


def _measured_after_target(view: View) -> int:
    return distinct(
        each.measure
        for each in _measured(view)
        if each.target.date and any(m.date and m.date >= each.target.date for m in _measurements(view, each))
    )


def _best_way(view: View) -> float:
    ways = (_last_way(view, each) for each in _measured(view))
    return max((way for way in ways if way is not None), default=0.0)


def _observed(view: View) -> int:
    return distinct(
        each.what
        for each in view.project.impact.observations or ()
        if said(each.what) and named(each.who) and named(each.said_by) and happened(view, each.date)
    )


def _is_counted(measurement: Measurement) -> bool:
    return measurement.n is not None and measurement.n > 0 and measurement.of is not None


def _counted_afterwards(view: View) -> int:
    return distinct(each.measure for each in _measured(view) if any(_is_counted(m) for m in _measurements(view, each)))


def _halfway(view: View) -> int:
    return distinct(each.measure for each in _before_and_after(view) if (_last_way(view, each) or 0.0) >= 0.5)


def _before_and_after(view: View) -> Iterator[Outcome]:
    """Measured before and after, in enough people."""
    return (
        each
        for each in _measured(view)
        if each.baseline.value is not None and any(_is_broad(m) for m in _measurements(view, each))
    )


def _is_broad(measurement: Measurement) -> bool:
    n, of = measurement.n or 0, measurement.of or 0
    return _is_counted(measurement) and (n >= ENOUGH_PEOPLE or n >= of / 2)


def _reached_and_holding(view: View) -> int:
    return distinct(
        each.measure
        for each in _before_and_after(view)
        if (_last_way(view, each) or 0.0) >= 1 and (_lasted(view, each) or _checked(view, each))
    )


def _lasted(view: View, outcome: Outcome) -> bool:
    met = [m.date for m in _measurements(view, outcome) if m.date and way_to_target(outcome, m.value or 0.0) >= 1]
    return bool(met) and met[-1] - met[0] >= LASTING


def _checked(view: View, outcome: Outcome) -> bool:
    return any(named(each.checked_by) for each in _measurements(view, outcome))


def _others(view: View) -> int:
    others = view.project.impact.contribution.others or ()
    return distinct(each.who for each in others if named(each.who) and named(each.what))


def _anyway_with_basis(view: View) -> bool:
    anyway = view.project.impact.contribution.anyway
    return said(anyway.what) and anyway.basis not in (None, "guess")


def _shares_with_basis(view: View) -> int:
    contribution = view.project.impact.contribution
    return sum(
        each.share is not None and each.basis not in (None, "guess")
        for each in (contribution.anyway, contribution.by_others)
    )


def _contribution_tests(view: View) -> int:
    """One real comparison is worth two independent sources that agree."""
    tests = view.project.impact.contribution.tested or ()
    done = [each for each in tests if each.how and said(each.result) and happened(view, each.date)]
    real = distinct((each.how, each.date) for each in done if each.how != "independent-source")
    sources = distinct(each.result for each in done if each.how == "independent-source")
    return real + sources // 2


def _effects(view: View) -> Iterator[UnwantedEffect]:
    effects = view.project.impact.unintended.effects or ()
    return (each for each in effects if said(each.effect) and each.for_whom)


def _watched(view: View) -> Iterator[UnwantedEffect]:
    return (each for each in _effects(view) if named(each.watched.how) and happened(view, each.watched.since))


def _settled(view: View) -> int:
    return distinct(
        each.effect
        for each in _watched(view)
        if (said(each.acted_on.what) and happened(view, each.acted_on.date))
        or (named(each.shown_absent.figure) and named(each.shown_absent.source))
    )


def _asked(view: View) -> int:
    asked = view.project.impact.unintended.asked or ()
    return distinct((each.who, each.date) for each in asked if named(each.who) and happened(view, each.date))


def _reviews(view: View, *, decided: bool = False, judged: bool = False) -> int:
    return distinct(
        each.date
        for each in view.project.impact.learning.reviews or ()
        if happened(view, each.date)
        and named(each.who)
        and (said(each.decision) or not decided)
        and (each.target_group_judged or not judged)
    )


def _shared_with_failures(view: View) -> int:
    shared = view.project.impact.learning.shared or ()
    return distinct(
        (each.where, each.date)
        for each in shared
        if named(each.where) and each.with_what_failed and happened(view, each.date)
    )


FACTS: tuple[Fact, ...] = (
    yes("theory_goal", _goal),
    count("theory_chains", lambda view: distinct((each.activity, each.effect) for each in _chain(view))),
    count("theory_assumptions", lambda view: distinct(each.assumption for each in _assumptions(view))),
    count("theory_assumptions_tested", lambda view: distinct(each.assumption for each in _tested(view))),
    count("impact_outcomes", lambda view: distinct((each.who, each.change, each.name) for each in _outcomes(view))),
    count("impact_outcomes_measurable", lambda view: distinct(each.measure for each in _measurable(view))),
    count("impact_outcomes_with_target", lambda view: distinct(each.measure for each in _with_target(view))),
    count(
        "impact_outcomes_lasting",
        lambda view: distinct(each.measure for each in _with_target(view) if named(each.lasts)),
    ),
    count(
        "impact_outcomes_chosen_together",
        lambda view: distinct(
            each.measure for each in _with_target(view) if named(each.lasts) and named(each.chosen_with)
        ),
    ),
    count("impact_observed", lambda view: _observed(view) + distinct(each.measure for each in _measured(view))),
    count("impact_measured", lambda view: distinct(each.measure for each in _measured(view))),
    count("impact_counted_afterwards", _counted_afterwards),
    count("impact_halfway", _halfway),
    count("impact_reached", _reached_and_holding),
    count("impact_measured_after_target_date", _measured_after_target),
    number("impact_best_way_to_target", 0.0, _best_way),
    count("contribution_others", _others),
    yes("contribution_anyway_known", _anyway_with_basis),
    count("contribution_shares", _shares_with_basis),
    count("contribution_tests", _contribution_tests),
    count("unintended_asked", _asked),
    count("unintended_effects", lambda view: distinct(each.effect for each in _effects(view))),
    count("unintended_watched", lambda view: distinct(each.effect for each in _watched(view))),
    count(
        "unintended_watched_outside",
        lambda view: distinct(each.effect for each in _watched(view) if each.for_whom != "target-group"),
    ),
    count("unintended_settled", _settled),
    yes("learning_moments", lambda view: said(view.project.impact.learning.moments)),
    count("learning_reviews", lambda view: _reviews(view)),
    count("learning_decisions", lambda view: _reviews(view, decided=True)),
    count("learning_judged", lambda view: _reviews(view, judged=True)),
    count("learning_shared", _shared_with_failures),
)
