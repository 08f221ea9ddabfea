"""From a report and what it was made from to whether it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import cast

from sicheck.call import CallFile, read_call_file
from sicheck.catalogue import load
from sicheck.cli.judging import Judging
from sicheck.cli.work import Work
from sicheck.errors import Problem, SicheckError
from sicheck.intake import file_bytes, shown_name
from sicheck.intake.folders import project_files
from sicheck.intake.reports import LARGEST
from sicheck.outputs import Look, Write, json_v1
from sicheck.outputs.call import gate_json
from sicheck.report.rows import Batch, UnreadRow
from sicheck.resources import DEFAULT_SET
from sicheck.verify import (
    ABSENT,
    Claim,
    Difference,
    GivenFile,
    Group,
    Made,
    Steps,
    Verification,
    claim_steps,
    differences,
    entry_steps,
    given_files,
    parsed,
    read_claims,
    verification,
    with_unrepeated,
)

_WRITTEN: Mapping[Made, Write] = {
    Made.assess: json_v1.as_json_lines,
    Made.gate: gate_json.as_json,
    Made.gate_line: gate_json.as_json_lines,
}


class Verifying:
    """Makes reports anew from the same files, and compares; what is found on the way is told in `reader`'s language."""

    def __init__(self, projects: Sequence[Path], call: str | None, criteria: str | None, reader: str) -> None:
        self._projects = projects
        self._has_call = call is not None
        self._criteria = criteria
        self._reader = reader
        self._call: Callable[[str], CallFile] = cache(lambda language: read_call_file(call or "", language, criteria))

    def verified(self, report: Path) -> Verification:
        """What holds of each report in a file.

        Raises:
            SicheckError: when the report, a project or the call can't be read, lacks, or does not belong to it.
        """
        shown = shown_name(report)
        claims = read_claims(file_bytes(report, shown, LARGEST), shown)
        self._check_call(claims)
        given = [GivenFile(path) for path in project_files(self._projects).some(self._projects)]
        pairs = [(claim, given_files(claim.projects, given)) for claim in claims]
        if not any(path for _, paths in pairs for path in paths):
            raise SicheckError([Problem("verify-nothing")])
        steps = claim_steps(claims)
        return verification(
            claims, (each for pair, at in zip(pairs, steps, strict=True) for each in self._compared(*pair, at))
        )

    def _check_call(self, claims: Sequence[Claim]) -> None:
        needs = any(each.has_call for each in claims)
        if needs != self._has_call:
            raise SicheckError([Problem("verify-call-needed" if needs else "verify-call-stray")])

    def _compared(self, claim: Claim, paths: Sequence[Path | None], at: Steps) -> Iterator[Difference]:
        """What differs in one report, and what of it could not be repeated."""
        if any(paths):
            yield from differences(claim.data, self._again(claim, paths), at)
        for step, project, path in zip(entry_steps(claim), claim.projects, paths, strict=True):
            if path is None:
                yield Difference((*at, *step), project.file, ABSENT, "not-repeated")

    def _again(self, claim: Claim, paths: Sequence[Path | None]) -> Group:
        """The report as it would be made now; what was not given stands there as it did."""
        batch = self._batch(claim, [each for each in paths if each])
        _check_are_read(claim, paths, batch)
        found = cast("Group", parsed(_WRITTEN[claim.made](batch, Look())))
        return found if all(paths) else with_unrepeated(found, claim, paths)

    def _batch(self, claim: Claim, paths: Sequence[Path]) -> Batch:
        if not claim.has_call:
            criteria = load(self._criteria or DEFAULT_SET, claim.language)
            return Work(criteria, claim.date, claim.language, self._reader).batch(paths)
        work = Judging(self._call(claim.language), claim.date, claim.language, self._reader)
        return work.batch(paths) if claim.made is Made.assess else work.gate(paths)


def _check_are_read(claim: Claim, paths: Sequence[Path | None], batch: Batch) -> None:
    """What could be read when the report was made has to be read now; why it can't be is told already."""
    given = [project for project, path in zip(claim.projects, paths, strict=True) if path]
    unread = [
        Problem("verify-unread", {"file": row.file})
        for project, row in zip(given, batch.projects, strict=True)
        if isinstance(row, UnreadRow) and not project.is_unread
    ]
    if unread:
        raise SicheckError(unread)
