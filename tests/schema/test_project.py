"""What the schema of the project file takes and refuses: what sicheck reads, and what it can tell of the rest."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from editor import mistakes
from helpers import EXAMPLES, ROOT, Tree
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from strategies import trees

from sicheck.errors import SicheckError
from sicheck.guide import keys, meaning, template
from sicheck.intake import read_project
from sicheck.intake.blanks import without_blanks
from sicheck.model.project.words import STAGES
from sicheck.schema import SCHEMAS
from sicheck.texts import LANGUAGES
from sicheck.yamlio import read, survey, write

SCHEMA = Draft7Validator(SCHEMAS["project"]("nl"))
BAD = sorted((ROOT / "tests" / "bad").glob("*.yaml"))
GOOD = sorted((ROOT / "tests" / "good").glob("*.yaml"))
KEYS = keys()
NEEDED = {"name": "P", "stage": "pilot", "id": "x", "indicator": "system-change.need", "reason": "No users."}
ONE_OF_EACH_KIND = {
    "text": "project.summary",
    "date": "project.start",
    "until": "project.end",
    "whole": "project.size.volunteers",
    "amount": "project.size.budget_per_year",
    "number": "sroi.outcomes[].proxy.value",
    "share": "sroi.outcomes[].deadweight",
    "yes-no": "capacity.load.say_in_pace",
    "year": "sroi.outcomes[].duration",
    "currency": "sroi.currency",
    "id": "sources[].id",
    "yearly": "sroi.outcomes[].yearly",
    "role": "stakeholders[].roles.discover",
}
_SEEN = ("key-unknown", "key-hidden", "key-elsewhere", "word-unknown", "keys-expected", "group-missing", "key-missing")
"""What a schema can tell too: keys and words."""


def project(path: str, value: object) -> Tree:
    """A project with a value at a path, and around it what can't be left out."""
    *above, last = path.split(".")
    for depth in range(len(above), -1, -1):
        prefix = "".join(f"{each}." for each in above[:depth])
        name = (above[depth] if depth < len(above) else last).removesuffix("[]")
        beside = [each.name for each in KEYS if each.required and each.path == f"{prefix}{each.name}"]
        needed = {each: NEEDED[each] for each in beside if each in NEEDED}
        group = {**needed, name: value}
        value = [group] if depth and above[depth - 1].endswith("[]") else group
    return {"project": {"name": "P", "stage": "pilot"}, **cast("Tree", value)}


def is_read(tree: Tree) -> bool:
    try:
        read_project(write(tree).encode(), "p.yaml", None)
    except SicheckError:
        return False
    return True


def underlined(tree: object) -> list[str]:
    return mistakes(SCHEMA, tree)


@pytest.mark.parametrize("path", [*sorted(EXAMPLES.glob("*.yaml")), *GOOD], ids=lambda path: path.stem)
def test_what_sicheck_reads_the_schema_takes(path: Path) -> None:
    assert underlined(without_blanks(read(path.read_bytes(), path.name).tree)) == []


@settings(deadline=None)
@given(trees())
def test_every_project_that_sicheck_reads_the_schema_takes(tree: Tree) -> None:
    assert underlined(read(write(tree).encode(), "p").tree) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", STAGES)
def test_a_template_has_no_mistake_in_an_editor(stage: Any, language: str) -> None:
    text = template({"project": {"name": "P", "stage": stage}}, stage, language, "p.yaml")
    assert underlined(read(text.encode(), "p").tree) == []


VALUES: dict[str, list[tuple[str, object]]] = {
    "left empty": [(each.path, None) for each in KEYS if not each.required and each.path != "sicheck"],
    "none": [(each.path, "none") for each in KEYS if each.many and each.kind != "number"],
    "Geen": [(each.path, " Geen ") for each in KEYS if each.many and each.kind != "number"],
    "an empty list": [(each.path, []) for each in KEYS if each.many],
    "each word": [(each.path, word) for each in KEYS for word in each.words],
    "a list of each word": [(each.path, [word]) for each in KEYS if each.many for word in each.words],
    "a text alone": [
        (each.path, "x") for each in KEYS if each.kind == "text" and each.name not in ("evidence", "currency")
    ],
}


