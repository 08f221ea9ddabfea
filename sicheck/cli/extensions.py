"""Names of files that promise another format than what would be in them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from sicheck.errors import Problem, SicheckError
from sicheck.outputs import FORMATS

_NAMED = {name: each.extension for name, each in FORMATS.items() if each.extension}
"""The extension of each format."""
_BEST = "markdown"
"""The format that most programs for people open."""
_OTHERS = {
    *(".doc", ".docx", ".odt", ".rtf", ".pages", ".pdf", ".html", ".htm", ".ppt", ".pptx"),
    *(".xls", ".xlsx", ".ods", ".numbers", ".csv", ".png", ".jpg", ".svg", ".zip"),
    *(".yaml", ".yml"),
}
"""Extensions of what these commands do not write: the program that belongs to them could not open it, or it is what
they read, such as a project or a call, which `--force` would replace."""


def check_extension(output: Path | None, formats: Collection[str], chosen: str = "") -> None:
    """Refuses a file whose extension belongs to another kind of file than the formats of a command, or the chosen one.

    Raises:
        SicheckError: with the format and the extension that fit best.
    """
    if output is None or output.suffix.lower() not in _OTHERS or output.suffix.lower() == _NAMED.get(chosen):
        return
    known = {name: extension for name, extension in _NAMED.items() if name in formats}
    best = _BEST if _BEST in known else next(iter(known))
    near = f"--format {best} --output {output.with_suffix(known[best])}"
    allowed = ", ".join(f"{extension} (--format {name})" for name, extension in known.items())
    values = {"value": str(output), "option": "--output", "near": near, "allowed": allowed}
    raise SicheckError([Problem("usage-choice-near", values)])
