"""What can be wrong with a criteria set beyond its form."""

from __future__ import annotations

from sicheck.catalogue.loading import Loaded
from sicheck.errors import Problem
from sicheck.workbench.conditions import condition_problems
from sicheck.workbench.ladders import ladder_problems
from sicheck.workbench.strays import stray_problems
from sicheck.workbench.translations import overlay_problems


def lint(loaded: Loaded) -> list[Problem]:
    """What nothing reads, and every condition that does not work; when all do, the levels that are not right.

    That every level implies the one below needs no check: a level only adds conditions.
    """
    rules = list(condition_problems(loaded)) or list(ladder_problems(loaded))
    return [*stray_problems(loaded), *rules, *overlay_problems(loaded)]
