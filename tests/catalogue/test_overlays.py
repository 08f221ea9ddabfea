"""Further languages of a set: they may lag, they never change a rule, and English takes the place of what they lack."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from helpers import ROOT, Run, write_file

from sicheck.catalogue import load, loaded
from sicheck.catalogue.overlays import digest_of_text
from sicheck.catalogue.places import places
from sicheck.errors import SicheckError
from sicheck.model.criteria import said
from sicheck.workbench.lint import lint
from sicheck.workbench.translations import progress, to_fill_in

SMALL = ROOT / "tests" / "sets" / "small"
TITLE = "why.need.title"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small set with room for overlays."""
    folder = Path(shutil.copytree(SMALL, tmp_path / "small"))
    (folder / "texts").mkdir()
    return folder


def overlay(folder: Path, *lines: str, name: str = "fr.yaml") -> str:
    write_file(folder / "texts", "\n".join(["texts:", *(f"  {line}" for line in lines), ""]), name)
    return str(folder)


def entry(text: str, place: str = TITLE, of: str | None = None) -> str:
    return f"{place}: {{of: {of or digest_of_text(places(load(str(SMALL)))[place])}, text: {text}}}"


def title(name: str, language: str = "fr") -> str:
    return said(load(name, language).indicators()["why.need"].title, language)


def test_a_translation_is_said_in_its_language(small: Path) -> None:
    assert title(overlay(small, entry("Le besoin"))) == "Le besoin"


@pytest.mark.parametrize("lines", [[entry("Le besoin", of="00000000")], [entry("")], [entry("Oui", "why.title")]])
def test_english_is_said_in_sight_where_there_is_no_translation_of_it(small: Path, lines: list[str]) -> None:
    assert title(overlay(small, *lines)) == "[en] Need"


def test_a_line_broken_elsewhere_is_the_same_english() -> None:
    assert digest_of_text({"en": "a b"}) == digest_of_text({"en": "a\n b "})


def test_a_translation_does_not_change_the_digest_nor_the_other_languages(small: Path) -> None:
    name = overlay(small, entry("Le besoin"))
    found = load(name, "fr")
    assert found.digest == load(str(SMALL)).digest
    assert [title(name, language) for language in ("en", "nl")] == ["Need", "Nood"]


def test_a_broken_overlay_breaks_no_other_language(small: Path) -> None:
    write_file(small / "texts", "[", "fr.yaml")
    assert load(str(small)).digest == load(str(SMALL)).digest


@pytest.mark.parametrize(
    ("language", "kind"), [("xx", "option-language"), ("frr", "option-language-near"), ("../fr", "")]
)
def test_a_language_that_the_set_lacks_is_refused(small: Path, language: str, kind: str) -> None:
    with pytest.raises(SicheckError, match=kind or "option-language"):
        load(overlay(small, entry("Le besoin")), language)


@pytest.mark.parametrize(
    ("lines", "kind", "line"),
    [
        (["why.need.titel: {of: 00000000, text: a}"], "overlay-unknown-near", 2),
        ([entry("a"), "zzz: {of: 00000000, text: a}"], "overlay-unknown", 3),
    ],
)
def test_a_place_that_is_not_there_is_found_by_the_lint(small: Path, lines: list[str], kind: str, line: int) -> None:
    (problem,) = lint(loaded(overlay(small, *lines)))
    assert (problem.id, problem.place and problem.place.line) == (kind, line)


@pytest.mark.parametrize("name", ["french.yaml", "nl.yaml", "FR.yaml", "..fr.yaml"])
def test_a_file_named_after_no_further_language_is_found_by_the_lint(small: Path, name: str) -> None:
    assert [each.id for each in lint(loaded(overlay(small, entry("a"), name=name)))] == ["overlay-name"]


@pytest.mark.parametrize(
    "lines", [["why.need.title: Le besoin"], [entry("a", of="'zz'")], ["why.need.title: {txt: a}"]]
)
def test_a_mistake_in_an_overlay_is_told_at_its_line(small: Path, lines: list[str]) -> None:
    with pytest.raises(SicheckError) as error:
        lint(loaded(overlay(small, *lines)))
    assert {each.place and each.place.line for each in error.value.problems} == {2}


def test_how_far_a_language_is_can_be_told(small: Path) -> None:
    old = entry("Pourquoi", "why.title", of="00000000")
    (found,) = progress(loaded(overlay(small, entry("Le besoin"), old)))
    assert (found.language, found.done, found.stale, found.all) == ("fr", 1, 1, len(places(load(str(SMALL)))))


def test_what_is_to_be_filled_in_is_an_overlay_itself(small: Path) -> None:
    text = to_fill_in(loaded(overlay(small, entry("Le besoin"), entry("Vieux", "why.title", of="00000000"))), "fr")
    write_file(small / "texts", text, "fr.yaml")
    again = Path(shutil.copytree(small, small.parent / "again"))
    assert title(str(again)) == "Le besoin"
    assert "# before: Vieux" in text
    assert [(each.done, each.stale) for each in progress(loaded(str(again)))] == [(1, 0)]


def test_a_set_has_the_languages_of_the_one_that_it_extends(small: Path) -> None:
    overlay(small, entry("Le besoin"), entry("Pourquoi", "why.title"))
    own = small.parent / "own"
    own.mkdir()
    write_file(own, "id: own\nversion: 1.0.0\ntitle: {en: Own, nl: Eigen}\nextends: ../small\n", "set.yaml")
    write_file(own, "title: {en: Wherefore, nl: Waarom}\n", "why.yaml")
    marker = load(str(own), "fr").markers[0]
    assert title(str(own)) == "Le besoin"
    assert said(marker.title, "fr") == "[en] Wherefore"


def test_the_set_that_comes_along_has_one_marker_in_french() -> None:
    found = places(load(language="fr"))
    assert [each for each, words in found.items() if each.startswith("stakeholder-focus") and "fr" not in words] == []


@pytest.mark.parametrize("command", [["criteria", "list"], ["explain", "stakeholder-focus"], ["demo"]])
def test_a_command_speaks_the_language(sicheck: Run, command: list[str]) -> None:
    found = sicheck(*command, "--lang", "fr")
    assert found.returncode == 0, found.stderr
    assert "Les personnes concernées d'abord" in found.stdout


@pytest.mark.parametrize(
    "command",
    [
        ["criteria", "list"],
        ["explain", "stakeholder-focus"],
        ["demo"],
        ["schema", "criteria"],
        ["criteria", "lint"],
        ["criteria", "test"],
        ["criteria", "texts", "fr"],
    ],
)
def test_an_unknown_language_is_refused_by_each_command(sicheck: Run, command: list[str]) -> None:
    found = sicheck(*command, "--lang", "xx")
    assert (found.returncode, found.stdout) == (2, "")


@pytest.mark.parametrize("language", ["en", "nl", "french", "../fr", ""])
def test_what_is_no_further_language_has_no_texts_to_fill_in(language: str) -> None:
    with pytest.raises(SicheckError, match="overlay-name"):
        to_fill_in(loaded(str(SMALL)), language)
