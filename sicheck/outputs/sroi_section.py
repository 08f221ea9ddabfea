"""The value map in the report on a project, in sentences that a terminal and a page have in common."""

from __future__ import annotations

import shlex

from sicheck.outputs import sroi_words as said
from sicheck.report.sroi.rows import SroiSection
from sicheck.texts import Phrases

MOST = 2
"""Warnings that are shown; `sicheck sroi` shows them all."""


def heading(language: str) -> str:
    """The heading of the section."""
    return Phrases(language, "sroi_report")("title")


def sentences(row: SroiSection, language: str) -> list[str]:
    """The ratio, the ranges, how it was made, and that it is not to be compared."""
    phrase = Phrases(language, "sroi_report")
    ranges = [] if row.low is None or row.high is None else [said.between(row.low, row.high, phrase)]
    ratio = ", ".join([said.headline(row.ratio, row.currency, phrase), *ranges])
    return [
        f"{ratio}.",
        *said.finding(row.ratio, phrase),
        said.convention(row.timing, row.discount_rate, phrase),
        phrase("compare"),
    ]


def held_whole(row: SroiSection, language: str) -> list[str]:
    """What has no price on purpose."""
    phrase = Phrases(language, "sroi_report")
    return [f"{phrase('heading.held-whole')}: {said.held_whole(each, phrase)}" for each in row.held_whole]


def warnings(row: SroiSection) -> list[tuple[str, int | None]]:
    """The weightiest warnings, each with its line in the file."""
    return [(each.text, each.line) for each in said.cautions(row.warnings)[:MOST]]


def more(row: SroiSection, file: str | None, language: str) -> tuple[str, str]:
    """Where everything is told, and the command for it."""
    phrase = Phrases(language, "sroi_report")
    left = len(said.cautions(row.warnings)) - MOST
    told = phrase("section.more-warnings", count=left) if left > 0 else phrase("section.more")
    return told, shlex.join(["sicheck", "sroi", file or "project.yaml", "--lang", language])
