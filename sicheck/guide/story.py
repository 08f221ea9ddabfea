"""The questions of the project file, in the order in which a lead tells the story."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from sicheck.guide.keys import Key
from sicheck.model.project.words import STAGES, Stage


@dataclass(frozen=True)
class Question:
    """A question: its number, the stage from which it is asked, the keys that answer it, whether to begin with it."""

    number: str
    since: Stage
    keys: tuple[str, ...]
    first: bool

    @property
    def chapter(self) -> str:
        """The number of the chapter it stands in."""
        return self.number.partition(".")[0]

    def is_asked_at(self, stage: Stage) -> bool:
        """Whether the stage asks it."""
        return STAGES.index(self.since) <= STAGES.index(stage)


@lru_cache(maxsize=1)
def story() -> tuple[Question, ...]:
    """Every question, in order."""
    source = files("sicheck.guide") / "story.toml"
    found = tomllib.loads(source.read_text(encoding="utf-8"))["question"]
    return tuple(
        Question(each["number"], each["from"], tuple(each["keys"]), each.get("first", False)) for each in found
    )


def question_of(key: Key) -> Question | None:
    """The question that a key answers: the one that names it, or the nearest group around it; none for a section."""
    path = key.path
    while path:
        for each in story():
            if path in each.keys:
                return each
        path = path[:-2] if path.endswith("[]") else path.rpartition(".")[0]
    return None
