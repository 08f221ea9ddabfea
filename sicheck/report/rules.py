"""Reasons, knock-outs and points of attention in words."""

from __future__ import annotations

from sicheck.assess.scores import floor_score
from sicheck.catalogue.reads import reads_in
from sicheck.model.assessment import KnockoutResult, Reason
from sicheck.model.criteria import VerdictNeed
from sicheck.report.rows import KnockoutRow, ReasonRow, WarningRow
from sicheck.report.wording import Wording


def reason_rows(words: Wording, reason: Reason) -> list[ReasonRow]:
    """The reasons of a verdict in words: one row for each marker that a reason is about."""
    about = _verdict_texts(words).get(reason.id)
    if about:
        return [ReasonRow(reason.id, about)]
    if not reason.about:
        return [ReasonRow(reason.id, words.phrase(f"reason.{reason.id}"))]
    titles = {marker.id: words.say(marker.title) for marker in words.criteria.markers}
    return [ReasonRow(reason.id, words.phrase(f"reason.{reason.id}", marker=titles[marker])) for marker in reason.about]


def _verdict_texts(words: Wording) -> dict[str, str]:
    file = words.criteria.file
    needs = {need.id: _missing(words, need) for band in file.verdict.bands for need in band.needs}
    return needs | {each.id: words.say(each.text.triggered) for each in file.knockouts}


def _missing(words: Wording, need: VerdictNeed) -> str:
    """What a threshold asks; where the lowest marker decides, which that is and what helps it most."""
    text = words.say(need.missing)
    if {each.name for each in reads_in(need.if_)} != {"weakest_marker"}:
        return text
    lowest = min(words.assessment.markers, key=lambda each: floor_score(each) or 0.0).id
    steps = [each for each in words.assessment.advice if each.indicator.startswith(f"{lowest}.")]
    if not steps:
        return text
    best = max(steps, key=lambda each: each.gain or 0.0)
    marker = next(words.say(each.title) for each in words.criteria.markers if each.id == lowest)
    step = words.say(words.sources[best.indicator].title)
    return words.phrase("reason.lowest", text=text, marker=marker, step=step)


def knockout_row(words: Wording, result: KnockoutResult) -> KnockoutRow:
    """A knock-out in words."""
    rule = next(each for each in words.criteria.file.knockouts if each.id == result.id)
    return KnockoutRow(
        id=rule.id,
        title=words.say(rule.title),
        state=result.state,
        evidenced=result.evidenced,
        text=words.say(getattr(rule.text, result.state)),
        advice=words.say(rule.advice),
        line=result.line,
    )


def warning_row(words: Wording, name: str) -> WarningRow:
    """A point of attention in words."""
    rule = next(each for each in words.criteria.file.warnings if each.id == name)
    return WarningRow(rule.id, words.say(rule.title), words.say(rule.text), words.say(rule.advice))
