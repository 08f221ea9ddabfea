"""A criteria set for readers of a terminal: the list, one entry, and what lint and test found."""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Iterator, Mapping

from sicheck.catalogue.examples import example_lines
from sicheck.errors import Problem, SicheckError
from sicheck.model.criteria import CriteriaSet, Diagnosis, Indicator, Knockout, Level, Marker, Quote, Warn
from sicheck.model.project.words import STAGES
from sicheck.model.shape import near
from sicheck.texts import Phrases
from sicheck.yamlio import write

WIDTH = 88
Entry = Marker | Indicator | Knockout | Warn | Diagnosis


def listed(criteria: CriteriaSet, language: str) -> str:
    """Every id with its title."""
    lines = [f"{criteria.file.title[language]} {criteria.file.version}"]
    for marker in criteria.markers:
        lines += ["", f"{marker.title[language]}  ({marker.id})"]
        lines += [f"  {f'{marker.id}.{each.id}':<42}{each.title[language]}" for each in marker.indicators]
    phrase = Phrases(language, "report")
    for key in ("knockouts", "warnings", "diagnoses"):
        lines += ["", phrase(f"heading.{key}")]
        lines += [f"  {each.id:<42}{each.title[language]}" for each in getattr(criteria.file, key)]
    return "\n".join(lines) + "\n"


def shown(criteria: CriteriaSet, name: str, language: str) -> str:
    """Everything of that id in full: a warning and a diagnosis may share one.

    Raises:
        SicheckError: when the set has no such id, with the one that was probably meant.
    """
    found = [each for each in entries(criteria) if each[0] == name]
    if not found:
        meant = _meant(name, [each for each, _ in entries(criteria)])
        values = {"value": name, "near": meant or ""}
        raise SicheckError([Problem("criterion-unknown-near" if meant else "criterion-unknown", values)])
    return "\n\n".join("\n".join(_entry(name, entry, language)) for _, entry in found) + "\n"


def _meant(name: str, ids: list[str]) -> str | None:
    """The id itself, or its part after the marker, that is near."""
    short = {each.rpartition(".")[2]: each for each in ids}
    return short.get(name) or near(name, ids) or short.get(near(name, list(short)) or "")


def entries(criteria: CriteriaSet) -> list[tuple[str, Entry]]:
    """Everything in the set that has an id, in the order of the list."""
    file = criteria.file
    rules: list[Entry] = [*criteria.markers, *file.knockouts, *file.warnings, *file.diagnoses]
    return [*criteria.indicators().items(), *((each.id, each) for each in rules)]


def _entry(name: str, entry: Entry, language: str) -> Iterator[str]:
    phrase = Phrases(language, "report")
    yield f"{entry.title[language]}  ({name})"
    for field in ("question", "why", "equivalent", "evidence_hint"):
        words = getattr(entry, field, None)
        if words:
            yield from ("", *_wrapped(words[language]))
    yield from ("", *_source(entry.source, phrase, language))
    if isinstance(entry, Indicator):
        yield from ("", "   ".join(f"{phrase(f'stage.{each}')} {getattr(entry.expected, each)}" for each in STAGES))
        for level in entry.levels:
            yield from ("", *_level(level, phrase, language))
    else:
        yield from _rule(entry, language)


def _source(source: Quote, phrase: Phrases, language: str) -> Iterator[str]:
    quote = f" “{source.statement}” ({source.slide})" if source.statement else ""
    yield from _wrapped(f"{phrase('criteria.source')}: {phrase(f'criteria.source-{source.label}')}{quote}")
    for each in source.literature:
        yield from _wrapped(each, "  ")
    if source.note:
        yield from _wrapped(source.note[language], "  ")


def _level(level: Level, phrase: Phrases, language: str) -> Iterator[str]:
    yield from _wrapped(f"{phrase('criteria.level', level=level.level)}: {level.text[language]}")
    for each in level.needs:
        yield f"    {each.if_}"
    effort = phrase(f"effort.{level.effort}")
    yield from _wrapped(f"{phrase('criteria.advice')} ({effort}): {level.advice[language]}", "  ")
    lines = example_lines(level.example, language, dt.datetime.now(tz=dt.UTC).date())
    yield textwrap.indent(write(lines).rstrip(), "    ")


def _rule(entry: Marker | Knockout | Warn | Diagnosis, language: str) -> Iterator[str]:
    if isinstance(entry, Marker):
        yield from ("", *(f"  {entry.id}.{each.id}" for each in entry.indicators))
    elif isinstance(entry, Diagnosis):
        yield from _diagnosis(entry, language)
    else:
        condition = entry.triggered_when if isinstance(entry, Knockout) else entry.when
        yield from ("", f"    {condition}", "", *_wrapped(entry.advice[language]))


def _diagnosis(entry: Diagnosis, language: str) -> Iterator[str]:
    for axis in entry.axes:
        yield from ("", axis.title[language], *(f"  {each.id}  {each.text[language]}" for each in axis.signals))
        yield from (f"  ≥ {each.from_}  {each.title[language]}" for each in axis.bands)
    yield ""
    for each in entry.results:
        yield from _wrapped(f"{each.id}: {each.title[language]}. {each.text[language]}")
        for remark in each.remarks:
            yield from _wrapped(f"+ {remark.text[language]}", "  ")


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ")


def lint_summary(criteria: CriteriaSet, language: str) -> str:
    """What a lint without mistakes looked at."""
    levels = [level for each in criteria.indicators().values() for level in each.levels]
    values: Mapping[str, object] = {
        "sets": criteria.file.id,
        "indicators": len(criteria.indicators()),
        "levels": len(levels),
        "conditions": sum(len(level.needs) for level in levels),
    }
    return Phrases(language, "report")("criteria.all-well", **values) + "\n"


def cases_summary(cases: int, failed: int, language: str) -> str:
    """How many cases gave what was expected."""
    key = "criteria.cases-differ" if failed else "criteria.cases-well"
    return Phrases(language, "report")(key, cases=cases, differ=failed) + "\n"
