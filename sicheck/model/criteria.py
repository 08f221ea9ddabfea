"""The shape of a criteria set: `set.yaml` and one file per marker."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, Field, model_validator
from pydantic_core import PydanticCustomError

from sicheck.model.base import Many, Model, Some
from sicheck.model.types import Number, Share, Whole

LANGUAGES = ("en", "nl")


def _complete(words: Mapping[str, str]) -> Mapping[str, str]:
    missing = [language for language in LANGUAGES if not words.get(language, "").strip()]
    if missing:
        raise PydanticCustomError("language-missing", "a language is missing", {"language": ", ".join(missing)})
    unknown = sorted(set(words) - set(LANGUAGES))
    if unknown:
        raise PydanticCustomError("language-unknown", "further languages are overlays", {"language": unknown[0]})
    return words


Words = Annotated[Mapping[str, str], AfterValidator(_complete)]
"""A text in English and in Dutch: language code to text, both there."""

Cel = Annotated[str, Field(max_length=400)]
"""A CEL expression of at most 400 characters."""

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
FullId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$")]
Weight = Annotated[Number, Field(gt=0)]
Effort = Literal["small", "medium", "large"]


class Quote(Model):
    """Where a rule comes from: quoted from a slide, derived from one by us, or added from literature.

    `statement` is a statement of the source, in Dutch as it stands there; `literature` cites with a year;
    `note` says what of it is our own choice or reading.
    """

    label: Literal["slide", "derived", "added"]
    slide: str | None = None
    statement: str | None = None
    translation: str | None = None
    literature: Some[str] = ()
    note: Words | None = None

    @model_validator(mode="after")
    def _has_its_origin(self) -> Quote:
        if self.label != "added" and not (self.slide and self.statement):
            raise PydanticCustomError("source-without-slide", "a slide and its statement are expected")
        if self.label == "added" and not self.literature:
            raise PydanticCustomError("source-without-literature", "literature is expected")
        return self


class Condition(Model):
    """One CEL condition, and what is missing when it does not hold."""

    if_: Cel = Field(alias="if")
    missing: Words


class Level(Model):
    """What a level adds to the one below: its text, conditions, advice, effort and example lines."""

    level: Whole
    text: Words
    needs: Annotated[tuple[Condition, ...], Field(min_length=1)]
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

    adding: Some[str]
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
    reads: Annotated[tuple[str, ...], Field(min_length=1)]
    applies_when: Cel | None = None
    not_applicable_when: Cel | None = None
    expected: Expected
    evidence_hint: Words
    equivalent: Words | None = None
    may_fall: MayFall | None = None
    levels: tuple[Level, ...]

    @model_validator(mode="after")
    def _levels_count_up(self) -> Indicator:
        if [level.level for level in self.levels] != list(range(1, len(self.levels) + 1)) or not self.levels:
            raise PydanticCustomError("levels-not-in-order", "levels count up from 1")
        return self


class Marker(Model):
    """One of the markers with its indicators."""

    id: Id
    title: Words
    why: Words
    source: Quote
    indicators: Annotated[tuple[Indicator, ...], Field(min_length=1)]


class Outcomes(Model):
    """What is said in each state of a knock-out."""

    triggered: Words
    clear: Words
    unknown: Words


class Knockout(Model):
    """A rule that decides on its own: `answered_when` false is unknown, else triggered or clear."""

    id: Id
    title: Words
    source: Quote
    reads: Annotated[tuple[str, ...], Field(min_length=1)]
    answered_when: Cel
    triggered_when: Cel
    text: Outcomes
    advice: Words


class Warn(Model):
    """A point of attention that never changes a score. `when` may read `value` and `result` of the diagnoses."""

    id: Id
    title: Words
    source: Quote
    when: Cel
    text: Words
    advice: Words


class Signal(Model):
    """A yes/no signal of a diagnosis; not `judged` means that too little is said to tell."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9]*$")]
    if_: Cel = Field(alias="if")
    judged: Cel | None = None
    text: Words


class AxisBand(Model):
    """A word for an axis of which `from` or more signals hold, up to the next band, and what there is to say."""

    id: Id
    from_: Whole = Field(alias="from")
    title: Words
    text: Words | None = None


class Axis(Model):
    """A group of signals, read as the share (0 to 1) or the count of those that hold.

    An axis with bands (lowest first) gets a word of its own, once `at_least` of its signals can be judged.
    """

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    title: Words
    read_as: Literal["share", "count"]
    signals: Annotated[tuple[Signal, ...], Field(min_length=1)]
    bands: Many[AxisBand] = ()
    at_least: Whole = 1


class Remark(Model):
    """A sentence that is added to a result when its condition holds."""

    if_: Cel = Field(alias="if")
    text: Words


class DiagnosisResult(Model):
    """A place that a project can have; the first result whose condition holds is taken."""

    id: Id
    title: Words
    if_: Cel = Field(alias="if")
    text: Words
    remarks: Many[Remark] = ()
    advice: Words | None = None


class OwnWords(Model):
    """What the project itself wrote in these text fields, shown beside a diagnosis."""

    label: Words
    reads: Annotated[tuple[str, ...], Field(min_length=1)]


class Diagnosis(Model):
    """A mirror without points: axes of signals, and the first result that holds; the last when none does."""

    id: Id
    title: Words
    source: Quote
    question: Words
    reads: Annotated[tuple[str, ...], Field(min_length=1)]
    axes: Many[Axis] = ()
    results: Annotated[tuple[DiagnosisResult, ...], Field(min_length=1)]
    own_words: Many[OwnWords] = ()


class VerdictNeed(Model):
    """A condition on scores for a verdict, and what to say when it does not hold."""

    id: Id
    if_: Cel = Field(alias="if")
    missing: Words


class Band(Model):
    """A verdict and what it needs; the first band whose needs all hold is the verdict."""

    id: Literal["socially-innovative", "on-the-way", "not-yet"]
    needs: tuple[VerdictNeed, ...] = ()


class VerdictRules(Model):
    """Minimum coverage (shares, 0 to 1) of the whole and of a marker, and the bands from best to worst."""

    minimum_coverage: Share
    marker_coverage: Share
    bands: Annotated[tuple[Band, ...], Field(min_length=1)]


class EffortWeights(Model):
    """What an effort counts for when gains are compared."""

    small: Weight
    medium: Weight
    large: Weight


class SetFile(Model):
    """`set.yaml`: what holds for the whole criteria set."""

    id: Id
    version: Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]
    title: Words
    marker_weights: Mapping[Id, Weight]
    aggregation: Literal["arithmetic", "geometric", "harmonic", "minimum"] = "arithmetic"
    effort: EffortWeights
    verdict: VerdictRules
    knockouts: Many[Knockout] = ()
    warnings: Many[Warn] = ()
    diagnoses: Many[Diagnosis] = ()


class CriteriaSet(BaseModel, frozen=True):
    """A criteria set as the engine uses it: the set file and its markers in the set's order."""

    file: SetFile
    markers: tuple[Marker, ...]
    digest: str
    folder: str

    def indicators(self) -> dict[str, Indicator]:
        """Every indicator by its full id, in the order of the set."""
        return {f"{marker.id}.{each.id}": each for marker in self.markers for each in marker.indicators}
