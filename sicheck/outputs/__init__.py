"""Ways out: one module a format, one line each in `FORMATS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the whole engine comes with it
    from sicheck.report.rows import Report


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


def _terminal(report: Report, look: Look) -> str:
    from sicheck.outputs.terminal import as_terminal  # noqa: PLC0415 - rich only when something is drawn

    return as_terminal(report, look)


def _json(report: Report, _: Look) -> str:
    from sicheck.outputs.json_v1 import as_json  # noqa: PLC0415

    return as_json(report)


def _jsonl(report: Report, _: Look) -> str:
    from sicheck.outputs.json_v1 import as_json_line  # noqa: PLC0415

    return as_json_line(report)


def _markdown(report: Report, look: Look) -> str:
    from sicheck.outputs.markdown import as_markdown  # noqa: PLC0415

    return as_markdown(report, look)


@dataclass(frozen=True)
class Format:
    """A way out: how a report becomes text, what stands between two reports, and whether people read it."""

    write: Callable[[Report, Look], str]
    between: str = ""
    for_people: bool = False


FORMATS: Mapping[str, Format] = {
    "terminal": Format(_terminal, between="\n", for_people=True),
    "json": Format(_json),
    "jsonl": Format(_jsonl),
    "markdown": Format(_markdown, between="\n---\n\n"),
}
