"""A criteria set's own cases: project snippets and what they are expected to give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sicheck.assess import assess
from sicheck.catalogue.files import Files, yaml_files
from sicheck.catalogue.loading import Loaded
from sicheck.catalogue.sample import SOME_DAY
from sicheck.errors import Problem, SicheckError
from sicheck.intake import ProjectFile
from sicheck.model.assessment import Assessment
from sicheck.model.base import Model, Some
from sicheck.model.criteria import CriteriaSet
from sicheck.model.project import Project
from sicheck.model.reading import read_part
from sicheck.model.types import Date, Text, Whole
from sicheck.yamlio import Document, Tree, locate


class Case(Model):
    """A sentence, a project snippet, and the levels, states, knock-outs, warnings and diagnoses that it gives."""

    name: Text
    date: Date = SOME_DAY
    project: Mapping[str, Any]
    levels: Mapping[str, Whole] = {}
    evidenced: Mapping[str, Whole] = {}
    states: Mapping[str, str] = {}
    knockouts: Mapping[str, str] = {}
    diagnoses: Mapping[str, str] = {}
    warnings: Some[str] = ()
    no_warnings: Some[str] = ()
    verdict: str | None = None


@dataclass(frozen=True)
class Outcome:
    """What a case gave: nothing in `differences` when it gave what was expected."""

    file: str
    case: Case
    differences: tuple[Problem, ...]

    @property
    def name(self) -> str:
        """The sentence that the case states."""
        return self.case.name


def run_cases(loaded: Loaded) -> list[Outcome]:
    """Runs every case of the set.

    Raises:
        SicheckError: when a case file can't be read or names an unknown id.
    """
    return [outcome for document in _documents(loaded) for outcome in _run_file(loaded.criteria, document)]


def _documents(loaded: Loaded) -> Iterator[Document]:
    """The case files in the set's own folder: those of a set that it extends are that set's."""
    files = Files()
    yield from (files.document(loaded.folder, f"cases/{name}") for name in yaml_files(loaded.folder / "cases"))


def _run_file(criteria: CriteriaSet, document: Document) -> Iterator[Outcome]:
    if not isinstance(document.tree, list):
        raise SicheckError([Problem("cases-no-list", {}, locate(document, ()))])
    for position, tree in enumerate(document.tree):
        case = read_part(document, tree, Case, (position,))
        yield Outcome(document.file, case, tuple(_differences(criteria, case, document, position)))


def _differences(criteria: CriteriaSet, case: Case, document: Document, position: int) -> Iterator[Problem]:
    try:
        project = read_part(document, tree_of(case), Project, (position, "project"))
    except SicheckError as error:
        yield from error.problems
        return
    assessment = assess(ProjectFile(project, document, ""), criteria, case.date)
    for key, found in _found(assessment).items():
        for name, expected in getattr(case, key).items():
            place = locate(document, (position, key, name))
            if name not in found:
                raise SicheckError([Problem("case-id-unknown", {"value": name}, place)])
            if found[name] != expected:
                yield Problem("case-differs", {"id": name, "expected": expected, "found": found[name]}, place)
    yield from _warnings(assessment, case, document, position)


def _found(assessment: Assessment) -> dict[str, dict[str, object]]:
    indicators = assessment.indicators().values()
    return {
        "levels": {each.id: each.level for each in indicators},
        "evidenced": {each.id: each.evidenced_level for each in indicators},
        "states": {each.id: each.state for each in indicators},
        "knockouts": {each.id: each.state for each in assessment.knockouts},
        "diagnoses": {each.id: each.result for each in assessment.diagnoses},
    }


def _warnings(assessment: Assessment, case: Case, document: Document, position: int) -> Iterator[Problem]:
    for key, expected in (("warnings", True), ("no_warnings", False)):
        for name in getattr(case, key):
            if (name in assessment.warnings) is not expected:
                values = {"id": name, "expected": expected, "found": not expected}
                yield Problem("case-differs", values, locate(document, (position, key), key=True))
    if case.verdict and case.verdict != assessment.overall.verdict:
        values = {"id": "verdict", "expected": case.verdict, "found": assessment.overall.verdict}
        yield Problem("case-differs", values, locate(document, (position, "verdict")))


def tree_of(case: Case) -> dict[str, Tree]:
    """The project data of a case: its snippet, with a name and the stage pilot where it gives none."""
    who = case.project.get("project")
    return {**case.project, "project": {"name": "Case", "stage": "pilot", **(who if isinstance(who, dict) else {})}}
