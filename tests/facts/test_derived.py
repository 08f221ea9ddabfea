"""Facts are derived when they are read, and anew only where what they were computed from changed."""

from __future__ import annotations

from helpers import DAY, Tree
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import trees

from sicheck.facts import FACTS, SECTION_NAMES, View, derive
from sicheck.model.project import Project
from sicheck.yamlio import read, write

SOME = st.lists(st.sampled_from(SECTION_NAMES), max_size=3)


def view(tree: Tree) -> View:
    project = Project.model_validate(read(write(tree).encode(), "p").tree)
    return View(project, project, DAY)


def test_every_fact_and_section_is_there() -> None:
    found = derive(view({"project": {"name": "P", "stage": "idea"}}))
    assert list(found) == [*(fact.name for fact in FACTS), *SECTION_NAMES]
    assert len(found) == len(list(found))


@settings(deadline=None)
@given(trees(), trees(), SOME)
def test_what_is_kept_of_another_project_is_what_would_be_derived_anew(
    old: Tree, new: Tree, changed: list[str]
) -> None:
    before, other = view(old), view(new)
    project = before.project.model_copy(update={name: getattr(other.project, name) for name in changed})
    after = View(project, project, DAY)
    facts = derive(before)
    assert dict(facts)
    assert dict(facts.of(after, facts.read_from(changed))) == dict(derive(after))
