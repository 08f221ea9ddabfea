"""SARIF 2.1.0 for code scanners: each finding at its line, with the rule that it follows from."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from sicheck.outputs import Look
from sicheck.outputs.findings import Finding, Rule, basis, call_of, closed, shortened, subjects, told
from sicheck.outputs.json_text import json_text
from sicheck.outputs.markdown.inert import inert
from sicheck.report.rows import Batch

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_LONGEST = 1000
"""The most characters of a description that code scanners take."""
_LANGUAGE = re.compile(r"[a-zA-Z]{2}(-[a-zA-Z]{2})?")


def as_sarif(batch: Batch, _: Look) -> str:
    """The findings as indented JSON; the same run gives the same text."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(batch)]}
    return json_text(log)


def _run(batch: Batch) -> dict[str, object]:
    found = subjects(batch)
    rules = {each.rule.id: each.rule for subject in found for each in subject.findings}
    language = {"language": batch.language} if _LANGUAGE.fullmatch(batch.language) else {}
    return {
        "tool": {"driver": {**_driver(batch), "rules": [_rule(each) for each in rules.values()]}},
        "automationDetails": {"id": f"sicheck/{_category(batch)}/{batch.date.isoformat()}"},
        **language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which sicheck was started."}}},
        "results": list(_results(told(batch), {name: at for at, name in enumerate(rules)})),
        "properties": {**basis(batch), **_verdict(batch)},
    }


def _driver(batch: Batch) -> dict[str, object]:
    return {"name": "sicheck", "version": batch.version, "semanticVersion": batch.version}


def _category(batch: Batch) -> str:
    call = call_of(batch)
    return f"call/{call.id}" if call else "mirror"


def _verdict(batch: Batch) -> dict[str, object]:
    return {"verdict": batch.gate.verdict, "exit-code": batch.gate.exit_code} if batch.gate else {}


def _rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in re.split(r"\W|_", rule.id)),
        "shortDescription": {"text": shortened(closed(rule.title), _LONGEST)},
        "fullDescription": {"text": shortened(rule.text, _LONGEST)},
        "help": {"text": rule.help, "markdown": inert(rule.help)},
        "defaultConfiguration": {"level": rule.level},
    }


def _results(found: Iterable[Finding], places: Mapping[str, int]) -> Iterator[dict[str, object]]:
    """Each finding with the place of its rule among the rules."""
    seen: Counter[str] = Counter()
    for each in found:
        fingerprint = _fingerprint(each)
        seen[fingerprint] += 1
        yield {
            "ruleId": each.rule.id,
            "ruleIndex": places[each.rule.id],
            "level": each.level,
            "message": {"text": each.whole},
            "locations": [{"physicalLocation": _location(each)}],
            "partialFingerprints": {"sicheck/v1": f"{fingerprint}:{seen[fingerprint]}"},
            "properties": {"state": each.state, **({"project": each.project} if each.project is not None else {})},
        }


def _location(finding: Finding) -> dict[str, object]:
    """Where no line is known, the first: code scanners show nothing without one."""
    region = {"startLine": finding.line or 1}
    if finding.line and finding.column:
        region["startColumn"] = finding.column
    return {"artifactLocation": {"uri": _uri(finding.file), "uriBaseId": _ROOT}, "region": region}


def _uri(file: str) -> str:
    return quote(file, safe="/", errors="replace")


def _fingerprint(finding: Finding) -> str:
    """The same as long as the same is found in the same file, on whatever line."""
    told_apart = finding.message if finding.state == "mistake" else ""
    whole = "\0".join((finding.rule.id, finding.file, told_apart))
    return hashlib.sha256(whole.encode("utf-8", "backslashreplace")).hexdigest()[:32]
