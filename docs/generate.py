"""Writes the pages and pictures that come from the code and the criteria; `--check` only tells which are stale.

python docs/generate.py
python docs/generate.py --check
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pictures
from criteria_page import criteria_page
from source_page import source_page

ROOT = Path(__file__).resolve().parent.parent
PAGES: dict[str, Callable[[], str]] = {"criteria/README.md": criteria_page, "docs/source.md": source_page}


def main(arguments: list[str]) -> int:
    """Writes what is stale, or with `--check` names it; the exit code is 1 when there is any."""
    stale = [page for page in PAGES if is_stale(page)] + [path for path in pictures.PICTURES if pictures.stale(path)]
    for path in stale:
        if "--check" in arguments:
            print(f"{path} is not as the code and the criteria say: run python docs/generate.py")
        else:
            (ROOT / path).write_text(_made(path), encoding="utf-8")
    return 1 if stale and "--check" in arguments else 0


def is_stale(page: str) -> bool:
    """Whether a page is not there, or not as it would be written now."""
    file = ROOT / page
    return not file.is_file() or file.read_text(encoding="utf-8") != PAGES[page]()


def _made(path: str) -> str:
    return PAGES[path]() if path in PAGES else pictures.PICTURES[path].drawn()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
