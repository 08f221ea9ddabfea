"""Pictures of a terminal for the README, drawn from what the commands really print."""

from __future__ import annotations

import html
import io
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 80
DATE = "2026-11-23"
_FRAME = """\
<svg xmlns="http://www.w3.org/2000/svg" class="rich-terminal" viewBox="0 0 {width} {height}">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
_LINE = re.compile(r'<text[^>]*class="[^"]*-r\d+"[^>]*y="([\d.]+)"[^>]*>([^<]*)</text>')


@dataclass(frozen=True)
class Picture:
    """The first lines of what a command prints."""

    arguments: tuple[str, ...]
    lines: int

    @property
    def title(self) -> str:
        """What to type for it."""
        return " ".join(("sicheck", *self.arguments))

    def printed(self) -> list[str]:
        """The lines, in colour."""
        words = [sys.executable, "-m", "sicheck", *self.arguments, "--date", DATE, "--color", "always"]
        environment = {**os.environ, "COLUMNS": str(WIDTH), "PYTHONUTF8": "1"}
        found = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True)
        return found.stdout.splitlines()[: self.lines]

    def drawn(self) -> str:
        """The picture as SVG."""
        console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
        console.print(Text.from_ansi("\n".join(self.printed())))
        return console.export_svg(title=self.title, theme=MONOKAI, code_format=_FRAME, unique_id="sicheck")


PICTURES: Mapping[str, Picture] = {
    "docs/pictures/assess.en.svg": Picture(("assess", "examples/duo-for-a-job.yaml", "--lang", "en"), 36),
    "docs/pictures/assess.nl.svg": Picture(("assess", "examples/duo-for-a-job.yaml", "--lang", "nl"), 36),
}


def stale(path: str) -> bool:
    """Whether a picture shows other words than the command prints now; how it is drawn may differ with the library."""
    file = ROOT / path
    return not file.is_file() or words_in(file.read_text(encoding="utf-8")) != words_of(PICTURES[path].printed())


def words_of(lines: list[str]) -> str:
    """The letters of printed lines, without colour and room."""
    return "".join("".join(Text.from_ansi(line).plain.split()) for line in lines)


def words_in(svg: str) -> str:
    """The letters of a picture, line by line; the room between them is left out when it is drawn."""
    rows: dict[float, list[str]] = {}
    for height, text in _LINE.findall(svg):
        rows.setdefault(float(height), []).append(html.unescape(text))
    return "".join("".join("".join(row).split()) for _, row in sorted(rows.items()))
