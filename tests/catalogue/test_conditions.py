"""What a condition of a stranger's set may do is known before anything runs."""

from __future__ import annotations

from contextlib import suppress

import pytest
from pydantic import TypeAdapter, ValidationError

from sicheck.catalogue import load
from sicheck.explain.uses import uses
from sicheck.model.criteria import Cel

CONDITION = TypeAdapter(Cel)
LITERAL = f"[{', '.join('0' * 60)}]"


def refused(condition: str) -> str:
    with pytest.raises(ValidationError) as error:
        CONDITION.validate_python(condition)
    return error.value.errors()[0]["type"]


@pytest.mark.parametrize(
    "condition",
    [
        "need_figures >= 1 && stage in ['running', 'scaling']",
        "level['sustainability.sroi'] + level['sustainability.scaling'] >= 4",
        "need.figures.exists(f, f.year >= 2020)",
        "need . figures . exists ( f , f.year >= 2020 )",
        "need.figures.filter(f, f.year >= 2020).size() >= 2 && need.voices.all(v, v.n > 1)",
        "impact.outcomes.exists(o, o.measurements.exists(m, m.n > 5 && o.name != ''))",
        "stakeholders[0].roles.exists(r, r.phase == 'define')",
        "need.problem != '{not} a // sign + [here].map(x, y)'",
        "need.problem.contains('(')",
        "has_plan == 1",
    ],
)
def test_a_condition_that_looks_at_facts_is_taken(condition: str) -> None:
    assert CONDITION.validate_python(condition) == condition


@pytest.mark.parametrize(
    ("condition", "kind"),
    [
        ("true || " * 60 + "true", "string_too_long"),
        ("has(need.problem)", "condition-function"),
        ("['x'].map(a, a + a).map(a, a + a).size() > 0", "condition-function"),
        ("need.figures.map (f, f.year) == []", "condition-function"),
        ("need.problem.matches('(x+x+)+y')", "condition-function"),
        ("matches(need.problem, '.*')", "condition-function"),
        ("need.figures.exists(f, (need_text + need_text).size() > 3)", "condition-adds"),
        (f"{LITERAL}.all(a, {LITERAL}.all(b, true))", "condition-loop-over"),
        ("(true ? need.figures : []).all(f, true)", "condition-loop-over"),
        ("need.figures.filter(f, true).all(f, true)", "condition-loop-over"),
        ("{'a': [1, 2]}.a.all(x, true)", "condition-sign"),
        ("need.figures.all(a, need.figures.all(b, true))", "condition-loop-in-loop"),
        ("need.figures.all(a, .need.figures.all(b, true))", "condition-loop-in-loop"),
        ("need.figures.all(a, need == need)", "condition-loop-in-loop"),
        ("need.figures.all(need, need.year > 1)", "condition-loop-in-loop"),
        ("a.all(x, true) && a.all(x, true) && a.exists(x, true) && a.exists_one(x, true)", "condition-loops"),
        ("need.figures. // a remark\n map(f, f) == []", "condition-sign"),
        ("need.`figures`.size() > 0", "condition-sign"),
        ("need.problem == '\\x41'", "condition-sign"),
        ("need.problem == '''a'''", "condition-sign"),
        ('need.problem == """a"""', "condition-sign"),
        ("// ' \n need.figures.map(f, f) == [] // '", "condition-sign"),
    ],
)
def test_a_condition_that_could_keep_us_busy_is_refused(condition: str, kind: str) -> None:
    assert refused(condition) == kind


@pytest.mark.parametrize("condition", ["", "((((", "))))", "'", '"', "].all(", ".all(", "'a.all(x, true)", "\ud800"])
def test_what_is_no_condition_at_all_does_not_break_the_reading(condition: str) -> None:
    with suppress(ValidationError):
        assert CONDITION.validate_python(condition) == condition


def test_every_condition_of_the_set_that_comes_along_goes_without_loops() -> None:
    assert [each.condition for each in uses(load()) if ".exists" in each.condition or ".all" in each.condition] == []
