"""`sicheck` and `python -m sicheck`."""

from __future__ import annotations

import sys

from sicheck import __version__


def main() -> None:
    """Runs the command line; `--version` is answered before anything else is imported."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"sicheck {__version__}\n")
        return
    from sicheck.cli import run  # noqa: PLC0415 - see above

    run()


if __name__ == "__main__":
    main()
