"""`sicheck` and `python -m sicheck`."""

from __future__ import annotations

import gc
import os
import sys

from sicheck import __version__

FEW_CYCLES = 100_000
"""Objects between two searches for cycles: a command makes nearly all of its objects to keep them to the end."""


def main() -> None:
    """Runs the command line and leaves at once: taking all objects apart takes a tenth of the time of an assessment.

    What was written has left its buffers by then (`cli.writing`).
    """
    try:
        answer()
    except SystemExit as leaving:
        os._exit(leaving.code if isinstance(leaving.code, int) else 0)


def answer() -> None:
    """Runs the command line and raises `SystemExit`; `--version` is answered before anything else is imported."""
    if sys.argv[1:] == ["--version"]:
        sys.exit(_tell_version())
    from sicheck.cli import run  # noqa: PLC0415 - see above

    gc.set_threshold(FEW_CYCLES)
    run()


def _tell_version() -> int:
    try:
        sys.stdout.write(f"sicheck {__version__}\n")
        sys.stdout.flush()
    except OSError:
        return 2
    return 0


if __name__ == "__main__":
    main()
