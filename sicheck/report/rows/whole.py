"""A whole report as a reader sees it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from sicheck.model.assessment import Verdict
from sicheck.report.rows.call import JudgementRow
from sicheck.report.rows.criteria import IndicatorRow, MarkerRow
from sicheck.report.rows.evidence import EvidenceRow
from sicheck.report.rows.mirrors import DiagnosisRow
from sicheck.report.rows.money import MoneyRow
from sicheck.report.rows.rules import KnockoutRow, ReasonRow, WarningRow
from sicheck.report.rows.steps import StepRow

if TYPE_CHECKING:
    from sicheck.report.sroi.rows import SroiSection


class Report(NamedTuple):
    """A whole report in one language; every output is drawn from this and nothing else."""

    language: str
    date: dt.date
    version: str
    criteria: Mapping[str, str]
    project: Mapping[str, str | None]
    summary: str | None
    score: float | None
    evidenced: float | None
    coverage: float
    answered: int
    asked: int
    verdict: Verdict
    reasons: tuple[ReasonRow, ...]
    markers: tuple[MarkerRow, ...]
    knockouts: tuple[KnockoutRow, ...]
    warnings: tuple[WarningRow, ...]
    diagnoses: tuple[DiagnosisRow, ...]
    advice: tuple[StepRow, ...]
    sroi: SroiSection | None
    money: MoneyRow | None = None
    evidence: tuple[EvidenceRow, ...] = ()
    judgement: JudgementRow | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing is filled in yet."""
        return self.answered == 0

    def indicators(self) -> tuple[IndicatorRow, ...]:
        """Every indicator in the order of the set."""
        return tuple(each for marker in self.markers for each in marker.indicators)

    def triggered(self) -> tuple[KnockoutRow, ...]:
        """The knock-outs that decide the verdict."""
        return tuple(each for each in self.knockouts if each.state == "triggered")

    def strengths(self, most: int = 3) -> tuple[IndicatorRow, ...]:
        """What is strongest: level 3 or more, or above what the stage expects; on evidence first."""
        strong = [each for each in self.indicators() if (each.level or 0) >= min(3, each.expected + 1)]
        strong.sort(key=lambda each: (each.evidenced_level or 0, each.level or 0), reverse=True)
        return tuple(strong[:most])

    def left_open(self) -> tuple[IndicatorRow, ...]:
        """What was asked at this stage and not answered."""
        return tuple(each for each in self.indicators() if each.state == "unanswered" and each.expected > 0)

    def refused(self) -> tuple[IndicatorRow, ...]:
        """What the project left out and counts all the same."""
        return tuple(each for each in self.indicators() if each.level is not None and each.reason)

    def left_out(self) -> tuple[IndicatorRow, ...]:
        """What does not apply, with the reason."""
        return tuple(each for each in self.indicators() if each.state == "not-applicable")
