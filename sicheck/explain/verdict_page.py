"""Pages about verdicts."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.explain.page import Item, Page, Part, filled
from sicheck.explain.parts import part, variables
from sicheck.explain.telling import Telling
from sicheck.model.criteria import Band
from sicheck.texts import percentage


def verdict_page(telling: Telling, name: str) -> Page:
    """A verdict: what it says, what it needs, and in which order verdicts are looked at."""
    parts = filled(_verdict_parts(telling, name))
    return Page("verdict", name, telling.report(f"verdict.{name}"), telling.phrase("kind.verdict"), parts)


def _verdict_parts(telling: Telling, name: str) -> Iterator[Part]:
    rules = telling.criteria.file.verdict
    bands = {each.id: each for each in rules.bands}
    yield part(telling, "what", Item("text", telling.phrase(f"verdict.{name}")))
    if name in bands:
        yield part(telling, "needs", *_needs(telling, bands[name]))
        yield variables(telling, (need.if_ for need in bands[name].needs))
    else:
        yield part(telling, "rule", Item("coverage", telling.phrase("verdict.coverage", **_shares(telling))))
    yield part(telling, "order", Item("order", telling.phrase("verdict.order")))


def _shares(telling: Telling) -> dict[str, str]:
    """How much is to be filled in before there is a score."""
    rules = telling.criteria.file.verdict
    found = {"whole": rules.minimum_coverage, "marker": rules.marker_coverage}
    return {name: percentage(share, telling.language) for name, share in found.items()}


def _needs(telling: Telling, band: Band) -> Iterator[Item]:
    if not band.needs:
        yield Item("none", telling.phrase("verdict.no-needs"))
    for need in band.needs:
        yield Item(need.id, telling.say(need.missing), telling.phrase("label.need"), " ".join(need.if_.split()))
