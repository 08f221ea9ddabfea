"""Warnings in words: context and where it comes from, never a verdict; each with its line in the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from sicheck.intake import ProjectFile
from sicheck.model.sroi import ValueMap
from sicheck.report.sroi import numbers as shown
from sicheck.report.sroi.rows import CautionRow
from sicheck.sroi import Result
from sicheck.sroi.plausibility import source
from sicheck.sroi.warnings import Caution, Money, Ratio, Share, Value, warnings
from sicheck.texts import Phrases, date
from sicheck.yamlio import locate_all


def caution_rows(file: ProjectFile, value_map: ValueMap, result: Result, language: str) -> Iterator[CautionRow]:
    """What a reader had better know, the weightiest first."""
    found = warnings(file.project, value_map, result)
    places = locate_all(file.document, [(("sroi", *each.path), False) for each in found]) if found else []
    for each, place in zip(found, places, strict=True):
        yield CautionRow(each.id, each.outcome, _text(each, language), _source(each, language), place.line)


def _text(caution: Caution, language: str) -> str:
    values = {name: _said(each, language) for name, each in caution.values.items()}
    return Phrases(language, "sroi")(f"warnings.{caution.id}.text", **values)


def _source(caution: Caution, language: str) -> str | None:
    return Phrases(language, "sroi")("source.text", **source()._asdict()) if caution.band else None


def _said(value: Value, language: str) -> str:
    """A value as the language writes it."""
    phrase = Phrases(language, "sroi_report")
    if isinstance(value, Money):
        return shown.money(value.amount, value.currency, phrase)
    if isinstance(value, Share):
        return shown.share(value, phrase)
    if isinstance(value, Ratio):
        return shown.ratio(value, language)
    return date(value, language) if isinstance(value, dt.date) else str(value)
