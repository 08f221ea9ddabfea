"""The JSON report: its schema, the same bytes twice, and numbers that recompute by hand."""

from __future__ import annotations

import json
import math
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from helpers import DATE, EXAMPLES, Run

from sicheck.catalogue import load
from sicheck.scoring import aggregate

SCHEMA: dict[str, Any] = json.loads((files("sicheck.schema") / "report-v1.json").read_text(encoding="utf-8"))
PROJECTS = sorted(EXAMPLES.glob("*.yaml"))
IDS = [path.stem for path in PROJECTS]


@pytest.fixture(params=PROJECTS, ids=IDS)
def example(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


def report(sicheck: Run, path: Path, *options: str) -> dict[str, Any]:
    found = sicheck("assess", path, "--format", "json", "--date", DATE, *options)
    assert (found.returncode, found.stderr) == (0, "")
    data: dict[str, Any] = json.loads(found.stdout)
    return data


def test_the_schema_itself_is_right() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_report_of_an_example_is_valid(sicheck: Run, example: Path, language: str) -> None:
    jsonschema.validate(report(sicheck, example, "--lang", language), SCHEMA, jsonschema.Draft202012Validator)


def test_a_second_run_gives_the_same_bytes(sicheck: Run, example: Path) -> None:
    arguments = ("assess", example, "--format", "json", "--date", DATE)
    assert sicheck(*arguments).stdout == sicheck(*arguments).stdout


def test_the_language_changes_texts_and_nothing_else(sicheck: Run, example: Path) -> None:
    texts = ("language", "title", "text", "advice", "missing", "example", "question", "signals")

    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {
                key: bare(each)
                for key, each in value.items()
                if key not in texts or (key == "advice" and value.get("overall"))
            }
        return [bare(each) for each in value] if isinstance(value, list) else value

    assert bare(report(sicheck, example, "--lang", "en")) == bare(report(sicheck, example, "--lang", "nl"))


def test_evidenced_never_exceeds_the_score(sicheck: Run, example: Path) -> None:
    found = report(sicheck, example)
    for each in (found["overall"], *found["markers"]):
        assert (each["evidenced"] is None) == (each["score"] is None)
        assert each["score"] is None or each["evidenced"] <= each["score"]
    for indicator in (indicator for marker in found["markers"] for indicator in marker["indicators"]):
        assert indicator["level"] is None or indicator["evidenced_level"] <= indicator["level"]


def test_scores_recompute_from_the_indicators(sicheck: Run, example: Path) -> None:
    found = report(sicheck, example)
    for marker in found["markers"]:
        counted = [each for each in marker["indicators"] if each["level"] is not None]
        if marker["score"] is not None:
            levels = math.fsum(each["weight"] * each["level"] / each["max_level"] * 100 for each in counted)
            assert marker["score"] == pytest.approx(levels / math.fsum(each["weight"] for each in counted))
    if found["overall"]["score"] is not None:
        scores = [each["score"] for each in found["markers"]]
        assert found["overall"]["score"] == pytest.approx(
            aggregate(scores, [each["weight"] for each in found["markers"]])
        )


def test_coverage_recomputes_from_the_indicators(sicheck: Run, example: Path) -> None:
    found = report(sicheck, example)
    for marker in found["markers"]:
        counted = [
            each
            for each in marker["indicators"]
            if each["level"] is not None and (each["expected"] > 0 or each["state"] != "unanswered")
        ]
        answered = [each for each in counted if each["state"] != "unanswered"]
        assert marker["coverage"] == pytest.approx(len(answered) / len(counted))


def test_the_state_follows_from_level_and_expected(sicheck: Run, example: Path) -> None:
    for marker in report(sicheck, example)["markers"]:
        for each in marker["indicators"]:
            if each["state"] in ("met", "unmet"):
                assert (each["state"] == "met") == (each["level"] >= each["expected"])
            else:
                assert each["level"] == (0 if each["state"] == "unanswered" else None)


def test_every_line_points_at_a_line_of_the_file(sicheck: Run, example: Path) -> None:
    lines = len(example.read_text(encoding="utf-8").splitlines())
    for marker in report(sicheck, example)["markers"]:
        for each in marker["indicators"]:
            assert each["line"] is None or 1 <= each["line"] <= lines
            assert each["line"] is None or each["state"] != "unanswered"


def test_no_path_or_user_of_this_machine_stands_in_a_report(sicheck: Run, example: Path) -> None:
    text = json.dumps(report(sicheck, example))
    assert str(Path.home()) not in text
    assert str(EXAMPLES.parent) not in text


INDICATORS = """
system-change: need root-causes conditions-shifted novelty ownership signs-of-change
stakeholder-focus: from-the-start depth-of-say frontline-knowledge support human-centred-design inclusion
creativity: reframing divergence cross-pollination norm-breaking room-to-fail experiments
impact-driven: theory-of-change outcomes-defined impact-reached contribution unintended-effects learning
sustainability: embedding after-funding funding-mix scaling business-case sroi
"""


def test_the_ids_are_those_of_the_contract(sicheck: Run) -> None:
    found = report(sicheck, PROJECTS[0])
    rows = (line.split(": ") for line in INDICATORS.strip().splitlines())
    expected = [f"{marker}.{each}" for marker, names in rows for each in names.split()]
    assert [each["id"] for marker in found["markers"] for each in marker["indicators"]] == expected
    assert [each["id"] for each in found["knockouts"]] == [
        "top-down",
        "technology-without-impact",
        "ends-with-funding",
        "no-societal-need",
    ]
    assert {each["id"] for each in found["diagnoses"]} == {
        "coalition-reaction",
        "value-model",
        "kinds-of-innovation",
        "change-for-changes-sake",
        "change-fatigue",
        "culture-and-resilience",
        "entrepreneurial-competences",
    }


def test_the_digest_of_the_criteria_stands_in_the_report(sicheck: Run) -> None:
    assert report(sicheck, PROJECTS[0])["criteria"]["digest"] == load().digest
