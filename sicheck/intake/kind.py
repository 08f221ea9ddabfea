"""Whether a file is that of a project at all."""

from __future__ import annotations

from sicheck.errors import Problem, SicheckError
from sicheck.model.mistake import Mistake
from sicheck.model.reading import placed
from sicheck.yamlio import Document

CALL_KEY = "sicheck_call"


def check_kind(document: Document) -> None:
    """A call in the place of a project file is told as that, and not as unknown keys.

    Raises:
        SicheckError: at the line that says so.
    """
    if isinstance(document.tree, dict) and CALL_KEY in document.tree:
        mistake = Mistake(Problem("project-is-call", {"file": document.file}), (CALL_KEY,), on_key=True)
        raise SicheckError(placed(document, [mistake]))
