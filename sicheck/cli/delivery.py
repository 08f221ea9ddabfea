"""Everything that one run writes: to the screen and to files, all of it or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sicheck.cli.extensions import check_extension
from sicheck.cli.formats import Destination, Formats, destination, format_of
from sicheck.cli.places import check_can_be_written, check_differ
from sicheck.cli.writing import deliver, is_screen
from sicheck.errors import Problem, SicheckError
from sicheck.outputs import Look

if TYPE_CHECKING:  # the whole engine comes with it
    from sicheck.report.rows import Batch

_USUAL = "terminal"


def destinations(formats: Formats, written: Sequence[str] | None, output: Path | None) -> list[Destination]:
    """What `--format` and `--output` ask for together, what goes to the screen or to `--output` first.

    Raises:
        SicheckError: for an unknown format, two for one place, or a file that is of another kind.
    """
    given = [destination(each, formats) for each in written or ()]
    alone = [each.format for each in given if each.file is None]
    if len(alone) > 1:
        raise SicheckError([Problem("format-twice", {"value": ", ".join(alone), "example": f"{alone[1]}:FILE"})])
    main = Destination(alone[0] if alone else format_of(output, formats) or _USUAL, output)
    found = [main, *(each for each in given if each.file is not None)]
    for each in found:
        check_extension(each.file, formats, each.format)
    check_differ(_files(found))
    return found


def off_screen(found: Sequence[Destination]) -> list[Destination]:
    """The same without what goes to the screen."""
    return [each for each in found if not is_screen(each.file)]


def write(batch: Batch, formats: Formats, found: Sequence[Destination], look: Look, *, force: bool) -> None:
    """Writes them all, or none where a file is there already; where a format has nothing to say, its file stays.

    Raises:
        SicheckError: when a file exists and may not be replaced, or can't be written.
    """
    check_can_be_written(_files(found), force=force)
    texts = [(each, formats[each.format].write(batch, look)) for each in found]
    for each, text in texts:
        if text:
            deliver(text, each.file, force=force, for_people=formats[each.format].for_people)


def _files(found: Sequence[Destination]) -> list[Path]:
    """Where something goes that is not the screen."""
    return [each.file for each in found if each.file is not None and not is_screen(each.file)]
