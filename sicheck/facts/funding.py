"""Facts about money: `sustainability.funding`, the cost and what comes after.

On the evidenced view everything unproven counts at its worst, so that adding evidence never lowers anything.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Sequence

from sicheck.facts.base import Fact, View, count, distinct, named, number, said, yes
from sicheck.model.project import Project
from sicheck.model.project.sustainability import RECURRING_KINDS, Funding

LONG = dt.timedelta(days=3 * 365)
"""Three years or more to run counts as recurring; our own choice."""
SOON = dt.timedelta(days=183)
MONTH = 365.25 / 12
CERTAIN = ("promised", "signed")
HORIZON = 120
"""Months that are looked ahead at most."""


def _sources(project: Project) -> tuple[Funding, ...]:
    return project.sustainability.funding or ()


def _counted(funding: Iterable[Funding]) -> list[Funding]:
    """Sources that bring something: an amount or value, not only hoped for or asked."""
    return [each for each in funding if each.amount and each.certainty not in ("hoped", "requested")]


def _total(funding: Iterable[Funding]) -> float:
    return math.fsum(each.amount or 0.0 for each in funding)


def _is_recurring(view: View, source: Funding) -> bool:
    lasting = source.until is None or source.until - view.date >= LONG
    regular = source.kind in RECURRING_KINDS or (source.kind is not None and source.temporary is False)
    return regular and source.temporary is not True and lasting


def _recurring_share(view: View) -> float:
    everything = _total(_counted(_sources(view.whole)))
    recurring = _total(each for each in _counted(_sources(view.project)) if _is_recurring(view, each))
    return recurring / everything if everything else 0.0


def _largest_share(view: View) -> float:
    """The largest funder's share; everything unproven is added to it, as if it were all one funder's."""
    proven, everything = _counted(_sources(view.project)), _counted(_sources(view.whole))
    total = _total(everything)
    if not total:
        return 1.0
    funders = {_funder(each) for each in proven}
    largest = max((_total(each for each in proven if _funder(each) == name) for name in funders), default=0.0)
    return min(1.0, (largest + max(0.0, total - _total(proven))) / total)


def _funder(source: Funding) -> str:
    return (source.funder or source.name or "").casefold()


def _complete(project: Project) -> Iterator[Funding]:
    return (
        each for each in _sources(project) if each.kind and each.amount and (named(each.funder) or named(each.name))
    )


def _is_temporary(source: Funding) -> bool:
    return source.temporary is True or (source.temporary is None and source.until is not None)


def _temporary(project: Project) -> list[Funding]:
    return [each for each in _sources(project) if _is_temporary(each)]


def _ends_known(view: View) -> bool:
    """Of every source it is said whether it is temporary, and until when."""
    told = all(_end_told(each) for each in _sources(view.whole))
    return bool(_sources(view.project)) and told


def _end_told(source: Funding) -> bool:
    return source.temporary is False or source.until is not None


def _last_end(project: Project) -> dt.date | None:
    ends = [each.until for each in _temporary(project) if each.until]
    return max(ends) if ends else None


def _ends_soon(view: View) -> bool:
    last = _last_end(view.whole)
    return last is not None and last - view.date <= SOON


def _cost_after(view: View) -> float | None:
    costs = view.project.sustainability.costs
    return costs.per_year_after if costs.per_year_after is not None else costs.per_year


def _route_known(view: View) -> bool:
    after = view.project.sustainability.after
    routed = said(after.route) and named(after.who_decides) and after.decide_by is not None
    return _cost_after(view) is not None and (routed or _nothing_temporary(view))


def _nothing_temporary(view: View) -> bool:
    return bool(_sources(view.project)) and not _temporary(view.whole)


def _day_after(view: View) -> dt.date:
    last = _last_end(view.whole)
    return (max(last, view.date) if last else view.date) + dt.timedelta(days=1)


def _certain(sources: Iterable[Funding], kinds: Sequence[str]) -> list[Funding]:
    """Money that is certain enough: of these kinds, or regular money without an end."""
    return [
        each for each in sources if each.certainty in kinds or (each.certainty is None and each.kind in RECURRING_KINDS)
    ]


def _covered(view: View, on: dt.date, kinds: Sequence[str]) -> float:
    """The share (0–1, or more) of the yearly cost that is still there on a day."""
    cost = _cost_after(view)
    there = _total(each for each in _certain(_counted(_sources(view.project)), kinds) if _runs_on(each, on))
    if cost is None or not _sources(view.project):
        return 0.0
    return there / cost if cost else 1.0


def _runs_on(source: Funding, day: dt.date) -> bool:
    started = source.since is None or source.since <= day
    return started and (source.until is None or source.until >= day) and not (source.temporary and source.until is None)


def _covered_after(view: View) -> float:
    return min(1.0, _covered(view, _day_after(view), CERTAIN))


def _months_covered(view: View, kinds: Sequence[str]) -> float:
    start = _day_after(view)
    months = 0
    while months < HORIZON and _covered(view, start + dt.timedelta(days=round(months * MONTH)), kinds) >= 1:
        months += 1
    return float(months)


FACTS: tuple[Fact, ...] = (
    yes("funding_answered", lambda view: any(True for _ in _complete(view.project))),
    count("funding_sources", lambda view: distinct(_funder(each) for each in _counted(_complete(view.project)))),
    number("funding_recurring_share", 0.0, _recurring_share),
    number("funding_largest_share", 1.0, _largest_share),
    yes("funding_ends_known", _ends_known),
    count("funding_temporary", lambda view: len(_temporary(view.whole))),
    yes("funding_temporary_ends_within_6_months", _ends_soon),
    yes("after_route_known", _route_known),
    number("after_share_covered", 0.0, _covered_after),
    number("after_months_signed", 0.0, lambda view: _months_covered(view, ("signed",))),
    number("funding_months_covered_after", 0.0, lambda view: _months_covered(view, CERTAIN)),
)
