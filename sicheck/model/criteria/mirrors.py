"""Diagnoses: mirrors of axes and signals, without points."""

from typing import Annotated, Literal

from pydantic import Field

from sicheck.model.base import Many, Model
from sicheck.model.criteria.basics import AtLeastOne, Cel, FieldPath, Id, Quote, Words
from sicheck.model.types import Whole


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
    signals: AtLeastOne[Signal]
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
    reads: AtLeastOne[FieldPath]


class Diagnosis(Model):
    """A mirror without points: axes of signals, and the first result that holds; the last when none does."""

    id: Id
    title: Words
    source: Quote
    question: Words
    reads: AtLeastOne[FieldPath]
    axes: Many[Axis] = ()
    results: AtLeastOne[DiagnosisResult]
    own_words: Many[OwnWords] = ()
