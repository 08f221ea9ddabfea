"""Diagnoses: mirrors without points."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from sicheck.outputs import phrasing
from sicheck.outputs.picture import HERE, picture
from sicheck.outputs.terminal.pen import Pen, indented
from sicheck.report.rows import AxisRow, DiagnosisRow, OwnWordsRow, PictureRow, Report
from sicheck.texts import Phrases


def diagnoses(report: Report, pen: Pen, *, full: bool) -> Group | None:
    """In full with every signal, else those that can't be told yet in one line."""
    if not report.diagnoses:
        return None
    phrase = Phrases(report.language, "report")
    told = [each for each in report.diagnoses if full or each.is_told]
    silent = [each.title for each in report.diagnoses if each not in told]
    rows: list[RenderableType] = [_diagnosis(each, pen, phrase, full=full) for each in told]
    if silent:
        rows.append(pen.item(pen.unclear, phrase("diagnosis.silent", titles=", ".join(silent))))
    return Group(pen.heading(phrase("heading.diagnoses")), *rows)


def _diagnosis(row: DiagnosisRow, pen: Pen, phrase: Phrases, *, full: bool) -> Group:
    title = Text.assemble(pen.words(f"{row.title}:", "bold"), " ", pen.words(row.result_title))
    lines = [pen.words(row.text), *([pen.words(row.advice, "italic")] if row.advice and full else [])]
    return Group(
        indented(title),
        indented(*lines, by=4),
        *([_picture(row.picture, pen, phrase)] if row.picture else []),
        *(_own_words(each, pen) for each in row.own_words if full and each.texts),
        *(_axis(each, pen, phrase) if full else _axis_in_short(each, pen, phrase) for each in row.axes),
        indented(pen.words(phrasing.explain(row.id), "dim"), by=4),
    )


def _picture(row: PictureRow, pen: Pen, phrase: Phrases) -> Padding:
    drawn = pen.block(picture(row, phrase("picture.you")), "dim")
    drawn.highlight_words([pen.shown(HERE)], "bold green")
    return indented(drawn, by=4)


def _own_words(row: OwnWordsRow, pen: Pen) -> Padding:
    return indented(pen.words(f"{row.label}: {' · '.join(row.texts)}", "dim"), by=4)


def _axis(row: AxisRow, pen: Pen, phrase: Phrases) -> Group:
    """With every signal."""
    return Group(
        indented(pen.words(phrasing.axis_measure(row, phrase), "dim"), by=4),
        *(indented(pen.item(_sign(each.holds, pen), each.text), by=4) for each in row.signals),
    )


def _axis_in_short(row: AxisRow, pen: Pen, phrase: Phrases) -> Group:
    """A share as a bar with what is still missing, a count as what holds; a band already stands in the title."""
    if row.band:
        return Group()
    if not row.is_share:
        held = [each.text for each in row.signals if each.holds]
        return Group(*([indented(pen.words(f"{row.title}: {'; '.join(held)}", "dim"), by=4)] if held else []))
    bar = pen.described * row.held + pen.empty * (len(row.signals) - row.held)
    parts = [pen.words(f"{bar} {phrasing.axis_measure(row, phrase)}", "dim")]
    for key, holds in (("lacks", False), ("unclear", None)):
        texts = [each.text for each in row.signals if each.holds is holds]
        parts.extend([pen.words(f"{phrase(f'diagnosis.{key}')}: {'; '.join(texts)}", "dim")] if texts else [])
    return Group(indented(*parts, by=4))


def _sign(holds: bool | None, pen: Pen) -> str:  # noqa: FBT001 - three values, not a switch
    return pen.unclear if holds is None else pen.good if holds else pen.dot
