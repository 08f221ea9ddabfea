"""What the change is worth, in short; `sicheck sroi` tells the rest."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.outputs import sroi_section as said
from sicheck.outputs.markdown.blocks import bullets, pointer
from sicheck.outputs.markdown.inert import code, inert
from sicheck.report.rows import Report
from sicheck.texts import Phrases


def sroi(report: Report, phrase: Phrases) -> Iterator[str]:
    """The ratio with its convention, beside it what has no price, and the weightiest warnings."""
    row = report.sroi
    if row is None:
        return
    first, *others = map(inert, said.sentences(row, report.language))
    told, command = said.more(row, report.project["file"], report.language)
    held_whole = map(inert, said.held_whole(row, report.language))
    warnings = (inert(text) + pointer(line, phrase) for text, line in said.warnings(row))
    yield from (f"## {said.heading(report.language)}", "", f"**{first}**", "", *bullets([*others, *held_whole]))
    yield from (*bullets([*warnings, f"{inert(told)} {code(command)}"]), "")
