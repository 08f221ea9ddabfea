"""Diagnoses: mirrors without points."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.outputs.markdown.blocks import about, bullets
from sicheck.outputs.markdown.inert import fenced, inert
from sicheck.outputs.phrasing import axis_measure
from sicheck.outputs.picture import picture
from sicheck.report.rows import AxisRow, DiagnosisRow, Report
from sicheck.texts import Phrases

_SIGNS = {True: "✔", False: "·", None: "?"}


def diagnoses(report: Report, phrase: Phrases, *, full: bool) -> Iterator[str]:
    """A part each, in full with every signal; those that can't be told yet in one line."""
    if not report.diagnoses:
        return
    yield from (f"## {phrase('heading.diagnoses')}", "")
    for each in report.diagnoses:
        if each.is_told:
            yield from _diagnosis(each, phrase, full=full)
    silent = ", ".join(each.title for each in report.diagnoses if not each.is_told)
    yield from ([*bullets([inert(phrase("diagnosis.silent", titles=silent))]), ""] if silent else [])


def _diagnosis(row: DiagnosisRow, phrase: Phrases, *, full: bool) -> Iterator[str]:
    yield from (f"### {inert(row.title)}: {inert(row.result_title)}", "")
    yield from (inert(row.text), "")
    if row.picture:
        yield from (*fenced("\n".join(picture(row.picture, phrase("picture.you"))), "text"), "")
    if full:
        yield from _in_full(row, phrase)


def _in_full(row: DiagnosisRow, phrase: Phrases) -> Iterator[str]:
    yield from ([inert(row.advice), ""] if row.advice else [])
    own_words = [about(each.label, " · ".join(each.texts)) for each in row.own_words if each.texts]
    yield from ([*bullets(own_words), ""] if own_words else [])
    for axis in row.axes:
        yield from _axis(axis, phrase)


def _axis(row: AxisRow, phrase: Phrases) -> Iterator[str]:
    yield from (inert(axis_measure(row, phrase)), "")
    yield from (*bullets(f"{_SIGNS[each.holds]} {inert(each.text)}" for each in row.signals), "")
