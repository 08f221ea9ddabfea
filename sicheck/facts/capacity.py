"""Facts for change fatigue, change for change's sake, culture and competences: `capacity` and where it came from."""

from __future__ import annotations

from sicheck.facts.base import Fact, View, count, distinct, happened, named, number, said, word, yes

IMPOSED = ("obligation", "call", "management-decision")
FASHIONS = ("call", "obligation", "competitor", "trend")
DAYS_IN_MONTH = 365.25 / 12
NOT_A_NEED = ("own-organisation", "owners")


def _origins(view: View) -> set[str]:
    return set(view.project.project.initiative.origin or ())


def _pressures(view: View) -> set[str]:
    return set(view.project.capacity.pressure.origin or ()) or _origins(view)


def _only(found: set[str], words: tuple[str, ...]) -> bool:
    return bool(found) and found <= set(words)


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


def _roles(view: View, *tasks: str) -> set[str]:
    team = view.project.capacity.team or ()
    return {each.task for each in team if each.task in tasks and named(each.who) and each.hours_per_month}


def _successors(view: View) -> int:
    team = view.project.capacity.team or ()
    return distinct(each.who for each in team if named(each.who) and each.can_take_over)


def _lasting(view: View) -> int:
    groups = view.project.capacity.culture.lasting_groups or ()
    return distinct(each.what for each in groups if named(each.what) and happened(view, each.since))


def _setbacks(view: View) -> int:
    setbacks = view.project.capacity.setbacks or ()
    return distinct(
        each.what for each in setbacks if named(each.what) and named(each.overcome_by) and happened(view, each.date)
    )


def _milestones(view: View) -> int:
    milestones = view.project.capacity.milestones or ()
    return distinct(each.what for each in milestones if named(each.what) and each.date is not None)


def _months_running(view: View) -> float:
    start = view.project.project.start
    return max(0.0, (view.date - start).days / DAYS_IN_MONTH) if start else 0.0


def _need_is_societal(view: View) -> bool:
    return any(each not in NOT_A_NEED for each in view.project.need.whose or ())


FACTS: tuple[Fact, ...] = (
    word("stage", lambda view: view.project.project.stage),
    number("project_months_running", 0.0, _months_running),
    yes(
        "project_starts_later",
        lambda view: view.project.project.start is not None and view.project.project.start > view.date,
    ),
    yes("need_whose_answered", lambda view: bool(view.project.need.whose)),
    yes("need_societal", _need_is_societal),
    yes("origin_answered", lambda view: bool(_origins(view))),
    yes("origin_fashion_only", lambda view: _only(_origins(view), FASHIONS)),
    yes("pressure_imposed", lambda view: _only(_pressures(view), IMPOSED)),
    yes("pressure_chances", lambda view: bool(view.project.capacity.pressure.chances)),
    yes("pressure_threats", lambda view: bool(view.project.capacity.pressure.threats)),
    yes("pressure_chances_answered", lambda view: view.project.capacity.pressure.chances is not None),
    yes("vision_written", lambda view: said(view.project.capacity.vision.text)),
    yes(
        "vision_answered",
        lambda view: view.project.capacity.vision.text is not None or bool(view.project.capacity.vision.written_with),
    ),
    yes(
        "need_proof_answered",
        lambda view: view.project.need.figures is not None or view.project.need.voices is not None,
    ),
    yes(
        "answers_asked",
        lambda view: view.project.need.earlier_answers is not None or view.project.innovation.compared is not None,
    ),
    yes("answers_looked_at", lambda view: bool(view.project.need.earlier_answers or view.project.innovation.compared)),
    yes(
        "keeps_or_stops_answered",
        lambda view: view.project.innovation.keeps is not None or view.project.innovation.stops is not None,
    ),
    yes("keeps_or_stops", lambda view: bool(view.project.innovation.keeps or view.project.innovation.stops)),
    yes("outcomes_answered", lambda view: view.project.impact.outcomes is not None),
    yes(
        "outcome_with_target",
        lambda view: any(each.real and each.target.value is not None for each in view.project.impact.outcomes or ()),
    ),
    yes("solution_chosen", lambda view: view.project.innovation.solution_chosen is True),
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
    yes(
        "culture_fixed_means",
        lambda view: bool(
            view.project.capacity.culture.fixed_time.hours_per_month
            or view.project.capacity.culture.fixed_time.money_per_year
        ),
    ),
    yes(
        "culture_ideas_from_below",
        lambda view: (
            view.project.capacity.culture.who_may_start in ("anyone", "frontline")
            and (view.project.capacity.culture.ideas_tried or 0) > 0
        ),
    ),
    count("culture_successors", _successors),
    yes(
        "culture_used_elsewhere",
        lambda view: (
            named(view.project.capacity.culture.used_elsewhere.what)
            and named(view.project.capacity.culture.used_elsewhere.where)
        ),
    ),
    count("culture_lasting_groups", _lasting),
    count("culture_roles_taken_up", lambda view: view.project.capacity.culture.roles_taken_up or 0),
    yes(
        "culture_organisation_answered",
        lambda view: bool(
            view.project.capacity.culture.model_fields_set - {"evidence", "lasting_groups", "roles_taken_up"}
        ),
    ),
    yes("team_money_and_partners", lambda view: _roles(view, "money", "partners") == {"money", "partners"}),
    yes("team_answered", lambda view: view.project.capacity.team is not None),
    count("setbacks_overcome", _setbacks),
    count("milestones_dated", _milestones),
)
