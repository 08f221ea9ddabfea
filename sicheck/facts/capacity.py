"""Facts for the rules beside the markers: where it came from, load, culture, competences and what comes after."""

from __future__ import annotations

from collections.abc import Iterable

from sicheck.facts.answered import answered
from sicheck.facts.base import Fact, View, count, distinct, happened, named, number, said, word, yes
from sicheck.facts.outcomes import real_outcomes

IMPOSED = ("obligation", "call", "management-decision")
FASHIONS = ("call", "obligation", "competitor", "trend")
NOT_A_NEED = ("own-organisation", "owners")
MONTHS = 12


def _any_named(texts: Iterable[str | None] | None) -> bool:
    return any(named(each) for each in texts or ())


# The project: since when, whose need, and where it came from.


def _months_running(view: View) -> float:
    """Whole months of the calendar, so that a year is twelve."""
    start = view.project.project.start
    if start is None or start > view.date:
        return 0.0
    months = (view.date.year - start.year) * MONTHS + view.date.month - start.month
    return float(months - (view.date.day < start.day))


def _starts_later(view: View) -> bool:
    start = view.project.project.start
    return start is not None and start > view.date


def _need_is_societal(view: View) -> bool:
    return any(each not in NOT_A_NEED for each in view.project.need.whose or ())


def _origins(view: View) -> set[str]:
    return set(view.project.project.initiative.origin or ())


def _pressures(view: View) -> set[str]:
    """From both places where it may be told: a change is imposed only when nothing else moved it."""
    return set(view.project.capacity.pressure.origin or ()) | _origins(view)


def _only(found: set[str], words: tuple[str, ...]) -> bool:
    return bool(found) and found <= set(words)


def _vision_answered(view: View) -> bool:
    vision = view.project.capacity.vision
    return bool(vision.text) or bool(vision.written_with)


# Need and effect, as the mirrors ask for them. What is asked in two fields is answered when one holds something,
# or both are answered.


def _proof_answered(view: View) -> bool:
    need = view.project.need
    return need.figures is not None and need.voices is not None


def _answers_looked_at(view: View) -> bool:
    earlier = (each.what for each in view.project.need.earlier_answers or ())
    compared = (each.what for each in view.project.innovation.compared or ())
    return _any_named(earlier) or _any_named(compared)


def _answers_asked(view: View) -> bool:
    both = view.project.need.earlier_answers is not None and view.project.innovation.compared is not None
    return both or _answers_looked_at(view)


def _keeps_or_stops(view: View) -> bool:
    innovation = view.project.innovation
    return _any_named(innovation.keeps) or _any_named(innovation.stops)


def _keeps_or_stops_answered(view: View) -> bool:
    innovation = view.project.innovation
    return (innovation.keeps is not None and innovation.stops is not None) or _keeps_or_stops(view)


def _outcome_with_target(view: View) -> bool:
    return any(each.target.value is not None for each in real_outcomes(view.project))


# Load.


def _time_freed(view: View) -> bool:
    freed = view.project.capacity.load.freed
    return bool(freed.hours_per_month) or named(freed.dropped)


def _time_answered(view: View) -> bool:
    freed = view.project.capacity.load.freed
    return freed.hours_per_month is not None or freed.dropped is not None


def _load_too_high(view: View) -> bool:
    load = view.project.capacity.load
    return load.asked.outcome == "too-high" or any(each.rising and named(each.what) for each in load.figures or ())


def _load_asked(view: View) -> bool:
    load = view.project.capacity.load
    return load.asked.outcome is not None or load.figures is not None


# Culture: inside the organisation, and around it.


def _fixed_means(view: View) -> bool:
    fixed = view.project.capacity.culture.fixed_time
    return bool(fixed.hours_per_month or fixed.money_per_year)


def _ideas_from_below(view: View) -> bool:
    culture = view.project.capacity.culture
    return culture.who_may_start in ("anyone", "frontline") and bool(culture.ideas_tried)


def _successors(view: View) -> int:
    team = view.project.capacity.team or ()
    return distinct(each.who for each in team if named(each.who) and each.can_take_over)


def _used_elsewhere(view: View) -> bool:
    used = view.project.capacity.culture.used_elsewhere
    return named(used.what) and named(used.where)


