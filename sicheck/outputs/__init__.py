"""Ways out: one module a format, one line each in `FORMATS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sicheck.report.rows import Report


@dataclass(frozen=True)
class Look:
    """What the reader's screen can do (columns, colour, characters beyond ASCII), and whether everything is shown."""

    width: int = 80
    colour: bool = False
    unicode: bool = True
    full: bool = False


def _terminal(report: Report, look: Look) -> str:
    from sicheck.outputs.terminal import as_terminal  # noqa: PLC0415 - rich only when something is drawn

    return as_terminal(report, look)


def _json(report: Report, _: Look) -> str:
    from sicheck.outputs.json_v1 import as_json  # noqa: PLC0415

    return as_json(report)


def _jsonl(report: Report, _: Look) -> str:
    from sicheck.outputs.json_v1 import as_json_line  # noqa: PLC0415

    return as_json_line(report)


FORMATS: Mapping[str, Callable[[Report, Look], str]] = {"terminal": _terminal, "json": _json, "jsonl": _jsonl}
