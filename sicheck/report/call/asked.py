"""What a requirement asks, in words: those of the funder, else ours."""

from __future__ import annotations

from sicheck.call import CallFile
from sicheck.model.call import BASELINE, CLEAR, Baseline, Requirement, told
from sicheck.report.call.titles import titles
from sicheck.report.call.values import shown
from sicheck.texts import Phrases, cut


def asked(call: CallFile, language: str) -> dict[str, str]:
    """What each requirement asks, by its id, that of the baseline last."""
    phrase, called = Phrases(language, "call"), titles(call.whole, language)
    found = {
        each.id: told(each.text, language) if each.text else _in_our_words(each, called, phrase)
        for each in call.call.require
    }
    return found | ({BASELINE: _of_baseline(call.call.baseline, phrase)} if call.call.baseline else {})


def _of_baseline(baseline: Baseline, phrase: Phrases) -> str:
    tolerance = baseline.tolerance
    exactly = cut(tolerance, phrase.language, tolerance)
    return phrase("asked.baseline.tolerance" if tolerance else "asked.baseline.score", tolerance=exactly)


def _in_our_words(stated: Requirement, called: dict[str, str], phrase: Phrases) -> str:
    if stated.measure is None:
        return _of_rules(stated, called, phrase)
    key, least = stated.measure
    title = called.get(stated.marker or stated.indicator or "", "")
    return phrase(f"asked.{stated.kind}.{key}", title=title, required=shown(least, key, phrase.language, least))


def _of_rules(stated: Requirement, called: dict[str, str], phrase: Phrases) -> str:
    named = stated.knockouts
    if named is None:
        return phrase("asked.when.rule", id=stated.id)
    every = CLEAR in named
    names = ", ".join(called[each] for each in named if each != CLEAR)
    return phrase("asked.knockouts.all" if every else "asked.knockouts.some", titles=names)
