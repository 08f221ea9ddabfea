"""Help in the reader's language: the English stands in the code, other languages in `texts/<language>/cli.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import cast

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from sicheck.cli.common import language_of
from sicheck.texts import LANGUAGES, table

FRAME = "frame"
"""The words that stand around all help, such as `Usage:`, under their English."""
OPTIONS = "options"
"""Options that mean the same everywhere."""

Command = TyperCommand | TyperGroup


def language_at_start(arguments: Sequence[str]) -> str:
    """The language of help and of mistakes on the command line: that of `--lang`, else that of the environment."""
    following = dict(pairwise(arguments))
    together = [each.removeprefix("--lang=") for each in arguments if each.startswith("--lang=")]
    stated = [each for each in (following.get("--lang"), *together) if each in LANGUAGES]
    return stated[0] if stated and stated[0] else language_of(None)


def spoken(app: typer.Typer, language: str) -> Command:
    """The command line with its help in a language; what that language lacks stays English."""
    command = cast("Command", typer.main.get_command(app))
    words = table(language, "cli")
    for path, each in commands_of(command):
        each.context_class = _context(_texts(words, FRAME))
        said = {**_texts(words, OPTIONS), **_texts(words, path)}
        each.help = said.get("help", each.help)
        each.short_help = each.help
        each.epilog = said.get("epilog", each.epilog)
        for parameter in cast("list[TyperArgument | TyperOption]", each.params):
            if parameter.name in said:
                parameter.help = said[parameter.name]
    return command


def commands_of(command: Command, path: str = "sicheck") -> Iterator[tuple[str, Command]]:
    """A command and all below it, each with what to type for it."""
    yield path, command
    for name, below in getattr(command, "commands", {}).items():
        yield from commands_of(below, f"{path} {name}")


def _texts(words: Mapping[str, object], key: str) -> dict[str, str]:
    found = words.get(key)
    return {str(name): str(text) for name, text in found.items()} if isinstance(found, Mapping) else {}


def _context(frame: Mapping[str, str]) -> type[typer.Context]:
    class Context(typer.Context):
        """A context whose help speaks the language."""

        def get_help(self) -> str:
            text = super().get_help()
            for english, said in frame.items():
                text = text.replace(english, said)
            return text

    return Context
