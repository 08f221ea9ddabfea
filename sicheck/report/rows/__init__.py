"""What a reader sees: one language, rows in order."""

from __future__ import annotations

from sicheck.report.rows.criteria import IndicatorRow, MarkerRow
from sicheck.report.rows.evidence import EvidenceRow, Lack
from sicheck.report.rows.mirrors import CANNOT_SAY, AxisRow, DiagnosisRow, OwnWordsRow, PictureRow, SignalRow
from sicheck.report.rows.money import MoneyRow, SourceRow, SourceState
from sicheck.report.rows.rules import KnockoutRow, ReasonRow, WarningRow
from sicheck.report.rows.steps import StepRow
from sicheck.report.rows.whole import Report

__all__ = [
    "CANNOT_SAY",
    "AxisRow",
    "DiagnosisRow",
    "EvidenceRow",
    "IndicatorRow",
    "KnockoutRow",
    "Lack",
    "MarkerRow",
    "MoneyRow",
    "OwnWordsRow",
    "PictureRow",
    "ReasonRow",
    "Report",
    "SignalRow",
    "SourceRow",
    "SourceState",
    "StepRow",
    "WarningRow",
]