def _lasting_groups(view: View) -> int:
    groups = view.project.capacity.culture.lasting_groups or ()
    return distinct(each.what for each in groups if named(each.what) and happened(view, each.since))


# Competences, by what the team did.


def _tasks_with_hours(view: View) -> set[str | None]:
    team = view.project.capacity.team or ()
    return {each.task for each in team if named(each.who) and each.hours_per_month}


def _setbacks_overcome(view: View) -> int:
    setbacks = view.project.capacity.setbacks or ()
    return distinct(
        each.what for each in setbacks if named(each.what) and named(each.overcome_by) and happened(view, each.date)
    )


def _milestones_dated(view: View) -> int:
    milestones = view.project.capacity.milestones or ()
    return distinct(each.what for each in milestones if named(each.what) and each.date is not None)


def _afterwards_answered(view: View) -> bool:
    return answered(view.project, ("sustainability.after", "sustainability.embedding"))


FACTS: tuple[Fact, ...] = (
    word("stage", lambda view: view.project.project.stage),
    number("project_months_running", 0.0, _months_running),
    yes("project_starts_later", _starts_later),
    yes("need_whose_answered", lambda view: bool(view.project.need.whose)),
    yes("need_societal", _need_is_societal),
    yes("origin_answered", lambda view: bool(_origins(view))),
    yes("origin_fashion_only", lambda view: _only(_origins(view), FASHIONS)),
    yes("pressure_answered", lambda view: answered(view.project, ("capacity.pressure",))),
    yes("pressure_imposed", lambda view: _only(_pressures(view), IMPOSED)),
    yes("pressure_chances", lambda view: _any_named(view.project.capacity.pressure.chances)),
    yes("pressure_threats", lambda view: _any_named(view.project.capacity.pressure.threats)),
    yes("pressure_chances_answered", lambda view: view.project.capacity.pressure.chances is not None),
    yes("vision_written", lambda view: said(view.project.capacity.vision.text)),
    yes("vision_answered", _vision_answered),
    yes("need_proof_answered", _proof_answered),
    yes("answers_asked", _answers_asked),
    yes("answers_looked_at", _answers_looked_at),
    yes("keeps_or_stops_answered", _keeps_or_stops_answered),
    yes("keeps_or_stops", _keeps_or_stops),
    yes("outcomes_answered", lambda view: view.project.impact.outcomes is not None),
    yes("outcome_with_target", _outcome_with_target),
    yes("solution_chosen", lambda view: view.project.innovation.solution_chosen is True),
    yes("afterwards_answered", _afterwards_answered),
    count("load_other_changes", lambda view: view.project.capacity.load.other_changes or 0),
    yes("load_other_changes_answered", lambda view: view.project.capacity.load.other_changes is not None),
    count("load_unfinished", lambda view: view.project.capacity.load.unfinished or 0),
    yes("load_unfinished_answered", lambda view: view.project.capacity.load.unfinished is not None),
    yes("load_time_freed", _time_freed),
    yes("load_time_answered", _time_answered),
    yes("load_say_in_pace", lambda view: view.project.capacity.load.say_in_pace is True),
    yes("load_pace_answered", lambda view: view.project.capacity.load.say_in_pace is not None),
    yes("load_too_high", _load_too_high),
    yes("load_asked", _load_asked),
    yes("culture_fixed_means", _fixed_means),
    yes("culture_ideas_from_below", _ideas_from_below),
    count("culture_successors", _successors),
    yes("culture_used_elsewhere", _used_elsewhere),
    count("culture_lasting_groups", _lasting_groups),
    yes("culture_lasting_groups_answered", lambda view: view.project.capacity.culture.lasting_groups is not None),
    count("culture_roles_taken_up", lambda view: view.project.capacity.culture.roles_taken_up or 0),
    yes("failures_answered", lambda view: view.project.creativity.room.failures is not None),
    yes("team_money_and_partners", lambda view: {"money", "partners"} <= _tasks_with_hours(view)),
    yes("team_answered", lambda view: view.project.capacity.team is not None),
    count("setbacks_overcome", _setbacks_overcome),
    yes("setbacks_answered", lambda view: view.project.capacity.setbacks is not None),
    count("milestones_dated", _milestones_dated),
    yes("milestones_answered", lambda view: view.project.capacity.milestones is not None),
)
