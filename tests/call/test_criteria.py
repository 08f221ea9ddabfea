"""The criteria of a call: by name, by folder, elsewhere, and of which version."""

from __future__ import annotations

from pathlib import Path

import pytest
from calls import ASKED, SMALL, TESTS, call, data, judged, refused
from helpers import EXAMPLES, Tree

from sicheck.call import CallFile, bundled_calls, read_call, read_call_file
from sicheck.call.criteria import Named, named
from sicheck.errors import Problem, SicheckError

OWN = "social-innovation"


def elsewhere(criteria: str, chosen: str | None, folder: Path | None = None) -> CallFile:
    return read_call(data(criteria=criteria), "call.yaml", folder, "en", chosen)


def problem(criteria: str, chosen: str | None = None, folder: Path | None = TESTS) -> Problem:
    with pytest.raises(SicheckError) as found:
        elsewhere(criteria, chosen, folder)
    (problem,) = found.value.problems
    return problem


@pytest.mark.parametrize(
    ("written", "name", "versions"),
    [
        (OWN, OWN, None),
        (f"  {OWN}  ", OWN, None),
        (f"{OWN} >=1.0", OWN, ">=1.0"),
        (f"{OWN}>=1.0", OWN, ">=1.0"),
        (f"{OWN}  >= 1.0, <2", OWN, ">= 1.0, <2"),
        (f"{OWN} ==1.0.0", OWN, "==1.0.0"),
        (f"{OWN} ~=1.0", OWN, "~=1.0"),
        (f"{OWN} !=1.0.1", OWN, "!=1.0.1"),
        (f"{OWN} ===1.0.0", OWN, "===1.0.0"),
        (f"{OWN} <2", OWN, "<2"),
        (f"{OWN} >0.9", OWN, ">0.9"),
        ("../my sets/own_1 >=1", "../my sets/own_1", ">=1"),
        ("sets/a=b", "sets/a=b", None),
        (">=1.0", OWN, ">=1.0"),
    ],
)
def test_a_range_of_versions_may_follow_the_name(written: str, name: str, versions: str | None) -> None:
    assert named(written) == Named(name, versions)


@pytest.mark.parametrize("versions", [">=1.0", ">= 1.0", ">=1.0,<2", ">=1.0, <2", "==1.0.0", "~=1.0", "==1.*", "!=2"])
@pytest.mark.parametrize("space", ["", " ", "   "])
def test_a_version_that_will_do_is_taken(versions: str, space: str) -> None:
    assert call(criteria=f"{OWN}{space}{versions}").whole.file.id == OWN
    assert call(criteria=f"{SMALL}{space}{versions}").whole.file.id == "small"


@pytest.mark.parametrize("versions", [">=1.0.1", "<1.0", "==2.0.0", "~=1.1", "!=1.0.0", ">=1.0,<1.0.0", "==2.*"])
def test_another_version_is_told_at_its_line(versions: str) -> None:
    found = problem(f"{SMALL} {versions}")
    assert (found.id, found.values["value"], found.values["wanted"]) == ("call-version-other", "1.0.0", versions)
    assert found.place is not None
    assert (found.place.file, found.place.line) == ("call.yaml", 3)


@pytest.mark.parametrize("versions", [">=1.0 <2", ">=1.x.y", "==1.0.0 or so", "~=1", "<2<3", ">=1.0;<2"])
def test_what_is_no_range_is_told(versions: str) -> None:
    assert problem(f"{SMALL} {versions}").id == "call-version-range"


def test_without_criteria_a_call_means_those_of_sicheck() -> None:
    lines = data().replace(b"criteria: sets/small\n", b"")
    assert read_call(lines, "call.yaml", None, "en").whole.file.id == OWN


def test_a_folder_stands_beside_the_call_wherever_it_is_called_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert call(criteria="../tests/sets/small").whole.file.id == "small"
    assert call(criteria="small", folder=TESTS / "sets").whole.file.id == "small"


@pytest.mark.parametrize(
    ("criteria", "id_"),
    [
        ("social-inovation", "criteria-unknown-near"),
        ("sets/none", "criteria-unknown"),
        ("sets", "criteria-folder-empty"),
        ("/sets/small", "call-elsewhere"),
        ("C:\\sets\\small", "call-elsewhere"),
        (str(TESTS / SMALL), "call-elsewhere"),
        ("a\u202eb", "criteria-unknown"),
    ],
)
def test_criteria_that_are_not_there_are_told_at_their_line(criteria: str, id_: str) -> None:
    found = problem(criteria)
    assert found.id == id_
    assert found.place is not None
    assert (found.place.file, found.place.line) == ("call.yaml", 3)


# Where else they are.


