"""What each kind of condition in a criteria set may read."""

from __future__ import annotations

from sicheck.facts import KINDS, SECTION_NAMES
from sicheck.rules import Kinds

PROJECT: Kinds = (*KINDS, *((name, "any") for name in SECTION_NAMES))
"""Levels and knock-outs: the derived facts and the sections of the project file."""

SIGNALS: Kinds = (*PROJECT, ("level", "map"))
"""Signals of diagnoses: also the levels, by full indicator id."""

RESULTS: Kinds = (*SIGNALS, ("value", "map"))
"""Results of diagnoses: also the value of each axis, and `<axis>_judged`."""

WARNINGS: Kinds = (*PROJECT, ("result", "map"))
"""Warnings: also the result of each diagnosis."""

VERDICT: Kinds = (
    ("score", "double"),
    ("evidenced", "double"),
    ("coverage", "double"),
    ("weakest_marker", "double"),
    ("on_track", "double"),
    ("knockouts_unknown", "int"),
    ("stage", "string"),
)
"""Verdicts: the scores (0–100), shares (0–1), the number of unknown knock-outs, and the stage."""
