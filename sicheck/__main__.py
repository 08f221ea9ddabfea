"""`sicheck` and `python -m sicheck`."""

from __future__ import annotations

import gc
import sys

from sicheck import __version__

FEW_CYCLES = 100_000
"""Objects between two searches for cycles: a command makes nearly all of its objects to keep them to the end."""


def main() -> None:
    """Runs the command line; `--version` is answered before anything else is imported."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"sicheck {__version__}\n")
        return
    from sicheck.cli import run  # noqa: PLC0415 - see above

    gc.set_threshold(FEW_CYCLES)
    try:
        run()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
