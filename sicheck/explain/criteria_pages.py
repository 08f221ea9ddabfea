"""Pages about markers and indicators."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.catalogue.examples import example_lines
from sicheck.explain.page import Item, Page, Part, filled
from sicheck.explain.parts import conditioned, part, read_from, said, source, variables
from sicheck.explain.telling import Telling
from sicheck.explain.uses import uses
from sicheck.model.criteria import Condition, Indicator, Level, Marker
from sicheck.model.project.words import STAGES
from sicheck.yamlio import write


def marker_page(telling: Telling, name: str) -> Page:
    """A marker with its indicators."""
    marker = next(each for each in telling.criteria.markers if each.id == name)
    parts = (said(telling, "why", marker.why), _indicators(telling, marker), source(telling, marker.source))
    return Page("marker", name, telling.say(marker.title), telling.phrase("kind.marker"), filled(parts))


def _indicators(telling: Telling, marker: Marker) -> Part:
    found = ((f"{marker.id}.{each.id}", each) for each in marker.indicators)
    items = (Item(name, telling.say(each.question), name) for name, each in found)
    return part(telling, "indicators", *items)


def indicator_page(telling: Telling, name: str) -> Page:
    """An indicator: what it asks and why, its levels, what convinces, and where it comes from."""
    indicator = telling.criteria.indicators()[name]
    marker = next(each for each in telling.criteria.markers if name == f"{each.id}.{indicator.id}")
    about = telling.phrase("kind-of.indicator", marker=telling.say(marker.title))
    return Page("indicator", name, telling.say(indicator.title), about, filled(_parts(telling, name, indicator)))


def _parts(telling: Telling, name: str, indicator: Indicator) -> Iterator[Part]:
    yield said(telling, "question", indicator.question)
    yield said(telling, "why", indicator.why)
    yield part(telling, "levels", *(_level(telling, each) for each in indicator.levels))
    yield part(telling, "expected", *_expected(telling, indicator))
    yield part(telling, "evidence", *_evidence(telling, indicator))
    yield part(telling, "exceptions", *_exceptions(telling, indicator))
    yield read_from(telling, "keys", indicator.reads)
    yield variables(telling, (each.condition for each in uses(telling.criteria) if each.id == name))
    yield source(telling, indicator.source)


def _level(telling: Telling, level: Level) -> Item:
    effort = f"{telling.phrase('label.effort')} {telling.report(f'effort.{level.effort}')}"
    below = (
        *(_need(telling, each) for each in level.needs),
        Item("advice", telling.say(level.advice), f"{telling.phrase('label.advice')} ({effort})"),
        Item("example", label=telling.phrase("label.example"), code=_example(telling, level)),
    )
    label = telling.phrase("label.level", level=level.level)
    return Item(str(level.level), telling.say(level.text), label, items=below)


def _need(telling: Telling, need: Condition) -> Item:
    return Item("need", telling.say(need.missing), telling.phrase("label.need"), code=" ".join(need.if_.split()))


def _example(telling: Telling, level: Level) -> str:
    return write(example_lines(level.example, telling.language, telling.date)).rstrip()


def _expected(telling: Telling, indicator: Indicator) -> Iterator[Item]:
    for stage in STAGES:
        level = getattr(indicator.expected, stage)
        text = telling.phrase("label.level", level=level) if level else telling.phrase("expected.none")
        yield Item(stage, text, telling.report(f"stage.{stage}"))


def _evidence(telling: Telling, indicator: Indicator) -> Iterator[Item]:
    yield Item("hint", telling.say(indicator.evidence_hint))
    if indicator.equivalent:
        yield Item("equivalent", telling.say(indicator.equivalent), telling.phrase("label.equivalent"))


def _exceptions(telling: Telling, indicator: Indicator) -> Iterator[Item]:
    if indicator.applies_when:
        yield conditioned(telling, "applies-when", indicator.applies_when)
    if indicator.not_applicable_when:
        yield conditioned(telling, "not-applicable-when", indicator.not_applicable_when)
    if indicator.may_fall:
        label = telling.phrase("label.may-fall", keys=", ".join(indicator.may_fall.adding))
        yield Item("may-fall", telling.say(indicator.may_fall.because), label)
