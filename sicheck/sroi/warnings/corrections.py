"""Corrections that are not there, or lie outside of what published reports say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sicheck.model.sroi import ShareRange, ValuedOutcome
from sicheck.sroi.assumptions import CORRECTIONS, Kind, Path
from sicheck.sroi.plausibility import OWN_SHARE, band
from sicheck.sroi.warnings.caution import Caution, Share, Value

Correction = tuple[Kind, ShareRange | None]


def correction_cautions(outcome: ValuedOutcome, path: Path) -> Iterator[Caution]:
    """What there is to say of the corrections of an outcome; drop-off matters from a second year on."""
    found = _that_matter(outcome)
    if not any(each and each.best for _, each in found):
        yield Caution("nothing-corrected", path, outcome.name, _figures("deadweight"), "deadweight")
        return
    yield from _one_by_one(outcome, path, found)


def _that_matter(outcome: ValuedOutcome) -> Sequence[Correction]:
    ranges = (outcome.deadweight, outcome.displacement, outcome.attribution, outcome.drop_off)
    return list(zip(CORRECTIONS, ranges, strict=True))[: None if years(outcome) > 1 else -1]


def years(outcome: ValuedOutcome) -> int:
    """How many years the value of an outcome exists."""
    return outcome.duration if outcome.yearly is None else len(outcome.yearly)


def _one_by_one(outcome: ValuedOutcome, path: Path, found: Iterable[Correction]) -> Iterator[Caution]:
    for kind, given in found:
        if given is None:
            yield Caution(f"{kind}-missing", path, outcome.name, _figures(kind), kind)
        elif (given.best or not outcome.zero_because) and (name := _outside(kind, given.best)):
            values = {"share": Share(given.best), **_figures(kind)}
            yield Caution(name, (*path, kind.replace("-", "_")), outcome.name, values, kind)


def _outside(kind: Kind, share: float) -> str | None:
    """The id of a warning for a share outside of its band; a 0 that was explained is none."""
    found = band(kind)
    if kind == "attribution" and share >= OWN_SHARE:
        return "attribution-own-share"
    if share < found.low:
        return f"{kind}-low"
    return f"{kind}-high" if share > found.high else None


def _figures(kind: str) -> dict[str, Value]:
    found = band(kind)
    return {"low": Share(found.low), "median": Share(found.median), "high": Share(found.high)}
