"""Help and mistakes on the command line speak the reader's language."""

from __future__ import annotations

import pytest
from helpers import Run

from sicheck.cli import app
from sicheck.cli.speech import OPTIONS, commands_of, spoken
from sicheck.texts import table

DUTCH = table("nl", "cli")


TREE = dict(commands_of(spoken(app, "en")))


def said(path: str) -> dict[str, str]:
    found, everywhere = DUTCH.get(path), DUTCH[OPTIONS]
    assert isinstance(everywhere, dict)
    return {**everywhere, **(found if isinstance(found, dict) else {})}


@pytest.mark.parametrize("path", TREE)
def test_every_command_and_option_is_explained_in_dutch(path: str) -> None:
    needed = ["help", *(["epilog"] if TREE[path].epilog else []), *(each.name for each in TREE[path].params)]
    assert [name for name in needed if name not in said(path)] == []


@pytest.mark.parametrize("path", [path for path in DUTCH if path.startswith("sicheck")])
def test_no_dutch_is_left_of_what_is_gone(path: str) -> None:
    names = {"help", "epilog", *(each.name for each in TREE[path].params)}
    found = DUTCH[path]
    assert isinstance(found, dict)
    assert set(found) - names == set()


@pytest.mark.parametrize("path", TREE)
def test_dutch_help_is_dutch_from_top_to_bottom(path: str) -> None:
    command = dict(commands_of(spoken(app, "nl")))[path]
    with command.context_class(command, info_name=path) as context:
        text = context.get_help()
    assert "Gebruik:" in text
    assert [word for word in ("Usage", "Options", "Show this", "default", "required", "Example") if word in text] == []


@pytest.mark.parametrize("path", TREE)
def test_no_line_of_help_is_cut(sicheck: Run, path: str) -> None:
    found = sicheck(*path.split()[1:], "--help")
    assert (found.returncode, "..." in found.stdout.replace("[ARGS]...", "")) == (0, False)


@pytest.mark.parametrize(
    ("arguments", "english", "dutch"),
    [
        (["asess", "x"], 'no command "asess"', 'het commando "asess" bestaat niet'),
        (["asess", "x"], "Did you mean assess?", "Bedoelde je assess?"),
        (["zzz"], "Choose from:", "Kies uit:"),
        (["assess"], "still missing: FILE", "ontbreekt nog iets: FILE"),
        (["assess", "x", "--ful"], "Did you mean --full?", "Bedoelde je --full?"),
        (["assess", "x", "--zzz"], "no option --zzz", "de optie --zzz bestaat niet"),
        (["assess", "x", "--format", "jsn"], "Did you mean json?", "Bedoelde je json?"),
        (["assess", "x", "--format", "zzz"], '"zzz" is not possible for --format', '"zzz" kan niet bij --format'),
        (["assess", "x", "--date"], "a value should follow --date", "achter --date hoort nog een waarde"),
        (["demo", "more"], '"more" does not belong here', '"more" hoort hier niet'),
        (["criteria", "shw"], "Did you mean show?", "Bedoelde je show?"),
    ],
)
def test_a_mistake_on_the_command_line_is_told_in_the_readers_language(
    sicheck: Run, arguments: list[str], english: str, dutch: str
) -> None:
    for language, expected in (("en_GB.UTF-8", english), ("nl_BE.UTF-8", dutch)):
        found = sicheck(*arguments, LANG=language)
        assert (found.returncode, found.stdout) == (2, "")
        assert expected in found.stderr


@pytest.mark.parametrize("arguments", [["--lang", "nl"], ["--lang=nl"]])
def test_the_language_option_holds_for_help_too(sicheck: Run, arguments: list[str]) -> None:
    assert sicheck("assess", *arguments, "--help").stdout.startswith("Gebruik:")
