"""An assessment put into words: one language, the texts of the criteria set chosen by what was found."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from sicheck import __version__, scoring
from sicheck.catalogue.examples import example_lines
from sicheck.intake import ProjectFile
from sicheck.model.assessment import (
    Assessment,
    DiagnosisResult,
    IndicatorResult,
    KnockoutResult,
    MarkerResult,
    Reason,
    Step,
)
from sicheck.model.criteria import Axis, AxisBand, CriteriaSet, Diagnosis, Indicator, Marker, OwnWords
from sicheck.report.own_words import texts_at
from sicheck.report.rows import (
    AxisRow,
    DiagnosisRow,
    IndicatorRow,
    KnockoutRow,
    MarkerRow,
    OwnWordsRow,
    ReasonRow,
    Report,
    SignalRow,
    StepRow,
    WarningRow,
)
from sicheck.texts import Phrases
from sicheck.yamlio import write

__all__ = ["Report", "report"]


def report(assessment: Assessment, file: ProjectFile, criteria: CriteriaSet, language: str) -> Report:
    """The assessment in one language (`en` or `nl`)."""
    return _Wording(assessment, file, criteria, language).report()


class _Wording:
    """One assessment with the texts of its criteria set in one language."""

    def __init__(self, assessment: Assessment, file: ProjectFile, criteria: CriteriaSet, language: str) -> None:
        self.assessment = assessment
        self.file = file
        self.criteria = criteria
        self.language = language
        self.phrase = Phrases(language, "report")
        self.sources = criteria.indicators()
        self.results = assessment.indicators()

    def say(self, words: Mapping[str, str]) -> str:
        return words[self.language]

    def report(self) -> Report:
        overall = self.assessment.overall
        counted = [each for each in self.results.values() if each.level is not None and _is_asked(each)]
        sroi = self.assessment.sroi
        return Report(
            language=self.language,
            date=self.assessment.date,
            version=__version__,
            criteria=self._criteria(),
            project=self._project(),
            summary=self.file.project.project.summary,
            score=overall.score,
            evidenced=overall.evidenced,
            coverage=overall.coverage,
            answered=sum(each.state != "unanswered" for each in counted),
            asked=len(counted),
            verdict=overall.verdict,
            reasons=tuple(row for each in overall.reasons for row in self._reason(each)),
            markers=tuple(map(self._marker, self.criteria.markers, self.assessment.markers)),
            knockouts=tuple(map(self._knockout, self.assessment.knockouts)),
            warnings=tuple(map(self._warning, self.assessment.warnings)),
            diagnoses=tuple(map(self._diagnosis, self.criteria.file.diagnoses, self.assessment.diagnoses)),
            advice=tuple(map(self._step, self.assessment.advice)),
            sroi_ratio=sroi.ratio if sroi else None,
            sroi_currency=sroi.currency if sroi else None,
        )

    def _criteria(self) -> dict[str, str]:
        file = self.criteria.file
        return {
            "id": file.id,
            "version": file.version,
            "digest": self.criteria.digest,
            "title": self.say(file.title),
        }

    def _project(self) -> dict[str, str | None]:
        who = self.file.project.project
        return {
            "name": who.name,
            "stage": who.stage,
            "file": self.file.document.file,
            "digest": self.file.digest,
        }

    def _reason(self, reason: Reason) -> list[ReasonRow]:
        about = self._verdict_texts().get(reason.id)
        if about:
            return [ReasonRow(reason.id, about)]
        if not reason.about:
            return [ReasonRow(reason.id, self.phrase(f"reason.{reason.id}"))]
        titles = {marker.id: self.say(marker.title) for marker in self.criteria.markers}
        return [
            ReasonRow(reason.id, self.phrase(f"reason.{reason.id}", marker=titles[marker])) for marker in reason.about
        ]

    def _verdict_texts(self) -> dict[str, str]:
        file = self.criteria.file
        needs = {need.id: self.say(need.missing) for band in file.verdict.bands for need in band.needs}
        return needs | {each.id: self.say(each.text.triggered) for each in file.knockouts}

    def _marker(self, marker: Marker, result: MarkerResult) -> MarkerRow:
        return MarkerRow(
            id=marker.id,
            title=self.say(marker.title),
            weight=result.weight,
            score=result.score,
            evidenced=result.evidenced,
            expected=_expected_score(result),
            coverage=result.coverage,
            indicators=tuple(map(self._indicator, marker.indicators, result.indicators)),
        )

    def _indicator(self, indicator: Indicator, result: IndicatorResult) -> IndicatorRow:
        return IndicatorRow(
            id=result.id,
            title=self.say(indicator.title),
            question=self.say(indicator.question),
            state=result.state,
            level=result.level,
            evidenced_level=result.evidenced_level,
            max_level=result.max_level,
            expected=result.expected,
            weight=result.weight,
            text=self._level_text(indicator, result),
            missing=self._missing(indicator, result),
            evidence_hint=self.say(indicator.evidence_hint),
            line=result.line,
            reason=result.reason,
        )

    def _level_text(self, indicator: Indicator, result: IndicatorResult) -> str:
        if result.level:
            return self.say(indicator.levels[result.level - 1].text)
        return self.phrase(f"state-text.{result.state}")

    def _missing(self, indicator: Indicator, result: IndicatorResult) -> tuple[str, ...]:
        if result.level is None or result.level >= result.max_level:
            return ()
        needs = indicator.levels[result.level].needs
        return tuple(self.say(needs[position].missing) for position in result.missing)

    def _knockout(self, result: KnockoutResult) -> KnockoutRow:
        rule = next(each for each in self.criteria.file.knockouts if each.id == result.id)
        return KnockoutRow(
            id=rule.id,
            title=self.say(rule.title),
            state=result.state,
            evidenced=result.evidenced,
            text=self.say(getattr(rule.text, result.state)),
            advice=self.say(rule.advice),
            line=result.line,
        )

    def _warning(self, name: str) -> WarningRow:
        rule = next(each for each in self.criteria.file.warnings if each.id == name)
        return WarningRow(rule.id, self.say(rule.title), self.say(rule.text), self.say(rule.advice))

    def _diagnosis(self, diagnosis: Diagnosis, result: DiagnosisResult) -> DiagnosisRow:
        place = next(each for each in diagnosis.results if each.id == result.place)
        axes = tuple(self._axis(axis, result) for axis in diagnosis.axes)
        bands = [band.text for axis in diagnosis.axes if (band := _band(axis, result)) and band.text]
        remarks = [place.remarks[position].text for position in result.remarks]
        return DiagnosisRow(
            id=diagnosis.id,
            title=self.say(diagnosis.title),
            question=self.say(diagnosis.question),
            result=result.result,
            result_title=_per_axis(axes) if any(result.bands.values()) else self.say(place.title),
            text=" ".join(map(self.say, (place.text, *bands, *remarks))),
            advice=self.say(place.advice) if place.advice else None,
            axes=axes,
            own_words=tuple(self._own_words(each) for each in diagnosis.own_words),
        )

    def _axis(self, axis: Axis, result: DiagnosisResult) -> AxisRow:
        band = _band(axis, result)
        return AxisRow(
            id=axis.id,
            title=self.say(axis.title),
            value=result.values[axis.id],
            is_share=axis.read_as == "share",
            signals=tuple(SignalRow(self.say(each.text), result.signals[each.id]) for each in axis.signals),
            band=self.say(band.title) if band else self.phrase("diagnosis.unclear") if axis.bands else None,
        )

    def _own_words(self, words: OwnWords) -> OwnWordsRow:
        return OwnWordsRow(self.say(words.label), texts_at(self.file.project, words.reads))

    def _step(self, step: Step) -> StepRow:
        indicator = self.sources[step.indicator]
        level = indicator.levels[step.to_level - 1]
        result = self.results[step.indicator]
        marker = next(each for each in self.criteria.markers if step.indicator.startswith(f"{each.id}."))
        lines = self.file.document.lines
        return StepRow(
            indicator=step.indicator,
            title=self.say(indicator.title),
            marker=self.say(marker.title),
            question=self.say(indicator.question),
            from_level=step.from_level,
            to_level=step.to_level,
            effort=step.effort,
            gain=step.gain,
            is_gap=result.is_gap,
            is_question=result.state == "unanswered",
            text=self.say(level.advice),
            example=write(example_lines(level.example, self.language, self.assessment.date)),
            present={key: lines[key,] for key in level.example if (key,) in lines},
        )


def _band(axis: Axis, result: DiagnosisResult) -> AxisBand | None:
    return next((each for each in axis.bands if each.id == result.bands[axis.id]), None)


def _per_axis(axes: Iterable[AxisRow]) -> str:
    return " · ".join(f"{axis.title}: {axis.band}" for axis in axes if axis.band)


def _is_asked(indicator: IndicatorResult) -> bool:
    return indicator.expected > 0 or indicator.state != "unanswered"


def _expected_score(marker: MarkerResult) -> float:
    applicable = [each for each in marker.indicators if each.level is not None]
    weights = math.fsum(each.weight for each in applicable)
    scores = (scoring.indicator_score(each.expected, each.max_level) * each.weight for each in applicable)
    return math.fsum(scores) / weights if weights else 0.0
