"""JUnit XML for build servers: a suite for each file, a test case for each requirement, knock-out or criterion."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Literal
from xml.etree import ElementTree as ET

from sicheck.outputs import Look
from sicheck.outputs.findings import Finding, Subject, basis, standing_of, subjects
from sicheck.outputs.safe import safe
from sicheck.outputs.xml import allowed, as_xml, grown
from sicheck.report.rows import Batch

Outcome = Literal["passed", "failure", "error", "skipped"]
_OUTCOMES: Mapping[str, Outcome] = {
    "met": "passed",
    "clear": "passed",
    "not-met": "failure",
    "not-assessable": "error",
    "mistake": "error",
}
"""What each state is for a build server: what can't be judged is no pass, so it shows red. All others are skipped,
which is neither red nor green: exceptions, and what the mirror shows."""


def as_junit(batch: Batch, _: Look) -> str:
    """The findings as JUnit XML; red when the gate would be, and without a call only for files that can't be read."""
    root = ET.Element("testsuites", {"name": "sicheck"})
    found, of_all = subjects(batch), basis(batch)
    names = unique(_inert(each.file) for each in found)
    classes = unique(_class(_inert(each.file)) for each in found)
    for subject, name, group in zip(found, names, classes, strict=True):
        about = {**_counted([subject]), "timestamp": f"{batch.date.isoformat()}T00:00:00", "file": _inert(subject.file)}
        suite = grown(root, "testsuite", {"name": name, **about})
        _properties(suite, subject, of_all)
        for findings in _cases(subject):
            _case(suite, group, findings)
    root.attrib.update({key: value for key, value in _counted(found).items() if key != "skipped"})
    return as_xml(root)


def _cases(subject: Subject) -> Iterator[list[Finding]]:
    """What was found against each rule; several mistakes in one file are one case."""
    return (list(found) for _, found in groupby(subject.findings, key=lambda each: each.rule.id))


def _outcome(finding: Finding) -> Outcome:
    """A warning never fails."""
    outcome = _OUTCOMES.get(finding.state, "skipped")
    return "passed" if outcome == "failure" and finding.level == "warning" else outcome


def _case(suite: ET.Element, group: str, findings: Sequence[Finding]) -> None:
    first, outcome = findings[0], _outcome(findings[0])
    case = grown(suite, "testcase", {"classname": group, "name": f"{first.rule.id} – {first.rule.title}"})
    if outcome == "passed":
        grown(case, "system-out", {}, first.whole)
    elif outcome == "skipped":
        grown(case, "skipped", {"message": first.whole})
    else:
        text = "\n".join(line for each in findings for line in _lines(each))
        grown(case, outcome, {"message": first.message, "type": first.state}, text)


def _lines(finding: Finding) -> Iterator[str]:
    places = (finding.line, finding.column)
    yield ":".join([safe(finding.file), *(str(each) for each in places if each)])
    yield from (each for each in (finding.message, finding.remedy) if each)


def _properties(suite: ET.Element, subject: Subject, of_all: Mapping[str, object]) -> None:
    """What the verdict rests on."""
    group = grown(suite, "properties", {})
    for name, value in {**of_all, **standing_of(subject)}.items():
        if value is not None:
            grown(group, "property", {"name": name, "value": safe(str(value))})


def _counted(found: Iterable[Subject]) -> dict[str, str]:
    counts = Counter(_outcome(findings[0]) for subject in found for findings in _cases(subject))
    numbers = {"tests": counts.total(), "failures": counts["failure"], "errors": counts["error"]}
    return {name: str(value) for name, value in {**numbers, "skipped": counts["skipped"]}.items()}


def _class(file: str) -> str:
    """The file as build servers show it: its folders as packages."""
    return re.sub(r"\.ya?ml$", "", file, flags=re.IGNORECASE).replace("/", ".") or file


def _inert(file: str) -> str:
    return allowed(safe(file))


def unique(names: Iterable[str]) -> Iterator[str]:
    """Every name once: a second one of files from different folders elsewhere gets a number."""
    seen: set[str] = set()
    last: Counter[str] = Counter()
    for name in names:
        numbered = (name if number == 1 else f"{name} ({number})" for number in _counting(last, name))
        seen.add(found := next(each for each in numbered if each not in seen))
        yield found


def _counting(last: Counter[str], name: str) -> Iterator[int]:
    """On from the number that the name had last."""
    while True:
        last[name] += 1
        yield last[name]
