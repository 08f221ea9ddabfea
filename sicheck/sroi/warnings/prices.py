"""Prices of which nobody can check where they come from, and outputs that are priced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sicheck.model.project import Project
from sicheck.model.sroi import Proxy, ValuedOutcome
from sicheck.sroi.assumptions import Path
from sicheck.sroi.warnings.caution import Caution
from sicheck.sroi.warnings.names import names_multiplier, names_output, same


def price_cautions(outcome: ValuedOutcome, path: Path) -> Iterator[Caution]:
    """A price without its source or year; of values given year by year, the evidence is their source."""
    if outcome.yearly:
        if not outcome.evidence:
            yield Caution("yearly-without-source", (*path, "yearly"), outcome.name)
    elif outcome.proxy and outcome.proxy.value:
        if not outcome.proxy.source:
            yield Caution(_without_source(outcome, outcome.proxy), (*path, "proxy"), outcome.name)
        if outcome.proxy.year is None:
            yield Caution("proxy-without-year", (*path, "proxy"), outcome.name)


def _without_source(outcome: ValuedOutcome, proxy: Proxy) -> str:
    multiplied = names_multiplier(outcome.name, proxy.unit)
    return "multiplier-without-source" if multiplied else "proxy-without-source"


def changes(project: Project) -> Mapping[str, bool]:
    """The outcomes of `impact.outcomes` whose kind is known: whether one of that name is a change for people."""
    known = [each for each in project.impact.outcomes or () if each.change]
    real = {same(each.name) for each in known if each.real}
    return {name: name in real for name in (same(each.name) for each in known)}


def output_cautions(outcome: ValuedOutcome, path: Path, known: Mapping[str, bool]) -> Iterator[Caution]:
    """What was done, priced as if it were a change: by what `impact.outcomes` says of it, or by its name."""
    name = same(outcome.name)
    if name and not known.get(name, not names_output(outcome.name)):
        yield Caution("output-priced", path, outcome.name)