@pytest.mark.parametrize(
    "criteria", ["small", "small >=1.0", "sets/small", "../other/small", "small/", str(TESTS / SMALL)]
)
def test_the_same_set_can_be_taken_from_elsewhere(criteria: str) -> None:
    assert elsewhere(criteria, str(TESTS / SMALL)).whole.file.id == "small"


@pytest.mark.parametrize("criteria", [OWN, "smaller", "small/other"])
def test_another_set_than_the_call_asks_for_is_refused(criteria: str) -> None:
    found = problem(criteria, str(TESTS / SMALL))
    assert (found.id, found.values["wanted"], found.values["value"]) == ("call-criteria-other", criteria, "small")


def test_from_elsewhere_too_the_version_has_to_do() -> None:
    assert problem("small >=2", str(TESTS / SMALL)).id == "call-version-other"


def test_what_is_chosen_and_not_there_is_told() -> None:
    assert problem("small", "no-such-set").id.startswith("criteria-unknown")


# Sets of one's own.

CITY: Tree = {
    "project": {"name": "Warm street", "stage": "pilot", "place": "Brugge"},
    "need": {"problem": "many people eat alone", "whose": ["community"]},
}


def test_a_set_that_extends_another_has_its_own_knock_outs_and_weights() -> None:
    by = call([{"id": "here", "knockouts": ["outside-the-city"]}], "city-fund", EXAMPLES / "criteria")
    assert [each.found for each in judged(by, CITY).requirements] == ["not-met"]
    gent = {**CITY, "project": {"name": "Warm street", "stage": "pilot", "place": "Gent"}}
    assert [each.found for each in judged(by, gent).requirements] == ["met"]
    assert by.criteria.file.marker_weights["stakeholder-focus"] == 2


def test_what_a_set_leaves_out_can_not_be_required() -> None:
    lines = [{"id": "r", "indicator": "creativity.room-to-fail", "level": 1}]
    (found,) = refused(lines, "city-fund", EXAMPLES / "criteria")
    assert found.id.startswith("call-indicator")


def test_a_set_that_stands_alone_has_its_own_markers() -> None:
    lines = [{"id": "r", "each_marker": {"score": 0}}]
    by = call(lines, "neighbourhood-grant", EXAMPLES / "criteria", weights={"markers": {"feasible": 2}})
    assert [part.id for part in judged(by, CITY).requirements[0].parts] == ["neighbours", "feasible"]
    (found,) = refused(lines, "neighbourhood-grant", EXAMPLES / "criteria", weights={"markers": {"creativity": 2}})
    assert (found.id, found.values["allowed"]) == ("call-marker", "neighbours, feasible")


# Calls by name and by file.


def test_a_call_is_read_from_its_file_with_its_criteria_beside_it(tmp_path: Path) -> None:
    (tmp_path / "call.yaml").write_bytes(data(criteria=OWN))
    found = read_call_file(str(tmp_path / "call.yaml"), "en")
    assert (found.call.id, found.document.file) == ("c", "call.yaml")
    assert found.digest.startswith("sha256:")


def test_a_call_that_comes_along_is_read_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "calls").mkdir()
    (tmp_path / "calls" / "our-fund.yaml").write_bytes(data(criteria=OWN))
    (tmp_path / "calls" / "README.md").write_text("x")
    monkeypatch.setattr("sicheck.call.file.examples", lambda: tmp_path)
    assert bundled_calls() == ["our-fund"]
    assert read_call_file("our-fund", "en").document.file == "our-fund.yaml"
    monkeypatch.chdir(tmp_path)
    (tmp_path / "our-fund").write_bytes(data([{"id": "mine", "overall": {"score": 1}}], OWN))
    assert read_call_file("our-fund", "en").call.require[0].id == "mine"


def test_without_a_folder_of_calls_none_come_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sicheck.call.file.examples", lambda: tmp_path)
    assert bundled_calls() == []


@pytest.mark.parametrize(
    ("name", "id_"),
    [("our-fnd", "file-not-found-near"), ("qqqqqqqq", "file-not-found"), (".", "file-is-folder")],
)
def test_a_call_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, id_: str) -> None:
    (tmp_path / "calls").mkdir()
    (tmp_path / "calls" / "our-fund.yaml").write_bytes(data(criteria=OWN))
    monkeypatch.setattr("sicheck.call.file.examples", lambda: tmp_path)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SicheckError) as found:
        read_call_file(name, "en")
    assert [each.id for each in found.value.problems] == [id_]


def test_a_project_in_the_place_of_a_call_is_told_as_that() -> None:
    with pytest.raises(SicheckError) as found:
        read_call_file(str(EXAMPLES / "buurtkeuken.yaml"), "en")
    assert [each.id for each in found.value.problems] == ["call-is-project"]


def test_the_same_bytes_have_the_same_digest() -> None:
    assert call().digest == call().digest
    assert call().digest != call([*ASKED, {"id": "x", "overall": {"score": 1}}]).digest
