"""Laws on generated projects: evidence never lowers anything, and a fact only where the set says so."""

from __future__ import annotations

from helpers import DAY, Tree
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from strategies import CRITERIA, empty_fields, evidence_places, places, replaced, trees, values

from sicheck.assess import assess
from sicheck.intake import ProjectFile
from sicheck.model.assessment import Assessment, MarkerResult, Overall
from sicheck.model.project import Project
from sicheck.yamlio import Document

SOME = settings(max_examples=60, deadline=None)


def of(project: Project) -> Assessment:
    return assess(ProjectFile(project, Document("p.yaml", b"", {}, {}), ""), CRITERIA, DAY)


def made(tree: Tree) -> Project:
    return Project.model_validate(tree)


@SOME
@given(trees())
def test_evidenced_never_exceeds_what_is_described(tree: Tree) -> None:
    found = of(made(tree))
    for each in found.indicators().values():
        assert each.level is None or (each.evidenced_level or 0) <= each.level
    parts: list[Overall | MarkerResult] = [found.overall, *found.markers]
    for part in parts:
        assert (part.score is None) == (part.evidenced is None)
        assert part.score is None or (part.evidenced or 0) <= part.score


@SOME
@given(trees())
def test_scores_and_shares_are_bounded(tree: Tree) -> None:
    found = of(made(tree))
    parts: list[Overall | MarkerResult] = [found.overall, *found.markers]
    for part in parts:
        assert 0 <= part.coverage <= 1
        assert part.score is None or 0 <= part.score <= 100


@SOME
@given(trees(), st.data())
def test_adding_evidence_never_lowers_anything(tree: Tree, data: st.DataObject) -> None:
    project = made(tree)
    free = evidence_places(project)
    assume(free)
    path = data.draw(st.sampled_from(free))
    before = of(project)
    after = of(_with_evidence(project, path))
    for name, each in before.indicators().items():
        assert (after.indicators()[name].level, after.indicators()[name].state) == (each.level, each.state)
        assert (after.indicators()[name].evidenced_level or 0) >= (each.evidenced_level or 0), (name, path)
    for old, new in zip(before.knockouts, after.knockouts, strict=True):
        assert old.state == new.state
        assert not (old.evidenced and not new.evidenced), (old.id, path)
    assert after.warnings == before.warnings


def _with_evidence(project: Project, path: tuple[str | int, ...]) -> Project:
    group = next(group for where, group in places(project) if where == path)
    evidence = (*getattr(group, "evidence"), "report")  # noqa: B009 - every such group has it
    changed = replaced(project, path, group.model_copy(update={"evidence": evidence}))
    assert isinstance(changed, Project)
    return changed


@settings(max_examples=400, deadline=None)
@given(trees(), st.data())
def test_adding_a_fact_lowers_a_level_only_where_the_set_says_so(tree: Tree, data: st.DataObject) -> None:
    path, name, field = data.draw(st.sampled_from(empty_fields(made(tree))))
    key = field.alias or name
    grown = added_to(tree, (*path, key), data.draw(values(field.annotation, name)))
    try:
        after = of(made(grown)).indicators()
    except ValidationError:
        reject()
    where = ".".join(part for part in (*path, key) if isinstance(part, str)).replace("from_", "from")
    for indicator, result in of(made(tree)).indicators().items():
        if (after[indicator].level or 0) < (result.level or 0):
            assert may_fall(indicator, where), (indicator, where)


def may_fall(indicator: str, where: str) -> bool:
    rule = CRITERIA.indicators()[indicator].may_fall
    return rule is not None and any(where.startswith(each.replace("[]", "")) for each in rule.adding)


def added_to(tree: object, path: tuple[str | int, ...], value: object) -> Tree:
    """Project data with a value at a path; a list that is there grows."""
    found = _added(tree, path, value)
    assert isinstance(found, dict)
    return found


def _added(tree: object, path: tuple[str | int, ...], value: object) -> object:
    if not path:
        return [*tree, *value] if isinstance(tree, list) and isinstance(value, list) else value
    head, *rest = path
    if isinstance(head, int):
        assert isinstance(tree, list)
        return [_added(each, tuple(rest), value) if here == head else each for here, each in enumerate(tree)]
    group = {"role": tree} if isinstance(tree, str) else dict(tree) if isinstance(tree, dict) else {}
    return {**group, head: _added(group.get(head), tuple(rest), value)}
