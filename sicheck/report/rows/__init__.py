"""What a reader sees: one language, rows in order."""

from __future__ import annotations

from sicheck.report.rows.batch import Batch, GateRow, UnreadRow
from sicheck.report.rows.call import (
    BonusRow,
    CallRow,
    JudgementRow,
    PartRow,
    RequirementRow,
    StruckOutRow,
    WaiverRow,
    WeightRow,
)
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
    "Batch",
    "BonusRow",
    "CallRow",
    "DiagnosisRow",
    "EvidenceRow",
    "GateRow",
    "IndicatorRow",
    "JudgementRow",
    "KnockoutRow",
    "Lack",
    "MarkerRow",
    "MoneyRow",
    "OwnWordsRow",
    "PartRow",
    "PictureRow",
    "ReasonRow",
    "Report",
    "RequirementRow",
    "SignalRow",
    "SourceRow",
    "SourceState",
    "StepRow",
    "StruckOutRow",
    "UnreadRow",
    "WaiverRow",
    "WarningRow",
    "WeightRow",
]
