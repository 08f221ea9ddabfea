"""Where the money comes from and until when; what recurs, and what is covered once the temporary money has ended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import cast

from sicheck.facts import Derived, View, derive
from sicheck.model.project import Project
from sicheck.model.project.sustainability import Funding
from sicheck.report.rows import MoneyRow, SourceRow, SourceState
from sicheck.report.wording import Wording

MOST = 50
"""Sources that are shown at most."""


def money_row(words: Wording) -> MoneyRow | None:
    """The money of a project; None when no source is named."""
    project, date = words.file.project, words.assessment.date
    funding = project.sustainability.funding
    if not funding:
        return None
    facts = derive(View(project, project, date))
    soonest = sorted(funding, key=lambda each: each.until or dt.date.max)[:MOST]
    return MoneyRow(
        sources=tuple(_source(each, project, date) for each in soonest),
        left_out=len(funding) - len(soonest),
        recurring=_number(facts, "funding_recurring_share") if facts["funding_answered"] else None,
        covered=_number(facts, "after_share_covered") if facts["after_cost_known"] else None,
        months=_months(facts),
        has_temporary=bool(facts["funding_temporary"]),
        line=words.file.document.lines.get(("sustainability", "funding")),
        is_dated=_months(_facts_of([each for each in funding if each.until], project, date)) == _months(facts),
    )


def _months(facts: Derived) -> int:
    return int(_number(facts, "funding_months_covered_after"))


def _number(facts: Derived, name: str) -> float:
    return cast("float", facts[name])


def _source(source: Funding, project: Project, date: dt.date) -> SourceRow:
    names = dict.fromkeys(each for each in (source.name, source.funder) if each)
    return SourceRow(tuple(names), source.amount, source.since, source.until, _state(source, project, date))


def _state(source: Funding, project: Project, date: dt.date) -> SourceState:
    if source.certainty in ("hoped", "requested"):
        return source.certainty
    if source.until and source.until < date:
        return "over"
    facts = _facts_of([source], project, date)
    if facts["funding_temporary"]:
        return "temporary" if source.until else "temporary-open"
    if source.until:
        return "until"
    return "lasting" if facts["funding_ends_known"] else "open"


def _facts_of(sources: Sequence[Funding], project: Project, date: dt.date) -> Derived:
    """What the facts say of a project with these sources alone, so that a picture never contradicts the criteria."""
    alone = project.sustainability.model_copy(update={"funding": tuple(sources)})
    only = project.model_copy(update={"sustainability": alone})
    return derive(View(only, only, date))
