"""Documentation is as the code says, and its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import generate
import pytest
import source_page
from helpers import ROOT

from sicheck.catalogue import load

PAGES = [path for path in sorted(ROOT.glob("**/*.md")) if not set(path.parts) & {".venv", ".nox", "node_modules"}]
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("page", generate.PAGES)
def test_a_generated_page_is_as_the_code_and_the_criteria_say(page: str) -> None:
    assert (ROOT / page).read_text(encoding="utf-8") == generate.PAGES[page]()


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
