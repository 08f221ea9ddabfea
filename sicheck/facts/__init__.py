"""A project's typed derived facts: what conditions may read, each with a meaning and a worst value."""

from __future__ import annotations

from sicheck.facts import (
    capacity,
    changes,
    coalition,
    creativity,
    frontline,
    funding,
    impact,
    measurements,
    need,
    novelty,
    outcomes,
    ownership,
    reach,
    say,
    sroi,
    support,
    sustainability,
    users,
    value_model,
)
from sicheck.facts.answered import answered, first_answered
from sicheck.facts.base import Fact, Value, View
from sicheck.facts.derived import Derived
from sicheck.facts.sections import NAMES as SECTION_NAMES

__all__ = [
    "FACTS",
    "KINDS",
    "SECTION_NAMES",
    "Derived",
    "Fact",
    "Value",
    "View",
    "answered",
    "derive",
    "first_answered",
]

FACTS: tuple[Fact, ...] = (
    *need.FACTS,
    *changes.FACTS,
    *novelty.FACTS,
    *ownership.FACTS,
    *say.FACTS,
    *frontline.FACTS,
    *support.FACTS,
    *users.FACTS,
    *reach.FACTS,
    *creativity.FACTS,
    *impact.FACTS,
    *outcomes.FACTS,
    *measurements.FACTS,
    *sustainability.FACTS,
    *funding.FACTS,
    *sroi.FACTS,
    *coalition.FACTS,
    *value_model.FACTS,
    *capacity.FACTS,
)
KINDS: tuple[tuple[str, str], ...] = tuple((fact.name, fact.kind) for fact in FACTS)


_BY_NAME = {fact.name: fact for fact in FACTS}


def derive(view: View) -> Derived:
    """Every derived fact and section of a view, by name; each is computed when it is first read."""
    return Derived(_BY_NAME, view)
