"""Mistakes on the command line, in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from typer.core import TyperGroup, TyperOption

from sicheck.errors import Problem
from sicheck.model.meaning import known
from sicheck.model.shape import near

_QUOTED = re.compile(r"'([^']*)'")
_EXTRA = re.compile(r"\(([^)]*)\)$")

Found = tuple[str, dict[str, object]]


class _Context(Protocol):
    """What is read of typer's context."""

    command_path: str
    command: TyperGroup


class Mistake(Protocol):
    """What is read of typer's exceptions; which of it is there depends on the kind."""

    ctx: _Context | None
    message: str
    param: TyperOption
    option_name: str
    possibilities: Sequence[str] | None

    def format_message(self) -> str:
        """Typer's own words."""


def usage_problem(error: Mistake) -> Problem:
    """What was wrong with the command line; in typer's own words where none of ours fit."""
    kind, values = _told(error)
    command = error.ctx.command_path if error.ctx else "sicheck"
    return Problem(kind, {**values, "command": command})


def _told(error: Mistake) -> Found:
    read = _BY_KIND.get(type(error).__name__, _general)
    return read(error)


def _missing(error: Mistake) -> Found:
    option = [each for each in error.param.opts if each.startswith("--")]
    return "usage-missing", {"name": " ".join([*option, str(error.param.metavar or error.param.name)])}


def _option(error: Mistake) -> Found:
    return _meant("usage-option", error.option_name, error.possibilities or ())


def _empty(error: Mistake) -> Found:
    return "usage-option-empty", {"value": error.option_name}


def _value(error: Mistake) -> Found:
    choices = [str(getattr(each, "value", each)) for each in getattr(error.param.type, "choices", ())]
    if not choices:
        return _number(error) if hasattr(error.param.type, "max") else _general(error)
    written = _first(_QUOTED, error.message)
    kind, values = _meant("usage-choice", known(written, f"project.{error.param.name}", choices) or written, choices)
    return kind, {**values, "value": written, "option": error.param.opts[0]}


def _number(error: Mistake) -> Found:
    """A whole number that is none, or beyond what is allowed."""
    allowed = {name: getattr(error.param.type, bound) for name, bound in (("low", "min"), ("high", "max"))}
    return "usage-number", {**allowed, "value": error.message.split()[0].strip("'"), "option": error.param.opts[0]}


def _general(error: Mistake) -> Found:
    message = error.format_message()
    if error.ctx and message.startswith("No such command"):
        return _meant("usage-command", _first(_QUOTED, message), list(error.ctx.command.commands))
    if message.startswith("Got unexpected extra argument"):
        return "usage-extra", {"value": _first(_EXTRA, message)}
    return "usage-other", {"why": message}


_BY_KIND: Mapping[str, Callable[[Mistake], Found]] = {
    "MissingParameter": _missing,
    "NoSuchOption": _option,
    "BadOptionUsage": _empty,
    "BadParameter": _value,
}


def _first(pattern: re.Pattern[str], text: str) -> str:
    return str((pattern.findall(text) or [""])[0])


def _meant(kind: str, written: str, allowed: Sequence[str]) -> Found:
    """With what was probably meant, else with what there is."""
    close = near(written, allowed)
    listed: dict[str, object] = {"value": written, "allowed": ", ".join(sorted(allowed))}
    return (f"{kind}-near", {**listed, "near": close}) if close else (kind, listed)
