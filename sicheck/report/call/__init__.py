"""What a call says of a project, in words."""

from __future__ import annotations

from functools import partial

from sicheck.call import CallFile
from sicheck.model.call import Bonus, told
from sicheck.model.criteria import said
from sicheck.model.judgement import BonusResult, Judgement
from sicheck.report.call.asked import asked
from sicheck.report.call.requirements import requirement_row
from sicheck.report.call.titles import titles
from sicheck.report.rows import BonusRow, CallRow, JudgementRow, StruckOutRow, WeightRow
from sicheck.report.wording import Wording

__all__ = ["call_row", "judgement_row"]


def judgement_row(words: Wording, call: CallFile, judged: Judgement) -> JudgementRow:
    """What the call says of the project that the words are about."""
    texts = asked(call, words.language)
    return JudgementRow(
        call=call_row(call, words.language),
        verdict=judged.verdict,
        score=judged.score,
        requirements=tuple(map(partial(requirement_row, words, texts, judged), judged.requirements)),
        bonus=tuple(map(partial(_bonus, words.language), call.call.bonus, judged.bonus)),
    )


def call_row(call: CallFile, language: str) -> CallRow:
    """The call itself in one language."""
    stated, set_file = call.call, call.whole.file
    called = titles(call.whole, language)
    weights = {**stated.weights.markers, **stated.weights.indicators}
    usual = {**set_file.marker_weights, **{name: each.weight for name, each in call.whole.indicators().items()}}
    return CallRow(
        id=stated.id,
        title=told(stated.title, language) if stated.title else stated.id,
        file=call.document.file,
        digest=call.digest,
        criteria={
            "id": set_file.id,
            "version": set_file.version,
            "digest": call.whole.digest,
            "title": said(set_file.title, language),
        },
        weights=tuple(WeightRow(name, called[name], weight, usual[name]) for name, weight in weights.items()),
        struck_out=tuple(
            StruckOutRow(each.id, called[each.id], told(each.reason, language)) for each in stated.strike_out
        ),
    )


def _bonus(language: str, bonus: Bonus, found: BonusResult) -> BonusRow:
    return BonusRow(bonus.id, told(bonus.text, language) if bonus.text else bonus.id, found.points, found.holds)
