"""What the schema of a call takes and refuses: what sicheck reads, and what it can tell of the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import pytest
from editor import mistakes
from helpers import EXAMPLES, Tree
from jsonschema import Draft7Validator

from sicheck.call.checks import call_mistakes
from sicheck.catalogue import load
from sicheck.errors import SicheckError
from sicheck.model.call import Call
from sicheck.model.reading import read_as
from sicheck.schema import SCHEMAS
from sicheck.texts import LANGUAGES
from sicheck.yamlio import read, write

IN = {language: cast("Any", SCHEMAS["call"](language)) for language in LANGUAGES}
SCHEMA = IN["nl"]
CRITERIA = load("social-innovation", "nl")
VALIDATOR = Draft7Validator(SCHEMA)
CALLS = sorted((EXAMPLES / "calls").glob("*.yaml"))
BESIDE: dict[str, dict[str, object]] = {
    "marker": {"score": "50"},
    "indicator": {"level": "2"},
    **{key: {"marker": "creativity"} for key in ("score", "evidenced", "coverage")},
    **{key: {"indicator": "creativity.divergence"} for key in ("level", "evidenced_level")},
    **{key: {"knockouts": "clear"} for key in ("id", "text", "level_is")},
}
"""What a requirement needs beside a key, so that it asks one thing."""
WHOLE: Tree = {
    "sicheck_call": "1",
    "id": "c",
    "require": [{"id": "k", "knockouts": "clear"}],
    "strike_out": [{"id": "creativity.room-to-fail", "reason": "Why."}],
    "bonus": [{"id": "b", "when": "true", "points": "5"}],
    "baseline": {"not_worse_than": "old.json"},
    "waivers": [{"require": "k", "project": "P", "reason": "Why.", "approved_by": "Jury", "expires": "2027-01-31"}],
}
VALUES: tuple[object, ...] = (
    *(None, "none", " Geen ", "", " ", "x", "1", "true", "clear", "warn", "0", "50", "0,5", "50%", "100%", "101"),
    *("-1", "2.0", "1.000", "2027", "2027-13", "2027-01-31", " 5 ", [], ["x"], ["clear"], [["x"]], {}, {"x": "x"}),
    *({"nl": "x"}, {"nl": ""}, {"nl": None}, {"score": "50"}, {"score": None}, {"level": "2"}, {"creativity": "2"}),
    *({"creativity": "0"}, {"coverage": "1"}, {"a b": "x"}, "2027-01", "k", "top-down"),
    *(
        "creativity",
        "creativity.divergence",
        "creativity.experiments",
        {"creativity.divergence": "2"},
        {"evidenced_level": "1"},
    ),
    *({"not_worse_than": "x"}, [{"id": "k", "overall": {"score": "50"}}]),
)


def paths(schema: dict[str, Any], above: str = "") -> Iterator[str]:
    """Every key of a call, such as `require.overall.score`; not what stands by the id of a criterion."""
    for name, each in schema.get("properties", {}).items():
        path = f"{above}{name}"
        yield path
        if "additionalProperties" in each.get("items", each) and each.get("additionalProperties", False) is False:
            yield from paths(each.get("items", each), f"{path}.")


PATHS = list(paths(SCHEMA))


def call(path: str, value: object) -> Tree:
    """A call with a value at a path, and around it what can't be left out."""
    section, *below = path.split(".")
    if not below:
        return {**WHOLE, section: value}
    if section == "require":
        held = {below[0]: {below[1]: value}} if below[1:] else {below[0]: value}
        return {**WHOLE, "require": [{"id": "k", **BESIDE.get(below[0], {}), **held}]}
    old = WHOLE.get(section, {})
    group = old[0] if isinstance(old, list) else old
    new = {**cast("Tree", group), below[0]: value}
    return {**WHOLE, section: [new] if isinstance(old, list) else new}


def is_read(tree: Tree) -> bool:
    try:
        found = read_as(read(write(tree).encode(), "c.yaml"), Call)
    except SicheckError:
        return False
    return not list(call_mistakes(found, CRITERIA))


def underlined(tree: object) -> list[str]:
    return mistakes(VALIDATOR, tree)


def at(path: str, language: str = "nl") -> dict[str, Any]:
    """The schema of the key at a path."""
    found: Any = IN[language]
    for part in path.split("."):
        found = found.get("items", found)["properties"][part]
    return cast("dict[str, Any]", found)


