"""What comes of a comparison: whether the report stands, what differs and why, and what is worth knowing beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from sicheck.verify.claims import Claim
from sicheck.verify.differences import Difference, Path

Role = Literal["cause", "consequence", "unexplained"]
"""A difference in what the report was made from, one that may come of that, or one that nothing explains."""

_TOOL = ("tool", "version")
_OF_ALL = {_TOOL, ("criteria", "id"), ("criteria", "version"), ("criteria", "digest"), ("call", "digest")}
_OF_ONE = ("project", "digest")
"""What the numbers of a report rest on: for all of it, and for one of its projects."""


class Finding(NamedTuple):
    """A difference with the part that it plays."""

    difference: Difference
    role: Role


class Verification(NamedTuple):
    """The reports that were verified; `notes` change nothing."""

    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    notes: tuple[Difference, ...]

    @property
    def stands(self) -> bool:
        """Whether everything is found again as it was reported."""
        return not self.findings

    @property
    def exit_code(self) -> int:
        """0 when it stands, else 1."""
        return 0 if self.stands else 1

    def of_role(self, role: Role) -> tuple[Difference, ...]:
        """The differences that play one part."""
        return tuple(each.difference for each in self.findings if each.role == role)


def verification(claims: Sequence[Claim], found: Iterable[Difference]) -> Verification:
    """Causes first, then the rest in the order of the report.

    Another version of sicheck that finds the same is worth a note, as is what could not be repeated.
    """
    every = list(found)
    told = [each for each in every if each.kind == "not-repeated"]
    differing = [each for each in every if each.kind != "not-repeated"]
    if all(each.keys[-2:] == _TOOL for each in differing):
        return Verification(tuple(claims), (), (*differing, *told))
    causes = [each for each in differing if _is_cause(each)]
    rest = [Finding(each, role) for each, role in _roles(differing, causes) if not _is_cause(each)]
    return Verification(tuple(claims), (*(Finding(each, "cause") for each in causes), *rest), tuple(told))


def _is_cause(difference: Difference) -> bool:
    return difference.keys[-2:] in {*_OF_ALL, _OF_ONE}


def _roles(found: Iterable[Difference], causes: Sequence[Difference]) -> Iterator[tuple[Difference, Role]]:
    """What holds for all explains everything; a project explains what is said of it, and of all together."""
    is_of_all = any(each.keys[-2:] in _OF_ALL for each in causes)
    explained = {_project(each.path) for each in causes} | ({()} if causes else set())
    for each in found:
        yield each, "consequence" if is_of_all or _project(each.path) in explained else "unexplained"


def _project(path: Path) -> Path:
    """The project that a path is about; nothing for what is about all of a report."""
    if path[0].startswith("["):
        return path[:1]
    return path[:2] if path[0] == "projects" and len(path) > 1 else ()
