"""Facts for impact-driven beside the outcomes: theory, contribution, unintended effects and learning of `impact`."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said, yes
from sicheck.model.project.impact import Assumption, ContributionTest, Link, Portion, UnwantedEffect


def _chain(view: View) -> Iterator[Link]:
    chain = view.project.impact.chain or ()
    return (each for each in chain if said(each.activity) and said(each.effect) and said(each.leads_to))


def _goal(view: View) -> bool:
    return said(view.project.impact.goal)


def _assumptions(view: View) -> Iterator[Assumption]:
    return (each for each in view.project.impact.assumptions or () if said(each.assumption) and named(each.at))


def _tested(view: View) -> Iterator[Assumption]:
    """Tested with its result; one that did not hold counts when the chain was adapted."""
    return (each for each in _assumptions(view) if _was_tested(view, each) and (each.tested.holds or _adapted(each)))


def _was_tested(view: View, assumption: Assumption) -> bool:
    tested = assumption.tested
    return named(tested.how) and named(tested.who) and happened(view, tested.date)


def _adapted(assumption: Assumption) -> bool:
    return assumption.tested.holds is False and said(assumption.adapted)


def _others(view: View) -> int:
    others = view.project.impact.contribution.others or ()
    return distinct(each.who for each in others if named(each.who) and named(each.what))


def _has_basis(portion: Portion) -> bool:
    return portion.basis not in (None, "guess")


def _anyway_known(view: View) -> bool:
    anyway = view.project.impact.contribution.anyway
    return said(anyway.what) and _has_basis(anyway)


def _has_share(portion: Portion) -> bool:
    return portion.share is not None and _has_basis(portion)


def _tests(view: View) -> Iterator[ContributionTest]:
    tests = view.project.impact.contribution.tested or ()
    return (each for each in tests if each.how and said(each.result) and happened(view, each.date))


def _contribution_tests(view: View) -> int:
    """One real comparison is worth two independent sources; those may well say the same in the same words."""
    real = distinct((each.how, each.result) for each in _tests(view) if each.how != "independent-source")
    sources = distinct((each.result, each.date) for each in _tests(view) if each.how == "independent-source")
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
    count("contribution_others", _others),
    yes("contribution_anyway_known", _anyway_known),
    yes("contribution_share_anyway", lambda view: _has_share(view.project.impact.contribution.anyway)),
    yes("contribution_share_others", lambda view: _has_share(view.project.impact.contribution.by_others)),
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
    count("learning_reviews", _reviews),
    count("learning_decisions", lambda view: _reviews(view, decided=True)),
    count("learning_judged", lambda view: _reviews(view, judged=True)),
    count("learning_shared", _shared_with_failures),
)
