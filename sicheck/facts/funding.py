"""Facts about money: `sustainability.funding`, the cost and what comes after.

Money that is only hoped for or asked is never income. On the evidenced view everything unproven counts at its worst,
so that adding evidence never lowers anything.
"""

from __future__ import annotations

import datetime as dt
import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from sicheck.facts.base import Fact, View, count, distinct, named, number, said, yes
from sicheck.facts.sustainability import finite
from sicheck.model.project import Project
from sicheck.model.project.sustainability import RECURRING_KINDS, Funding

LONG = dt.timedelta(days=3 * 365)
"""Three years or more to run counts as recurring; our own choice."""
SOON = dt.timedelta(days=183)
DAY = dt.timedelta(days=1)
CERTAIN = ("promised", "signed")
UNCERTAIN = ("hoped", "requested")
ONE_OFF = ("project-subsidy", "prize", "crowdfunding", "loan")
"""Kinds that end by their nature, whatever else is said of them."""
STANDING = ("in-kind", "donation")
"""Kinds that can recur, when it is said that they are not temporary or until when they run."""
HORIZON = 120
"""Months that are looked ahead at most."""


# Which sources there are, and which of them bring something.


def _sources(project: Project) -> list[Funding]:
    """Each source once, without those that are only hoped for or asked."""
    once = {_identity(each): each for each in project.sustainability.funding or ()}
    return [each for each in once.values() if each.certainty not in UNCERTAIN]


def _identity(source: Funding) -> tuple[object, ...]:
    when = (source.temporary, source.since, source.until, source.certainty)
    return (_folded(source.funder), _folded(source.name), source.kind, source.amount, *when)


def _folded(text: str | None) -> str:
    return " ".join((text or "").casefold().split())


def _funder(source: Funding) -> str:
    return _folded(source.funder or source.name)


def _is_named(source: Funding) -> bool:
    return named(source.funder) or named(source.name)


def _complete(sources: Iterable[Funding]) -> Iterator[Funding]:
    return (each for each in sources if each.kind and each.amount and _is_named(each))


def _income(view: View, project: Project) -> list[Funding]:
    """Sources with an amount or value that run today, or start later and are promised or signed."""
    return [each for each in _sources(project) if each.amount and _is_current(view, each)]


def _is_current(view: View, source: Funding) -> bool:
    started = source.since is None or source.since <= view.date or source.certainty in CERTAIN
    return started and (source.until is None or source.until >= view.date)


def _total(sources: Iterable[Funding]) -> float:
    return math.fsum(each.amount or 0.0 for each in sources)


def _share(part: float, whole: float) -> float:
    """Cents are not exact in binary: 60 % may not become 60.00000000000001 %."""
    return round(part / whole, 9)


# What recurs, and what is temporary.


def _is_regular(source: Funding) -> bool:
    end_told = source.temporary is not None or source.until is not None
    return source.kind in RECURRING_KINDS or (source.kind in STANDING and end_told)


def _is_recurring(view: View, source: Funding) -> bool:
    """Regular money without an end, or with three years or more to run; a date goes before the word `temporary`."""
    lasting = source.until - view.date >= LONG if source.until else source.temporary is not True
    return _is_regular(source) and lasting


def _is_temporary(view: View, source: Funding) -> bool:
    ends = source.kind in ONE_OFF or source.temporary is True
    return not _is_recurring(view, source) and (ends or (source.temporary is None and source.until is not None))


def _end_told(source: Funding) -> bool:
    """An end, or that there is none; regular kinds have none unless it is said."""
    lasts = source.kind not in ONE_OFF and source.temporary is False
    return source.until is not None or lasts or (source.kind in RECURRING_KINDS and source.temporary is None)


def _recurring(view: View) -> float:
    return _total(each for each in _complete(_income(view, view.project)) if _is_recurring(view, each))


def _recurring_share(view: View) -> float:
    everything = _total(_income(view, view.whole))
    return _share(_recurring(view), everything) if everything else 0.0


def _recurring_of_all(view: View) -> float:
    """Of all money that is named, ended money too: else the last grant would clear a project by ending."""
    everything = _total(each for each in _sources(view.whole) if each.amount)
    return _share(_recurring(view), everything) if everything else 0.0


def _largest_share(view: View) -> float:
    """The largest funder's share; everything unproven is added to it, as if it were all one funder's."""
    proven = _income(view, view.project)
    total = _total(_income(view, view.whole))
    if not total:
        return 1.0
    funders = {_funder(each) for each in proven}
    largest = max((_total(each for each in proven if _funder(each) == name) for name in funders), default=0.0)
    return min(1.0, _share(largest + max(0.0, total - _total(proven)), total))


def _ends_told(view: View) -> int:
    return distinct(_funder(each) for each in _sources(view.project) if _is_named(each) and _end_told(each))


def _ends_known(view: View) -> bool:
    return bool(_sources(view.project)) and all(_end_told(each) for each in _sources(view.whole))


