"""`sicheck init --call`: a call that works as it stands, and of which every line that is off may be switched on."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from helpers import DAY, EXAMPLES, Run, write_file

from sicheck.call import call_notices, read_call_file
from sicheck.guide.call_template import call_template
from sicheck.texts import LANGUAGES

OFF = "# "


def template(language: str) -> list[str]:
    return call_template(language, "call.yaml", DAY).splitlines()


def blocks(lines: list[str]) -> list[list[int]]:
    """The lines that are off, as far as they stand together; the first line is for editors."""
    off = [at for at, line in enumerate(lines) if line.startswith(OFF) and at]
    return [[at for _, at in found] for _, found in itertools.groupby(enumerate(off), lambda pair: pair[1] - pair[0])]


def switched_on(lines: list[str], on: list[int]) -> str:
    return "\n".join(line.removeprefix(OFF) if at in on else line for at, line in enumerate(lines)) + "\n"


def read(sicheck: Run, folder: Path, text: str, language: str) -> set[str]:
    """The keys of a call that stands beside an earlier report, and of which there is nothing to tell."""
    report = sicheck("assess", EXAMPLES / "zorgrobot.yaml", "--format", "json").stdout
    for name in ("last-round.json", "vorige-ronde.json"):
        write_file(folder, report, name)
    found = read_call_file(str(write_file(folder, text, "call.yaml")), language)
    assert call_notices(found) == []
    assert isinstance(found.document.tree, dict)
    return set(found.document.tree)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_made_can_be_used_as_it_stands(sicheck: Run, tmp_path: Path, language: str) -> None:
    made = sicheck("init", "--call", "--lang", language)
    checked = sicheck("call", "lint", "call.yaml", "--lang", language)
    judged = sicheck("gate", EXAMPLES / "buurtkeuken.yaml", "--call", "call.yaml", "--format", "json")
    assert (made.returncode, made.stderr) == (0, "")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert (judged.returncode, [each.name for each in tmp_path.iterdir()]) == (0, ["call.yaml"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_block_that_is_off_is_right_when_it_is_switched_on(
    sicheck_here: Run, tmp_path: Path, language: str
) -> None:
    lines = template(language)
    plain = read(sicheck_here, tmp_path, "\n".join(lines), language)
    for block in blocks(lines):
        read(sicheck_here, tmp_path, switched_on(lines, block), language)
    everything = read(
        sicheck_here, tmp_path, switched_on(lines, [at for block in blocks(lines) for at in block]), language
    )
    assert everything - plain == {"baseline", "bonus", "strike_out", "waivers", "weights"}


def test_both_languages_show_the_same_blocks() -> None:
    english, dutch = ([len(block) for block in blocks(template(language))] for language in ("en", "nl"))
    assert (english, len(english)) == (dutch, 10)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_in_it_fits_most_screens(language: str) -> None:
    assert [line for line in template(language) if len(line) > 100] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_was_made_and_what_to_type_next(sicheck: Run, tmp_path: Path, language: str) -> None:
    made = sicheck("init", "--call", "my fund", "--lang", language).stdout
    words = ("my fund.yaml", "sicheck call lint 'my fund.yaml'", "sicheck gate project.yaml --call 'my fund.yaml'")
    assert [each for each in words if each not in made] == []
    assert "sicheck call lint 'my fund.yaml'" in (tmp_path / "my fund.yaml").read_text(encoding="utf-8")
    assert sicheck(*made.splitlines()[-1].split()[1:]).returncode == 0
    first = (tmp_path / "my fund.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert (tmp_path / first.partition("$schema=")[2]).is_file()


def test_a_dash_writes_the_call_and_nothing_else_to_the_screen(sicheck: Run, tmp_path: Path) -> None:
    found = sicheck("init", "--call", "-")
    assert (found.returncode, found.stderr, list(tmp_path.iterdir())) == (0, "", [])
    assert read_call_file(str(write_file(tmp_path, found.stdout, "call.yaml")), "en").call.id == "our-call"


def test_a_file_that_is_there_stays_as_it_is(sicheck: Run, tmp_path: Path) -> None:
    file = write_file(tmp_path, "mine", "call.yaml")
    found = sicheck("init", "--call", "--lang", "en")
    assert (found.returncode, found.stdout, file.read_text(encoding="utf-8")) == (2, "", "mine")
    assert "call.yaml exists already" in found.stderr


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--stage", "pilot"], ["--stage"]),
        (["--name", "Kitchen"], ["--name"]),
        (["--from", "old.yaml", "--stage", "idea"], ["--from", "--stage"]),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_only_a_project_has_is_told_and_makes_nothing(
    sicheck: Run, tmp_path: Path, options: list[str], told: list[str], language: str
) -> None:
    found = sicheck("init", "--call", *options, "--lang", language)
    assert (found.returncode, found.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert [each for each in told if f"{each} " not in found.stderr] == []
