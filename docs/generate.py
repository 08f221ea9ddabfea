"""Writes the pages that come from the code and the criteria; `--check` only tells whether they are as they should be.

python docs/generate.py
python docs/generate.py --check
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from criteria_page import criteria_page
from source_page import source_page

ROOT = Path(__file__).resolve().parent.parent
PAGES: dict[str, Callable[[], str]] = {"criteria/README.md": criteria_page, "docs/source.md": source_page}


def main(arguments: list[str]) -> int:
    """Writes the pages, or with `--check` names the stale ones; the exit code is 1 when there are any."""
    stale = [page for page, make in PAGES.items() if _text(ROOT / page) != make()]
    for page in stale:
        if "--check" in arguments:
            print(f"{page} is not as the code and the criteria say: run python docs/generate.py")
        else:
            (ROOT / page).write_text(PAGES[page](), encoding="utf-8")
    return 1 if stale and "--check" in arguments else 0


def _text(page: Path) -> str:
    return page.read_text(encoding="utf-8") if page.is_file() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
