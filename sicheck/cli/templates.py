"""What a new project file begins with, and what is said when it is there."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from sicheck.guide import asked
from sicheck.intake import read_project_file
from sicheck.model.project.words import Stage
from sicheck.texts import Phrases
from sicheck.yamlio import Tree


def answers_for(old: Path | None, stage: str | None, name: str | None, language: str) -> tuple[dict[str, Tree], Stage]:
    """The answers so far, and the stage whose questions are asked: that of the old file unless another is named.

    Raises:
        SicheckError: when the old file can't be read or is not right.
    """
    answers = _answers_of(old) if old else {}
    who = {key: each for key, each in _group(answers.get("project")).items() if key not in ("name", "stage")}
    before = _group(answers.get("project"))
    named: Tree = name or before.get("name") or Phrases(language, "template")("name")
    chosen = stage or str(before.get("stage") or "idea")
    return {**answers, "project": {"name": named, "stage": chosen, **who}}, cast("Stage", chosen)


def _answers_of(old: Path) -> dict[str, Tree]:
    file = read_project_file(old)
    return dict(_group(file.document.tree))


def _group(tree: Tree) -> Mapping[str, Tree]:
    return tree if isinstance(tree, dict) else {}


def closing(file: Path, old: Path | None, stage: Stage, language: str) -> str:
    """What was made, and what to type next."""
    phrase = Phrases(language, "template")
    lines = [phrase("written", file=file, count=asked(stage))]
    lines += [phrase("carried", old=old)] if old else []
    return "\n".join([*lines, phrase("next"), f"    {shlex.join(['sicheck', 'assess', str(file)])}", ""])
