"""What may stand where, asked of the models."""

from __future__ import annotations

import pytest

from sicheck.model.criteria import SetFile
from sicheck.model.project import Project
from sicheck.model.shape import Path, is_list, keys_at, lists_at, near, words_at


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        (("project", "size"), ["budget_per_year", "paid_fte", "volunteers", "participants_per_year"]),
        (("changes", 7, "started"), ["what", "date"]),
        (("sroi", "outcomes", 0, "deadweight"), ["low", "best", "high"]),
        (("project", "name"), []),
        (("zz", "name"), []),
        (("project", 0), []),
    ],
)
def test_the_keys_at_a_path(path: Path, keys: list[str]) -> None:
    assert keys_at(Project, path) == keys


def test_a_key_is_listed_as_it_is_written() -> None:
    assert "from" in keys_at(Project, ("changes", 0))


def test_the_words_of_a_closed_list() -> None:
    assert words_at(Project, ("project", "stage")) == ["idea", "pilot", "running", "scaling"]
    assert "inform" in words_at(Project, ("stakeholders", 3, "roles", "define", "role"))
    assert words_at(Project, ("project", "name")) == []


def test_a_mapping_has_any_key() -> None:
    assert keys_at(SetFile, ("title", "nl")) == []


def test_where_lists_stand() -> None:
    assert lists_at(Project, ("need", "whose"))
    assert not lists_at(Project, ("need", "problem"))
    assert is_list(Project, "changes")
    assert not is_list(Project, "need")


@pytest.mark.parametrize(
    ("written", "allowed", "meant"),
    [
        ("stakeholder", ["stakeholders", "sources"], "stakeholders"),
        ("PROJECT", ["project"], "project"),
        ("target_group", ["target-group"], "target-group"),
        ("target-group", ["target_group"], "target_group"),
        ("zzz", ["project"], None),
        ("x" * 61, ["x" * 60], None),
        ("x", [], None),
    ],
)
def test_the_word_that_is_near(written: str, allowed: list[str], meant: str | None) -> None:
    assert near(written, allowed) == meant