def _temporary(view: View) -> list[Funding]:
    """From the whole project: what is temporary stays so without evidence."""
    return [each for each in _sources(view.whole) if _is_temporary(view, each)]


def _ends_soon(view: View) -> bool:
    """The end of all temporary money is known, and near or past."""
    ends = [each.until for each in _temporary(view)]
    return bool(ends) and all(end is not None and end - view.date <= SOON for end in ends)


# The day after the temporary money.


def _cost_after(view: View) -> float | None:
    """The cost afterwards; where none is given the cost today, when everything is in it, which is never 0."""
    costs = view.project.sustainability.costs
    today = costs.per_year if costs.per_year and costs.all_included else None
    return costs.per_year_after if costs.per_year_after is not None else today


def _route_known(view: View) -> bool:
    after = view.project.sustainability.after
    return said(after.route) and named(after.who_decides) and after.decide_by is not None


def _next(day: dt.date) -> dt.date:
    return min(day, dt.date.max - DAY) + DAY


def _days_after(view: View) -> set[dt.date]:
    """Tomorrow, and the day after each temporary source: the best of them counts, so one more grant never harms."""
    ends = (each.until for each in _temporary(view))
    return {_next(view.date)} | {_next(end) for end in ends if end and end > view.date}


def _staying(view: View, certainties: Sequence[str]) -> list[Funding]:
    """What is not temporary and certain enough; regular money that runs today needs no promise."""
    return [
        each
        for each in _complete(_income(view, view.project))
        if not _is_temporary(view, each)
        and (each.certainty in certainties or (each.certainty is None and _is_regular(each)))
    ]


class _Cover:
    """How much of the yearly cost is there on a day, as share (0–1, or more); the sums are made once.

    A cost of 0 counts when the project ends by design.
    """

    def __init__(self, view: View, certainties: Sequence[str]) -> None:
        self._cost = _cost_after(view)
        self._free = float(finite(view))
        steps: dict[dt.date, float] = {dt.date.min: 0.0}
        for each in _staying(view, certainties):
            begins = each.since or dt.date.min
            steps[begins] = steps.get(begins, 0.0) + (each.amount or 0.0)
            if each.until:
                steps[_next(each.until)] = steps.get(_next(each.until), 0.0) - (each.amount or 0.0)
        self.days = sorted(steps)
        self._sums = list(accumulate(steps[day] for day in self.days))
        self._gaps = [day for day in self.days if self.on(day) < 1]

    def on(self, day: dt.date) -> float:
        """The share of the cost on a day."""
        if not self._cost:
            return 0.0 if self._cost is None else self._free
        return _share(max(0.0, self._sums[bisect_right(self.days, day) - 1]), self._cost)

    def months_from(self, start: dt.date) -> int:
        """Whole months from a day to the first on which the cost is not fully covered."""
        if self.on(start) < 1:
            return 0
        later = bisect_left(self._gaps, start)
        return min(HORIZON, _months_between(start, self._gaps[later])) if later < len(self._gaps) else HORIZON


def _covered_after(view: View) -> float:
    cover = _Cover(view, CERTAIN)
    return min(1.0, max(cover.on(day) for day in _days_after(view)))


def _months_covered(view: View, certainties: Sequence[str]) -> float:
    cover = _Cover(view, certainties)
    return float(max(cover.months_from(day) for day in _days_after(view)))


def _months_between(start: dt.date, end: dt.date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def _goes_on(view: View) -> bool:
    days = sorted(_days_after(view))
    return any(_runs_on_one_of(each, days) for each in _staying(view, CERTAIN))


def _runs_on_one_of(source: Funding, days: Sequence[dt.date]) -> bool:
    first = bisect_left(days, source.since or dt.date.min)
    return first < len(days) and (source.until is None or days[first] <= source.until)


FACTS: tuple[Fact, ...] = (
    yes("funding_answered", lambda view: any(_complete(_sources(view.project)))),
    count("funding_sources", lambda view: distinct(_funder(each) for each in _complete(_income(view, view.project)))),
    number("funding_recurring_share", 0.0, _recurring_share),
    number("funding_recurring_of_all", 0.0, _recurring_of_all),
    number("funding_largest_share", 1.0, _largest_share),
    count("funding_ends_told", _ends_told),
    yes("funding_ends_known", _ends_known),
    count("funding_temporary", lambda view: len(_temporary(view))),
    yes("funding_temporary_ends_within_6_months", _ends_soon),
    yes("funding_goes_on", _goes_on),
    yes("after_cost_known", lambda view: _cost_after(view) is not None),
    yes("after_route_known", _route_known),
    number("after_share_covered", 0.0, _covered_after),
    number("after_months_signed", 0.0, lambda view: _months_covered(view, ("signed",))),
    number("funding_months_covered_after", 0.0, lambda view: _months_covered(view, CERTAIN)),
)
