"""Ways out: one module a format, one line each in `FORMATS`; what a call judged has its own in `GATE_FORMATS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:  # the whole engine comes with it
    from sicheck.report.rows import Batch


@dataclass(frozen=True)
class Look:
    """What the reader's screen can do (columns, colour, characters beyond ASCII), and whether everything is shown.

    `more` is the command that shows everything.
    """

    width: int = 80
    colour: bool = False
    unicode: bool = True
    full: bool = False
    more: str = ""


Write = Callable[["Batch", Look], str]
"""What a format does."""


@dataclass(frozen=True)
class Format:
    """A way out: the function that writes a batch, the extension that only its files have, and whether people read it.

    The function is named by its module, which is loaded when something is written.
    """

    module: str
    extension: str | None
    for_people: bool = False

    def write(self, batch: Batch, look: Look) -> str:
        """The batch as text."""
        name, _, function = self.module.partition(":")
        write = cast("Write", getattr(import_module(f"sicheck.outputs.{name}"), function))
        return write(batch, look)


_ALIKE = {
    "junit": Format("junit:as_junit", ".xml"),
    "sarif": Format("sarif:as_sarif", ".sarif"),
    "github": Format("github:as_commands", None),
    "badge": Format("badge:as_svg", ".svg"),
}
"""What is written alike with and without a call."""

FORMATS: Mapping[str, Format] = {
    "terminal": Format("terminal:as_terminals", ".txt", for_people=True),
    "json": Format("json_v1:as_json", ".json"),
    "jsonl": Format("json_v1:as_json_lines", ".jsonl"),
    "markdown": Format("markdown:as_markdowns", ".md"),
    **_ALIKE,
}
"""Of reports."""

GATE_FORMATS: Mapping[str, Format] = {
    "terminal": Format("terminal.gate:as_terminal", ".txt", for_people=True),
    "json": Format("call.gate_json:as_json", ".json"),
    "jsonl": Format("call.gate_json:as_json_lines", ".jsonl"),
    "markdown": Format("markdown.gate:as_markdown", ".md"),
    **_ALIKE,
}
"""Of what a call judged."""
