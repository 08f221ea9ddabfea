"""Documentation is as the code says, and its links lead somewhere."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import generate
import pictures
import pytest
import source_page
from helpers import ROOT

from sicheck.catalogue import load
from sicheck.cli import app
from sicheck.cli.speech import commands_of, spoken
from sicheck.intake import read_project
from sicheck.sroi import bounds, calculate
from sicheck.sroi.plausibility import band

PAGES = [path for path in sorted(ROOT.glob("**/*.md")) if not set(path.parts) & {".venv", ".nox", "node_modules"}]
_SHELL = re.compile(r"```sh\n(.*?)```", re.DOTALL)
_SICHECK = re.compile(r"(?:^|bin/)(sicheck [^>&]*)")
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("page", generate.PAGES)
def test_a_generated_page_is_as_the_code_and_the_criteria_say(page: str) -> None:
    assert not generate.is_stale(page)


@pytest.mark.parametrize("picture", pictures.PICTURES)
def test_a_picture_shows_what_the_command_prints(picture: str) -> None:
    assert not pictures.stale(picture)


def test_a_picture_of_other_words_is_stale() -> None:
    other = pictures.Picture(("demo", "--lang", "nl"), 5)
    assert pictures.words_in(other.drawn()) != pictures.words_in(
        (ROOT / next(iter(pictures.PICTURES))).read_text("utf-8")
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    missing = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()]
    assert missing == []


def test_every_slide_of_a_source_label_is_one_of_the_statements() -> None:
    slides = {each.slide for each in source_page.statements()}
    named = {source.slide for _, source in source_page.labelled(load()) if source.slide}
    assert named - slides == set()


def test_every_statement_of_the_source_lives_somewhere() -> None:
    named = {source.slide for _, source in source_page.labelled(load())}
    nowhere = [each.slide for each in source_page.statements() if each.slide not in named and not each.also]
    assert nowhere == []


@pytest.mark.parametrize("command", ["demo", "tests"])
def test_the_readme_holds_the_two_commands(command: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(rf"<!-- {command} -->\n```sh\n(.+)\n```\n<!-- /{command} -->", readme)
    assert block.startswith("python3 -m venv")


def yaml_blocks() -> list[tuple[str, str]]:
    """Every piece of YAML in the documentation that is a project file of its own."""
    pages = [page for page in PAGES if page.name != "decisions.md" and "tests" not in page.parts]
    found = [
        (page.name, block)
        for page in pages
        for block in re.findall(r"```yaml\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    ]
    return [(name, block) for name, block in found if block.startswith(("project:", "sicheck:"))]


@pytest.mark.parametrize(("page", "block"), yaml_blocks())
def test_a_project_file_in_the_documentation_can_be_read(page: str, block: str) -> None:
    assert read_project(block.encode(), page, None).project.project.name


def test_there_are_project_files_in_the_documentation() -> None:
    assert {name for name, _ in yaml_blocks()} >= {"README.md", "leads.nl.md", "sroi.md", "sroi.nl.md"}


@pytest.mark.parametrize(("page", "mark"), [("sroi.md", "."), ("sroi.nl.md", ",")])
def test_the_ratio_and_its_limits_on_a_page_are_those_of_the_map_on_it(page: str, mark: str) -> None:
    (block,) = (block for name, block in yaml_blocks() if name == page)
    value_map = read_project(block.encode(), page, None).project.sroi
    assert value_map
    limits = bounds(value_map)
    shown = [f"{each:.2f}".replace(".", mark) for each in (calculate(value_map).ratio, limits.low, limits.high)]
    assert re.findall(r"\*\*(\d[.,]\d\d)\*\*", (ROOT / "docs" / page).read_text("utf-8")) == shown


@pytest.mark.parametrize("name", ["deadweight", "attribution", "drop-off", "displacement", "ratio"])
def test_the_published_bands_on_the_page_are_those_that_are_compared_with(name: str) -> None:
    page = (ROOT / "docs" / "sroi.md").read_text("utf-8").partition("## Points of attention")[2]
    (row,) = re.findall(rf"^\| {name}[^|]*\|(.*)\|$", page, re.MULTILINE)
    per = 1 if name == "ratio" else 100
    median, low, high = (float(re.findall(r"[\d.]+", cell)[0]) / per for cell in row.split("|"))
    assert (low, median, high) == pytest.approx(band(name))


NAMES = ("leads.nl", "leads.en", "coaches", "funders", "funders.nl", "ci", "criteria", "sroi", "sroi.nl")
GUIDES = [ROOT / "README.md", *(ROOT / "docs" / f"{name}.md" for name in NAMES)]


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.stem)
def test_every_command_in_the_documentation_exists_with_its_options(page: Path) -> None:
    commands = dict(commands_of(spoken(app, "en")))
    lines = [line for block in _SHELL.findall(page.read_text(encoding="utf-8")) for line in block.splitlines()]
    written = [shlex.split(each, comments=True) for line in lines for each in _SICHECK.findall(line)]
    assert written
    for words in written:
        name = max((path for path in commands if f"{' '.join(words)} ".startswith(f"{path} ")), key=len)
        known = {option for parameter in commands[name].params for option in parameter.opts}
        assert name != "sicheck", words
        assert {each for each in words if each.startswith("--")} <= known, words
