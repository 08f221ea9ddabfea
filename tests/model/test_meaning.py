"""Dutch words for English ids."""

from __future__ import annotations

import json
import tomllib
from importlib.resources import files

import pytest

from sicheck.model.call import Call
from sicheck.model.meaning import meant, without_hidden
from sicheck.model.project import Project
from sicheck.model.shape import keys_at, words_at

STAGES = words_at(Project, ("project", "stage"))
KEYS = keys_at(Project, ("project",))


@pytest.mark.parametrize(
    ("written", "allowed", "found"),
    [
        ("idee", STAGES, "idea"),
        ("Lopend", STAGES, "running"),
        ("fase", KEYS, "stage"),
        ("Raadplegen", words_at(Project, ("stakeholders", 0, "roles", "define", "role")), "consult"),
        ("sociale onderneming", words_at(Project, ("project", "kind")), "social-enterprise"),
        ("machtsverhoudingen", words_at(Project, ("changes", 0, "condition")), "power"),
        ("coördinatie", STAGES, None),
        ("", STAGES, None),
        ("ids", STAGES, None),
    ],
)
def test_what_was_meant(written: str, allowed: list[str], found: str | None) -> None:
    assert meant(written, allowed) == found


def test_a_translation_goes_before_what_only_looks_alike() -> None:
    assert meant("plaats", ["plants", "place"]) == "place"


def test_earlier_groups_go_first() -> None:
    assert meant("plaats", ["where"], ["place"]) == "where"


def test_hidden_characters_are_left_out() -> None:
    assert without_hidden("a\u200bb\u00a0c d\ufeff") == "abc d"


def test_every_dutch_word_stands_for_keys_and_words_of_a_project_file_or_a_call() -> None:
    table = tomllib.loads((files("sicheck.texts") / "nl" / "words.toml").read_text(encoding="utf-8"))["ids"]
    schema = json.dumps([each.model_json_schema() for each in (Project, Call)])
    assert [word for word in " ".join(table.values()).split() if f'"{word}"' not in schema] == []


def test_every_dutch_word_is_written_as_it_is_looked_up() -> None:
    table = tomllib.loads((files("sicheck.texts") / "nl" / "words.toml").read_text(encoding="utf-8"))["ids"]
    assert [word for word, ids in table.items() if meant(word, [str(ids).split()[0]]) != str(ids).split()[0]] == []
    assert len(table) > 200
