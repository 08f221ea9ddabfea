"""A project file to be filled in: the questions of a stage as comments, a line for each answer, and answers so far."""

from __future__ import annotations

from collections.abc import Mapping

from sicheck.guide.comments import comment
from sicheck.guide.entries import entries
from sicheck.guide.keys import keys
from sicheck.guide.meaning import meaning
from sicheck.guide.sheet import Sheet
from sicheck.guide.story import story
from sicheck.model.project.words import Stage
from sicheck.texts import Phrases
from sicheck.yamlio import Tree

SCHEMA = "sicheck.schema.json"
"""Beside the template: where editors look for what may stand in it."""


def template(answers: Mapping[str, Tree], stage: Stage, language: str, file: str) -> str:
    """A template in a language that can be read as it stands; `answers` is the data of a project file.

    All answers are carried over, also those that the stage does not ask for.
    """
    head = Phrases(language, "template")("head", file=file, schema=SCHEMA, source=_source(language))
    sheet = Sheet(stage, language)
    lines = [f"# yaml-language-server: $schema={SCHEMA}", *comment(head), "", "sicheck: 1"]
    for each in entries():
        lines += sheet.section(each, answers.get(each.key.name))
        lines += _about_evidence(language) if each.key.name == "sources" else []
    return "\n".join(lines) + "\n"


def asked(stage: Stage) -> int:
    """How many questions a stage asks."""
    return len({each.number for each in story() if each.is_asked_at(stage)})


def _about_evidence(language: str) -> list[str]:
    return comment(Phrases(language, "template")("evidence", id=_source(language)))


def _source(language: str) -> str:
    """An id that a source may have."""
    key = next(key for key in keys() if key.path == "sources[].id")
    return str(meaning(key, language).example)