@pytest.mark.parametrize("path", CALLS, ids=lambda path: path.stem)
def test_a_call_that_comes_along_fits(path: Any) -> None:
    assert underlined(read(path.read_bytes(), path.name).tree) == []


def test_every_key_of_the_model_is_in_the_schema() -> None:
    assert set(SCHEMA["properties"]) == set(Call.model_fields)
    assert {"require.overall.score", "bonus.points", "weights.markers", "waivers.expires"} <= set(PATHS)


@pytest.mark.parametrize("path", PATHS)
def test_whatever_sicheck_reads_at_a_key_the_schema_takes(path: str) -> None:
    taken = [value for value in VALUES if is_read(call(path, value))]
    assert taken != []
    assert [(value, found) for value in taken if (found := underlined(call(path, value)))] == []


def needed() -> list[str]:
    """Every key that can't be left out where its group is."""
    inside = [f"{group}.{name}" for group in GROUPS for name in at(group).get("items", at(group)).get("required", [])]
    return [*SCHEMA["required"], *inside]


GROUPS = sorted({path.rpartition(".")[0] for path in PATHS if "." in path})
ONE_VALUE = [path for path in PATHS if not at(path).get("properties") and "items" not in at(path)]
MISTAKES: dict[str, list[tuple[str, object]]] = {
    "a key that is not there": [(f"{each}.zzz", "x") for each in GROUPS],
    "a list for one value": [(each, ["x"]) for each in PATHS if "items" not in at(each)],
    "a group for one value": [(each, {"x": "x"}) for each in ONE_VALUE if not each.startswith("weights.")],
    "a list in a list": [(each, [["x"]]) for each in PATHS if "items" in at(each)],
    "a text for a list of groups": [(each, "x") for each in ("require", "bonus", "strike_out", "waivers")],
    "nothing where something is needed": [(each, None) for each in needed()],
    "a word that is not there": [("require.level_is", "zzz"), ("sicheck_call", "2")],
    "points beyond 100": [(each, "101") for each in PATHS if each.endswith(("score", "evidenced", "points"))],
    "points below 0": [(each, "-1") for each in PATHS if each.endswith(("score", "evidenced", "points", "tolerance"))],
    "a share as points": [(each, "60%") for each in PATHS if each.endswith(("score", "points"))],
    "a bare share": [(each, "50") for each in PATHS if each.endswith("coverage")],
    "a level between": [(each, "1.5") for each in PATHS if each.endswith(("level", "evidenced_level"))],
    "no bonus": [("bonus.points", "0")],
    "no weight": [(f"weights.{each}", {"creativity": "0"}) for each in ("markers", "indicators")],
    "no knock-out": [("require.knockouts", "none"), ("require.knockouts", "Geen"), ("require.knockouts", [])],
    "no such day": [("waivers.expires", each) for each in ("2027-13-01", "31/01/2027", "soon")],
    "no text": [(each, value) for each in ("title", "require.text") for value in ("", {}, {"nl": ""}, {"n l": "x"})],
    "an id with a space": [(each, "a b") for each in ("id", "require.id", "bonus.id")],
}


@pytest.mark.parametrize("values", MISTAKES.values(), ids=MISTAKES)
def test_what_may_not_stand_at_a_key_both_refuse(values: list[tuple[str, object]]) -> None:
    found = [call(*each) for each in values]
    assert found != []
    assert [each for each in found if is_read(each) or not underlined(each)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS)
def test_every_key_has_a_title_and_says_what_to_write(path: str, language: str) -> None:
    found = at(path, language)
    assert found["title"]
    assert found["description"] != found["title"]


def test_each_word_is_explained_in_the_language_of_the_schema() -> None:
    found = at("require.level_is")
    assert dict(zip(found["enum"], found["enumDescriptions"], strict=True))["warn"].startswith("het verslag")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ids_of_the_criteria_are_proposed_with_their_titles(language: str) -> None:
    criteria = load("social-innovation", language)
    markers = {each.id: each.title[language] for each in criteria.markers}
    shown = {each["label"]: each["description"] for each in at("require.marker", language)["defaultSnippets"]}
    weighed = at("weights.markers", language)["properties"]
    assert shown == markers == {name: each["description"] for name, each in weighed.items()}


def test_an_id_of_another_criteria_set_may_stand_there_too() -> None:
    assert underlined(call("require.marker", "ours")) == []
    assert underlined(call("weights.markers", {"ours": "2"})) == []
