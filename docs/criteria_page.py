"""`criteria/README.md`: indicators, levels, conditions and derived facts, in English and Dutch side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from sicheck.catalogue import load
from sicheck.facts import FACTS
from sicheck.model.criteria import CriteriaSet, Diagnosis, Indicator, Knockout, Level, Marker, Quote, Warn, Words
from sicheck.model.project.words import STAGES
from sicheck.texts import Phrases

R = TypeVar("R", Knockout, Warn, Diagnosis)
INTRODUCTION = """\
How facts become levels.
A level holds when its own conditions and those of all levels below it hold.
An indicator's score is its level ÷ 4 × 100, a marker's the weighted mean of its indicators.
Every threshold is our own choice unless a source is named.
Texts: [CC BY 4.0](LICENSE).

*Hoe gegevens niveaus worden.
Een niveau geldt als zijn eigen voorwaarden en die van alle niveaus eronder gelden.
Elke drempel is onze eigen keuze, tenzij er een bron bij staat.*"""
LABELS = {"slide": "slide, quoted", "derived": "derived from a slide", "added": "added from literature"}


def criteria_page() -> str:
    """The whole page."""
    criteria = load()
    parts = [
        _head(criteria),
        *(_marker(marker) for marker in criteria.markers),
        _rules("Knock-outs", "Breekpunten", criteria.file.knockouts, _knockout),
        _rules("Warnings", "Aandachtspunten", criteria.file.warnings, _warning),
        _rules("Diagnoses", "Typeringen", criteria.file.diagnoses, _diagnosis),
        _facts(),
    ]
    return "\n".join(line for part in parts for line in part)


def _head(criteria: CriteriaSet) -> Iterator[str]:
    yield f"# {criteria.file.title['en']} · {criteria.file.title['nl']} {criteria.file.version}"
    yield ""
    yield "<!-- Written by docs/generate.py from the YAML files beside it: change those, not this page. -->"
    yield ""
    yield INTRODUCTION
    yield ""


def _both(words: Words) -> str:
    return f"{_cell(words['en'])} · *{_cell(words['nl'])}*"


def _cell(text: str) -> str:
    """On one line, as it may stand in a table."""
    return _line(text).replace("|", "\\|")


def _line(text: str) -> str:
    return " ".join(text.split())


def _marker(marker: Marker) -> Iterator[str]:
    yield f"## {_both(marker.title)}"
    yield from ("", f"`{marker.id}`", "", _cell(marker.why["en"]), "", f"*{_cell(marker.why['nl'])}*", "")
    yield from _source(marker.source)
    for indicator in marker.indicators:
        yield from _indicator(f"{marker.id}.{indicator.id}", indicator)


def _indicator(name: str, indicator: Indicator) -> Iterator[str]:
    yield f"### {_both(indicator.title)}"
    yield from ("", f"`{name}` · {_expected(indicator)}", "", _both(indicator.question), "")
    yield from (_cell(indicator.why["en"]), "", f"*{_cell(indicator.why['nl'])}*", "")
    yield from ("| level | | conditions |", "| --- | --- | --- |")
    yield from (_level(level) for level in indicator.levels)
    yield ""
    for title, words in (("Counts as well", indicator.equivalent), ("What convinces", indicator.evidence_hint)):
        if words:
            yield from (f"{title}: {_both(words)}", "")
    if indicator.not_applicable_when:
        yield from (f"May be left out, with a reason, when `{indicator.not_applicable_when}`.", "")
    if indicator.may_fall:
        lists = ", ".join(f"`{each}`" for each in indicator.may_fall.adding)
        yield from (f"Adding to {lists} may lower it: {_both(indicator.may_fall.because)}", "")
    yield from _source(indicator.source)


def _expected(indicator: Indicator) -> str:
    return "expected: " + ", ".join(f"{stage} {getattr(indicator.expected, stage)}" for stage in STAGES)


def _level(level: Level) -> str:
    conditions = "<br>".join(f"`{_cell(need.if_)}`" for need in level.needs)
    return f"| {level.level} | {_cell(level.text['en'])}<br>*{_cell(level.text['nl'])}* | {conditions} |"


def _source(source: Quote) -> Iterator[str]:
    quote = f": “{_cell(source.statement)}” ({source.translation}), {source.slide}" if source.statement else ""
    books = "".join(f"; {_cell(each)}" for each in source.literature)
    note = f" — {_both(source.note)}" if source.note else ""
    yield from (f"Source: {LABELS[source.label]}{quote}{books}{note}", "")


def _rules(en: str, nl: str, rules: Sequence[R], entry: Callable[[R], Iterator[str]]) -> Iterator[str]:
    yield from (f"## {en} · *{nl}*", "")
    for rule in rules:
        yield from (f"### {_both(rule.title)}", "", f"`{rule.id}`", "")
        yield from entry(rule)
        yield from _source(rule.source)


def _knockout(rule: Knockout) -> Iterator[str]:
    yield f"- answered when `{_line(rule.answered_when)}`"
    yield f"- triggered when `{_line(rule.triggered_when)}`"
    yield from ("", _both(rule.text.triggered), "")


def _warning(rule: Warn) -> Iterator[str]:
    yield from (f"- when `{_line(rule.when)}`", "", _both(rule.text), "")


def _diagnosis(rule: Diagnosis) -> Iterator[str]:
    yield from (_both(rule.question), "")
    for axis in rule.axes:
        yield from (f"{_both(axis.title)} (`{axis.id}`, {axis.read_as}):", "")
        yield from (f"- {each.id}: {_both(each.text)} — `{_line(each.if_)}`" for each in axis.signals)
        yield from (f"- from {each.from_}: {_both(each.title)}" for each in axis.bands)
        yield ""
    yield from ("The first that holds:", "")
    for result in rule.results:
        yield f"- `{result.id}`: {_both(result.title)} — `{_line(result.if_)}`"
        yield from (f"  - {_both(remark.text)} — `{_line(remark.if_)}`" for remark in result.remarks)
    yield ""


def _facts() -> Iterator[str]:
    yield from ("## Derived facts · *Afgeleide gegevens*", "")
    yield "What conditions may read, beside the sections of the project file. Never null: unknown is the worst value."
    yield from ("", "| fact | type | worst | meaning |", "| --- | --- | --- | --- |")
    english, dutch = Phrases("en", "facts"), Phrases("nl", "facts")
    for fact in FACTS:
        worst = f"`{fact.worst}`" if fact.worst != "" else "empty"
        yield f"| `{fact.name}` | {fact.kind} | {worst} | {_cell(english(fact.name))}<br>*{_cell(dutch(fact.name))}* |"
    yield ""
