"""What a new project file begins with, and what is said when it is there."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from sicheck.cli.screen import width
from sicheck.cli.writing import is_screen
from sicheck.guide import SCHEMA, asked, template
from sicheck.intake import read_project, read_project_file
from sicheck.model.project.words import STAGES, Stage
from sicheck.outputs.paragraphs import wrapped
from sicheck.outputs.safe import safe
from sicheck.texts import Phrases
from sicheck.yamlio import Tree, write

_USUAL = "project.yaml"


def answers_for(old: Path | None, stage: str | None, name: str | None, language: str) -> tuple[dict[str, Tree], Stage]:
    """The answers so far, and the stage whose questions are asked: that of the old file unless another is named.

    Raises:
        SicheckError: when the old file can't be read or is not right, or nobody could read the name.
    """
    answers = _answers_of(old) if old else {}
    who = {key: each for key, each in _group(answers.get("project")).items() if key not in ("name", "stage")}
    before = _group(answers.get("project"))
    named: Tree = name or before.get("name") or Phrases(language, "template")("name")
    chosen = stage or str(before.get("stage") or "idea")
    if name:
        read_project(write({"project": {"name": name, "stage": chosen}}).encode(), "--name", None)
    return {**answers, "project": {"name": named, "stage": chosen, **who}}, cast("Stage", chosen)


def _answers_of(old: Path) -> dict[str, Tree]:
    file = read_project_file(old)
    return dict(_group(file.document.tree))


def _group(tree: Tree) -> Mapping[str, Tree]:
    return tree if isinstance(tree, dict) else {}


def filled_in(answers: Mapping[str, Tree], stage: Stage, language: str, file: Path) -> str:
    """The new file as text."""
    return template(answers, stage, language, _USUAL if is_screen(file) else quoted(file.name))


def closing(file: Path, old: Path | None, stage: Stage, unasked: Stage | None, language: str) -> str:
    """What was made, for which stage where nobody named one, and what to type next."""
    phrase = Phrases(language, "template")
    schema = quoted(file.parent / SCHEMA)
    lines = [
        *_told(phrase("written", file=safe(str(file)), count=asked(stage))),
        *(_told(_about_stage(unasked, phrase)) if unasked else []),
        *(_told(phrase("carried", old=safe(str(old)))) if old else []),
        *_told(phrase("next")),
        f"    sicheck assess {quoted(file)} --lang {language}",
        *_told(phrase("editor")),
        f"    sicheck schema project --lang {language} --output {schema}",
    ]
    return "\n".join([*lines, ""])


def _told(text: str) -> list[str]:
    return wrapped(text, width())


def _about_stage(stage: Stage, phrase: Phrases) -> str:
    label = Phrases(phrase.language, "report")(f"stage.{stage}")
    return phrase("stage", stage=label, others="|".join(each for each in STAGES if each != stage))


def quoted(name: object) -> str:
    """The name of a file as somebody can type it."""
    return shlex.quote(safe(str(name)))
