"""A criteria set's own cases: project snippets and what they are expected to give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from pydantic import ValidationError

from sicheck.assess import assess
from sicheck.catalogue.loading import Loaded
from sicheck.errors import Problem, SicheckError
from sicheck.intake import ProjectFile
from sicheck.model.assessment import Assessment
from sicheck.model.base import Many, Model, Some
from sicheck.model.criteria import CriteriaSet
from sicheck.model.project import Project
from sicheck.model.reading import read_as
from sicheck.model.types import Date, Text, Whole
from sicheck.workbench.sample import SOME_DAY
from sicheck.yamlio import Document, locate, read


class Case(Model):
    """A sentence, a project snippet, and the levels, states, knock-outs, warnings and diagnoses that it gives."""

    name: Text
    date: Date = SOME_DAY
    project: Mapping[str, object]
    levels: Mapping[str, Whole] = {}
    evidenced: Mapping[str, Whole] = {}
    states: Mapping[str, str] = {}
    knockouts: Mapping[str, str] = {}
    diagnoses: Mapping[str, str] = {}
    warnings: Some[str] = ()
    no_warnings: Some[str] = ()
    verdict: str | None = None


class CaseFile(Model):
    """A file of cases."""

    cases: Many[Case]


@dataclass(frozen=True)
class Outcome:
    """What a case gave: nothing in `differences` when it gave what was expected."""

    file: str
    name: str
    differences: tuple[Problem, ...]


def run_cases(loaded: Loaded) -> list[Outcome]:
    """Runs every case of the set.

    Raises:
        SicheckError: when a case file can't be read or names an unknown id.
    """
    return [outcome for document in _documents(loaded) for outcome in _run_file(loaded.criteria, document)]


def _documents(loaded: Loaded) -> Iterator[Document]:
    folder = loaded.folder / "cases"
    files: list[Traversable] = sorted(folder.iterdir(), key=lambda each: each.name) if folder.is_dir() else []
    for file in files:
        if file.name.endswith(".yaml"):
            yield read(file.read_bytes(), f"cases/{file.name}")


def _run_file(criteria: CriteriaSet, document: Document) -> Iterator[Outcome]:
    wrapped = Document(document.file, document.data, {"cases": document.tree}, document.lines)
    for position, case in enumerate(read_as(wrapped, CaseFile).cases):
        differences = tuple(_differences(criteria, case, document, position))
        yield Outcome(document.file, case.name, differences)


def _differences(criteria: CriteriaSet, case: Case, document: Document, position: int) -> Iterator[Problem]:
    try:
        assessment = assess(_project_of(case), criteria, case.date)
    except ValidationError as error:
        why = "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
        yield Problem("case-project-invalid", {"why": why}, locate(document, (position, "project"), key=True))
        return
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


def _project_of(case: Case) -> ProjectFile:
    who = case.project.get("project")
    tree = {**case.project, "project": {"name": "Case", "stage": "pilot", **(who if isinstance(who, dict) else {})}}
    project = Project.model_validate(tree)
    return ProjectFile(project, Document("case", b"", {}, {}), "")
