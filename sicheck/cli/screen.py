"""What the terminal can do, and whether to write in colour."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Sequence

from sicheck.cli.common import Colour
from sicheck.outputs import Look

WIDEST = 100
NARROWEST = 60
DEFAULT = 80


def look(colour: Colour, *, full: bool, more: Sequence[str]) -> Look:
    """The reader's screen: 60 to 100 columns; 80 in a pipe unless COLUMNS says otherwise."""
    return Look(width(), _colour(colour), _unicode(), full, shlex.join(more))


def width() -> int:
    """The columns of the reader's screen, as far as we use them."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((DEFAULT, 24)).columns))


def _colour(chosen: Colour) -> bool:
    """NO_COLOR goes before FORCE_COLOR, and that before what the stream is."""
    if chosen is not Colour.auto:
        return chosen is Colour.always
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _unicode() -> bool:
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower().replace("-", "")
    return encoding.startswith("utf")
