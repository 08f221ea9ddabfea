"""How the scores and the verdict of one project came about, as a tree from the verdict down to the facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from sicheck import __version__
from sicheck.assess import assess
from sicheck.assess.reading import readings
from sicheck.explain.ladder import marker_node
from sicheck.explain.looks import Looks
from sicheck.explain.mirrors import diagnosis_node, knockout_node, warning_node
from sicheck.explain.nodes import IndicatorNode, MarkerNode
from sicheck.explain.outcomes import DiagnosisNode, FactUseNode, KnockoutNode, OverallNode, WarningNode
from sicheck.explain.pages import identity
from sicheck.explain.telling import Telling
from sicheck.explain.verdict import overall_node
from sicheck.intake import ProjectFile
from sicheck.model.criteria import CriteriaSet


@dataclass(frozen=True)
class Trace:
    """The derivation of a project's verdict in one language, or a branch of it: then the other parts are empty."""

    language: str
    version: str
    date: dt.date
    criteria: Mapping[str, str]
    project: Mapping[str, str]
    overall: OverallNode | None
    markers: tuple[MarkerNode, ...]
    indicators: tuple[IndicatorNode, ...]
    knockouts: tuple[KnockoutNode, ...]
    warnings: tuple[WarningNode, ...]
    diagnoses: tuple[DiagnosisNode, ...]
    facts: tuple[FactUseNode, ...]


def trace(file: ProjectFile, criteria: CriteriaSet, language: str, date: dt.date) -> Trace:
    """The derivation of everything that an assessment says about a project on a date.

    Raises:
        RuleError: when a condition of the criteria set can't be evaluated on this project.
    """
    assessment = assess(file, criteria, date)
    looks = Looks(Telling(criteria, language, date), readings(file, date))
    rules = criteria.file
    return Trace(
        language=language,
        version=__version__,
        date=date,
        criteria=identity(criteria),
        project=_project(file),
        overall=overall_node(looks, assessment),
        markers=tuple(map(partial(marker_node, looks), criteria.markers, assessment.markers)),
        indicators=(),
        knockouts=tuple(map(partial(knockout_node, looks), rules.knockouts, assessment.knockouts)),
        warnings=tuple(warning_node(looks, each, assessment) for each in rules.warnings),
        diagnoses=tuple(diagnosis_node(looks, each, assessment) for each in rules.diagnoses),
        facts=(),
    )


def _project(file: ProjectFile) -> Mapping[str, str]:
    who = file.project.project
    return {"name": who.name, "stage": who.stage, "file": file.document.file, "digest": file.digest}