@pytest.mark.parametrize("values", VALUES.values(), ids=VALUES)
def test_whatever_may_stand_at_a_key_both_take(values: list[tuple[str, object]]) -> None:
    found = [project(*each) for each in values]
    assert [each for each in found if not is_read(each) or underlined(each)] == []


MISTAKES: dict[str, list[tuple[str, object]]] = {
    "a key that is not there": [(f"{each.path}{'[]' * each.many}.zzz", "x") for each in KEYS if each.kind == "group"],
    "a word that is not there": [(each.path, "zzz") for each in KEYS if each.words],
    "such a word in a list": [(each.path, ["zzz"]) for each in KEYS if each.many and each.words],
    "none for one value": [
        (each.path, "none") for each in KEYS if each.words and not each.many and "none" not in each.words
    ],
    "a list for one value": [(each.path, ["x"]) for each in KEYS if not each.many],
    "a group for a value": [(each.path, {"x": "x"}) for each in KEYS if each.kind != "group"],
    "a group for a list": [(each.path, {"evidence": "x"}) for each in KEYS if each.many],
    "a text for a list of groups": [(each.path, "x") for each in KEYS if each.many and each.kind == "group"],
    "a list in a list": [(each.path, [["x"]]) for each in KEYS if each.many],
}


@pytest.mark.parametrize("values", MISTAKES.values(), ids=MISTAKES)
def test_what_may_not_stand_at_a_key_both_refuse(values: list[tuple[str, object]]) -> None:
    found = [project(*each) for each in values]
    assert [each for each in found if is_read(each) or not underlined(each)] == []


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *(("text", each) for each in ("x", "true", "12", "1,5", "2024", "no")),
        *((kind, each) for kind in ("date", "until") for each in ("2024", "2024-3", "2024-03", "2024-03-31", " 2024 ")),
        *(("whole", each) for each in ("0", "12", "+5", "12,0", "12.0", "1e3", "00012", " 5 ")),
        *(("amount", each) for each in ("0", "0,5", ".5", ",5", "12,50", "1234,567", "1e3", "1,5e2")),
        *(("number", each) for each in ("-1", "-1,5", "\u22125", "1e15", {"low": "-1,5", "best": "0", "high": "2"})),
        *(("share", each) for each in ("0", "0%", "0,4", "0.4", ",4", "+0,4", "40%", "40 %", "12,5%", "100%", "2/5")),
        ("share", {"low": "10%", "best": "0,2", "high": "1/3"}),
        *(("yes-no", each) for each in ("true", "False", "yes", "No", "ja", "JA", "nee", "Neen")),
        *(("year", each) for each in ("1", "100", "3,0")),
        *(("currency", each) for each in ("EUR", " USD ")),
        *(("id", each) for each in ("report", "jaarverslag-2025", "2024")),
        *(("yearly", each) for each in ([], ["12", "-1,5"])),
        *(("role", each) for each in ("none", "consult", {"role": "involve", "n": "3"}, {})),
    ],
)
def test_a_value_that_both_take(kind: str, value: object) -> None:
    tree = project(ONE_OF_EACH_KIND[kind], value)
    assert (is_read(tree), underlined(tree)) == (True, [])


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *(("date", each) for each in ("2024-13", "2024-00", "2024-03-32", "15/03/2026", "0999", "20240", "soon")),
        *(("whole", each) for each in ("-1", "1,5", "1,000", "12 people", "1_000")),
        *(("amount", each) for each in ("-1", "-1,5", "1,000", "12,500", "1.234,5", "\u20ac 5", "0x1F")),
        *(
            ("number", each)
            for each in ("much", "1,000", "-12,500", {"low": "1", "best": "2"}, {"low": "a", "best": "2", "high": "3"})
        ),
        *(("share", each) for each in ("40", "1", "1,0", "101%", "120 %", "-0.1", "0/0", "half", {"best": "40%"})),
        *(("yes-no", each) for each in ("maybe", "1", "oui")),
        *(("year", each) for each in ("0", "101", "-1")),
        *(("currency", each) for each in ("euro", "\u20ac")),
        *(("id", each) for each in ("annual report", ["x"])),
        *(("yearly", each) for each in ("none", "12", ["much"], [["12"]])),
        *(("role", each) for each in ("consulted", {"role": "consulted"}, {"rol": "consult"}, ["consult"])),
    ],
)
def test_a_value_that_both_refuse(kind: str, value: object) -> None:
    tree = project(ONE_OF_EACH_KIND[kind], value)
    assert (is_read(tree), underlined(tree) != []) == (False, True)


