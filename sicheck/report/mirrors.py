"""Diagnoses in words."""

from __future__ import annotations

from collections.abc import Iterable

from sicheck.model.assessment import DiagnosisResult
from sicheck.model.criteria import Axis, AxisBand, Diagnosis, OwnWords
from sicheck.report.own_words import texts_at
from sicheck.report.picture import picture_row
from sicheck.report.rows import AxisRow, DiagnosisRow, OwnWordsRow, SignalRow
from sicheck.report.wording import Wording


def diagnosis_row(words: Wording, diagnosis: Diagnosis, result: DiagnosisResult) -> DiagnosisRow:
    """A diagnosis in words: its place, what is said of each axis, and the remarks that hold."""
    place = next(each for each in diagnosis.results if each.id == result.place)
    axes = tuple(_axis_row(words, axis, result) for axis in diagnosis.axes)
    bands = [band.text for axis in diagnosis.axes if (band := _band(axis, result)) and band.text]
    remarks = [place.remarks[position].text for position in result.remarks]
    return DiagnosisRow(
        id=diagnosis.id,
        title=words.say(diagnosis.title),
        question=words.say(diagnosis.question),
        result=result.result,
        result_title=_per_axis(axes) if any(result.bands.values()) else words.say(place.title),
        text=" ".join(map(words.say, (place.text, *bands, *remarks))),
        advice=words.say(place.advice) if place.advice else None,
        axes=axes,
        own_words=tuple(_own_words_row(words, each) for each in diagnosis.own_words),
        picture=picture_row(words, diagnosis, result, axes),
    )


def _axis_row(words: Wording, axis: Axis, result: DiagnosisResult) -> AxisRow:
    band = _band(axis, result)
    return AxisRow(
        id=axis.id,
        title=words.say(axis.title),
        value=result.values[axis.id],
        is_share=axis.read_as == "share",
        signals=tuple(SignalRow(words.say(each.text), result.signals[each.id]) for each in axis.signals),
        band=words.say(band.title) if band else words.phrase("diagnosis.unclear") if axis.bands else None,
    )


def _own_words_row(words: Wording, own: OwnWords) -> OwnWordsRow:
    return OwnWordsRow(words.say(own.label), texts_at(words.file.project, own.reads))


def _band(axis: Axis, result: DiagnosisResult) -> AxisBand | None:
    return next((each for each in axis.bands if each.id == result.bands[axis.id]), None)


def _per_axis(axes: Iterable[AxisRow]) -> str:
    return " · ".join(f"{axis.title}: {axis.band}" for axis in axes if axis.band)
