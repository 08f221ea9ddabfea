"""What can be wrong with a criteria set, all in one go."""

from __future__ import annotations

from sicheck.catalogue.loading import Loaded
from sicheck.errors import Problem
from sicheck.workbench.conditions import condition_problems
from sicheck.workbench.fields import path_problems
from sicheck.workbench.ladders import ladder_problems


def lint(loaded: Loaded) -> list[Problem]:
    """Every mistake in the set: conditions, field paths, levels that can't be reached or add nothing.

    That every level implies the one below needs no check: a level only adds conditions.
    """
    return [*condition_problems(loaded), *path_problems(loaded), *ladder_problems(loaded)]
