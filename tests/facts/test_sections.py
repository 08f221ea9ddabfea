from __future__ import annotations

from sicheck.facts.sections import NAMES, section
from sicheck.model.project import Project


def _sections(**given: object) -> dict[str, object]:
    project = Project.model_validate({"project": {"name": "A project", "stage": "idea"}, **given})
    return {name: section(project, name) for name in NAMES}


def _at(value: object, *keys: str | int) -> object:
    for key in keys:
        assert isinstance(value, dict | list)
        value = value[key]  # type: ignore[index]
    return value


def _section(name: str, **given: object) -> object:
    return _sections(**given)[name]


def test_the_format_version_is_no_section() -> None:
    assert "sicheck" not in _sections()


def test_lists_are_never_null() -> None:
    found = _sections()

    assert found["stakeholders"] == found["changes"] == found["sources"] == found["not_applicable"] == []
    assert _at(_section("creativity"), "framings") == []


def test_what_was_not_answered_is_null_and_its_key_is_there() -> None:
    creativity = _section("creativity")

    assert _at(creativity, "question") is None
    assert _at(creativity, "room") == {
        "evidence": [],
        "said_by": None,
        "said_on": None,
        "hours_per_month": None,
        "money": None,
        "stop_rule": {"sign": None, "who_decides": None},
        "failures": [],
    }


def test_dates_become_text_and_numbers_and_yes_or_no_stay_what_they_are() -> None:
    room = {"said_on": "2026-01", "hours_per_month": "2,5", "failures": [{"beyond_team": "ja"}]}
    shown = _at(_section("creativity", creativity={"room": room}), "room")

    assert _at(shown, "said_on") == "2026-01-01"
    assert _at(shown, "hours_per_month") == 2.5
    assert _at(shown, "failures", 0, "beyond_team") is True


def test_keys_are_those_of_the_file() -> None:
    changes = _sections(changes=[{"from": "locked at two", "to": "open until ten"}])["changes"]

    assert _at(changes, 0, "from") == "locked at two"
    assert "from_" not in str(changes)


def test_a_list_of_words_is_a_list() -> None:
    creativity = _section("creativity", creativity={"selection": {"criteria": "on foot"}})

    assert _at(creativity, "selection", "criteria") == ["on foot"]


def test_without_a_value_map_its_keys_are_there_and_its_lists_are_empty() -> None:
    value_map = _section("sroi")

    assert value_map == _section("sroi", sroi={})
    assert _at(value_map, "outcomes") == []


def test_a_value_map_is_shown_as_it_stands() -> None:
    value_map = _section("sroi", sroi={"inputs": [{"name": "hours", "value": 100}]})

    assert _at(value_map, "inputs", 0, "name") == "hours"
