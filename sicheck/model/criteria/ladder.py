"""Markers, their indicators, and the levels of an indicator."""

import re
from collections.abc import Mapping
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from sicheck.model.base import Model, Some
from sicheck.model.criteria.basics import AtLeastOne, Cel, Effort, FieldPath, Id, Quote, Weight, Words
from sicheck.model.types import Whole


class Condition(Model):
    """One CEL condition, and what is missing when it does not hold."""

    if_: Cel = Field(alias="if")
    missing: Words


class Level(Model):
    """What a level adds to the one below: its text, conditions, advice, effort and example lines."""

    level: Whole
    text: Words
    needs: AtLeastOne[Condition]
    advice: Words
    effort: Effort
    example: Mapping[str, object]


class Expected(Model):
    """The level expected at each stage, 0 to 4; 0 is not asked yet."""

    idea: Whole
    pilot: Whole
    running: Whole
    scaling: Whole


class MayFall(Model):
    """A list whose growth may lower the level, and why."""

    adding: Some[FieldPath]
    because: Words


class Indicator(Model):
    """One question with four levels."""

    id: Id
    formerly: Id | None = None
    title: Words
    weight: Weight = 1.0
    question: Words
    why: Words
    source: Quote
    reads: AtLeastOne[FieldPath]
    applies_when: Cel | None = None
    not_applicable_when: Cel | None = None
    expected: Expected
    evidence_hint: Words
    equivalent: Words | None = None
    may_fall: MayFall | None = None
    levels: tuple[Level, ...]

    @model_validator(mode="after")
    def _levels_count_up(self) -> Self:
        if [level.level for level in self.levels] != list(range(1, len(self.levels) + 1)) or not self.levels:
            raise PydanticCustomError("levels-not-in-order", "levels count up from 1")
        return self

    @model_validator(mode="after")
    def _expects_what_exists(self) -> Self:
        expected = self.expected
        if max(expected.idea, expected.pilot, expected.running, expected.scaling) > len(self.levels):
            raise PydanticCustomError("expected-too-high", "a level is expected that does not exist")
        return self

    @model_validator(mode="after")
    def _applies_at_every_stage(self) -> Self:
        """What a stage does not ask yet has expected level 0; leaving it out would hide that."""
        if self.applies_when is not None and re.search(r"\bstage\b", self.applies_when):
            raise PydanticCustomError("applies-on-stage", "applies_when may not read the stage")
        return self


class Marker(Model):
    """One of the markers with its indicators."""

    id: Id
    title: Words
    why: Words
    source: Quote
    indicators: AtLeastOne[Indicator]