@given(
    st.sampled_from(sorted(set(ONE_OF_EACH_KIND) - {"id", "role", "currency"})),
    st.from_regex(r"\+?[0-9]{0,4}([.,/-][0-9]{1,4}){0,2}([eE][0-9])? ?%?|[a-zA-Z]{2,5}", fullmatch=True),
)
def test_whatever_value_sicheck_reads_the_schema_takes(kind: str, value: str) -> None:
    tree = project(ONE_OF_EACH_KIND[kind], value)
    assert not is_read(tree) or underlined(tree) == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_what_sicheck_refuses_for_its_keys_and_words_the_schema_refuses(path: Path) -> None:
    tree = survey(path.read_bytes(), path.name)[0].tree
    with pytest.raises(SicheckError) as refused:
        read_project(path.read_bytes(), path.name, None)
    told = tree is not None and any(each.id.startswith(_SEEN) for each in refused.value.problems)
    assert not told or underlined(tree) != []


def at(path: str, language: str = "nl") -> dict[str, Any]:
    """The schema of the key at a path."""
    found: Any = SCHEMAS["project"](language)
    for part in path.split("."):
        found = found.get("items", found)["properties"][part]
    return cast("dict[str, Any]", found)


def test_each_word_is_explained_in_the_language_of_the_schema() -> None:
    stage = at("project.stage")
    assert dict(zip(stage["enum"], stage["enumDescriptions"], strict=True))["idea"].endswith("nog niet uitgeprobeerd")


def test_the_words_of_a_list_are_explained_where_one_is_chosen() -> None:
    items = at("capacity.pressure.origin")["items"]
    assert len([each for each in items["enumDescriptions"] if each]) == len(items["enum"])


@pytest.mark.parametrize("path", ["capacity.pressure.origin", "stakeholders.roles.discover"])
def test_words_that_may_stand_alone_are_proposed_with_their_meaning(path: str) -> None:
    assert all(each["label"] == each["body"] and each["description"] for each in at(path)["defaultSnippets"])


@pytest.mark.parametrize(("language", "words"), [("nl", ["ja", "nee"]), ("en", ["yes", "no"])])
def test_yes_and_no_are_proposed_in_the_language_of_the_schema(language: str, words: list[str]) -> None:
    assert [each["label"] for each in at("capacity.load.say_in_pace", language)["defaultSnippets"]] == words


def test_an_editor_that_shows_the_words_below_is_not_told_them_twice() -> None:
    stage = at("project.stage")
    assert ("- idea: " in stage["description"], "`idea`: " in stage["markdownDescription"]) == (True, False)


def test_words_that_no_editor_shows_below_stand_in_the_description() -> None:
    assert "- `trend`: " in at("capacity.pressure.origin")["markdownDescription"]


@pytest.mark.parametrize("path", ["project.start", "capacity.pressure.origin"])
def test_a_description_without_markdown_has_no_marks(path: str) -> None:
    assert "`" not in at(path)["description"]


def test_an_example_is_shown() -> None:
    example = meaning(next(each for each in KEYS if each.path == "project.start"), "nl").example
    assert at("project.start")["markdownDescription"].endswith(f"Bijvoorbeeld: `{example}`")


def test_the_lowest_best_and_highest_value_are_described() -> None:
    assert all(at("sroi.outcomes.deadweight")["properties"][each]["description"] for each in ("low", "best", "high"))
