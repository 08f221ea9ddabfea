"""The entries of reports: where they stand, and what to do with one that can't be repeated."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import cast

from sicheck.model.judgement import EXIT_CODES
from sicheck.verify.alignment import names_of, steps_of
from sicheck.verify.claims import Claim, Made
from sicheck.verify.json_text import Group, Json

Steps = tuple[str, ...]


def claim_steps(claims: Sequence[Claim]) -> list[Steps]:
    """Where each report stands in its file: nowhere special when it is alone, else under the name of its project."""
    if len(claims) == 1:
        return [()]
    return [(step,) for step in steps_of(names_of([each.data for each in claims]))]


def entry_steps(claim: Claim) -> list[Steps]:
    """Where each project stands in a report."""
    if claim.made is not Made.gate:
        return [()]
    return [("projects", step) for step in steps_of(names_of(claim.entries))]


def with_unrepeated(found: Group, claim: Claim, paths: Sequence[Path | None]) -> Group:
    """A gate made again, with the entries of unread files that were not given as they stand in the report.

    What could not be read decides the verdict on all, whatever the others give.
    """
    again = iter(cast("list[Json]", found["projects"]))
    entries: list[Json] = [next(again) if path else entry for entry, path in zip(claim.entries, paths, strict=True)]
    return {**found, "verdict": "error", "exit_code": Decimal(EXIT_CODES["error"]), "projects": entries}
