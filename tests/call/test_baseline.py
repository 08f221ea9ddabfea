"""No marker worse than in an earlier report: what is compared, what can't be, and what is no report."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from calls import SMALL, TABLE, TESTS, batch, call, data, judged, report
from helpers import Tree

from sicheck.call import CallFile, read_call
from sicheck.call.earlier import reports_in
from sicheck.errors import Problem, SicheckError
from sicheck.model.judgement import RequirementResult
from sicheck.outputs import FORMATS, GATE_FORMATS, Look
from sicheck.outputs.problems import worded

NAME = "Eating table"
BETTER: Tree = {**TABLE, "need": {**TABLE["need"], "causes": [{"cause": "there is no place to eat"}]}}  # type: ignore[dict-item]
"""Why is 87.5 in it, and 62.5 in the table."""
NO_MONEY: Tree = {key: each for key, each in TABLE.items() if key != "sustainability"}
OTHER: Tree = {**TABLE, "project": {"name": "Another table", "stage": "pilot"}}
LOOK = Look()
Keep = Callable[[str | bytes], None]


@pytest.fixture
def keep(tmp_path: Path) -> Keep:
    """Writes the earlier report, beside the call."""

    def write(text: str | bytes) -> None:
        (tmp_path / "before.json").write_bytes(text.encode() if isinstance(text, str) else text)

    return write


def comparing(folder: Path, criteria: str = str(TESTS / SMALL), tolerance: object = 0, **keys: Any) -> CallFile:
    """A call that compares with the report in a folder."""
    baseline = {"not_worse_than": "before.json", "tolerance": tolerance}
    lines = data(criteria="small", baseline=baseline, **keys)
    return read_call(lines, "call.yaml", folder, "en", criteria)


def result(folder: Path, tree: Tree = TABLE, **keys: Any) -> RequirementResult:
    return judged(comparing(folder, **keys), tree).requirements[-1]


def assessed(*trees: Tree, form: str = "json", by: CallFile | None = None) -> str:
    """What `assess` writes of projects, with or without a call."""
    found = batch(by or call(), *trees)._replace(gate=None)
    plain = tuple(each._replace(judgement=None) for each in found.reports())
    return FORMATS[form].write(found if by else found._replace(projects=plain), LOOK)


def gated(*trees: Tree, form: str = "json", by: CallFile | None = None) -> str:
    """What `gate` writes of them."""
    return GATE_FORMATS[form].write(batch(by or call(), *trees), LOOK)


# What is compared.

WAYS = [
    pytest.param(assessed(TABLE), id="assess json"),
    pytest.param(assessed(OTHER, TABLE, form="jsonl"), id="assess jsonl"),
    pytest.param(assessed(TABLE, by=call()), id="assess --call"),
    pytest.param(gated(OTHER, TABLE), id="gate json"),
    pytest.param(gated(OTHER, TABLE, form="jsonl"), id="gate jsonl"),
    pytest.param("\ufeff" + assessed(TABLE), id="with a byte order mark"),
    pytest.param(assessed(OTHER, TABLE, form="jsonl").replace("\n", "\r\n\r\n"), id="with line ends of another system"),
]


@pytest.mark.parametrize("earlier", WAYS)
def test_what_is_as_it_was_is_not_worse(keep: Keep, tmp_path: Path, earlier: str) -> None:
    keep(earlier)
    found = result(tmp_path)
    assert (found.id, found.kind, found.found, found.actual, found.required) == ("baseline", "baseline", "met", 0, 0)
    assert [(each.id, each.state, each.actual) for each in found.parts] == [("why", "met", 0), ("money", "met", 0)]


@pytest.mark.parametrize(
    ("tolerance", "state"), [(0, "not-met"), ("24.9", "not-met"), (25, "met"), ("25,1", "met"), (100, "met")]
)
def test_a_marker_may_fall_by_the_tolerance(keep: Keep, tmp_path: Path, tolerance: object, state: str) -> None:
    keep(assessed(BETTER))
    found = result(tmp_path, tolerance=tolerance)
    assert (found.found, found.actual) == (state, -25)
    assert [(each.id, each.state, each.actual) for each in found.parts] == [("why", state, -25), ("money", "met", 0)]


def test_a_marker_that_rose_does_not_make_up_for_one_that_fell(keep: Keep, tmp_path: Path) -> None:
    risen = {**BETTER, "sustainability": {"costs": {"per_year": 9}}}
    keep(assessed(TABLE))
    found = result(tmp_path, risen)
    assert (found.found, [each.actual for each in found.parts]) == ("not-met", [25, -50])


def test_a_marker_that_had_no_score_can_not_be_worse(keep: Keep, tmp_path: Path) -> None:
    keep(assessed(NO_MONEY))
    found = result(tmp_path)
    assert (found.found, [each.id for each in found.parts]) == ("met", ["why"])


def test_a_marker_that_lost_its_score_can_not_be_judged(keep: Keep, tmp_path: Path) -> None:
    keep(assessed(TABLE))
    found = result(tmp_path, NO_MONEY)
    assert (found.found, found.actual, found.parts[1].actual) == ("not-assessable", None, None)


def test_where_no_marker_had_a_score_nothing_can_be_worse(keep: Keep, tmp_path: Path) -> None:
    keep(assessed({"project": {"name": NAME, "stage": "idea"}}))
    assert (result(tmp_path).found, result(tmp_path).parts) == ("met", ())


def test_it_is_an_error_and_decides(keep: Keep, tmp_path: Path) -> None:
    keep(assessed(BETTER))
    found = judged(comparing(tmp_path))
    assert (found.verdict, [each.is_error for each in found.requirements]) == ("not-passed", [True, True])


def test_the_last_report_of_a_name_counts(keep: Keep, tmp_path: Path) -> None:
    keep(assessed(BETTER, TABLE, form="jsonl"))
    assert result(tmp_path).found == "met"


# What can't be compared.


def test_a_project_that_is_not_in_the_report_can_not_be_compared(keep: Keep, tmp_path: Path) -> None:
    keep(assessed(OTHER))
    assert (result(tmp_path).found, result(tmp_path).because) == ("not-assessable", "baseline-none")


def test_other_criteria_can_not_be_compared(keep: Keep, tmp_path: Path) -> None:
    keep(assessed(TABLE, by=call(criteria="social-innovation")))
    assert (result(tmp_path).found, result(tmp_path).because) == ("not-assessable", "baseline-differs")


@pytest.mark.parametrize("score", ["NaN", "1e999", "-1", '"50"', None])
def test_a_report_without_the_score_of_a_marker_is_never_passed(keep: Keep, tmp_path: Path, score: str | None) -> None:
    earlier = json.loads(assessed(BETTER))
    (why,) = [each for each in earlier["markers"] if each["id"] == "why"]
    if score is None:
        earlier["markers"].remove(why)
    else:
        why["score"] = "THE SCORE"
    keep(json.dumps(earlier).replace('"THE SCORE"', score or ""))
    assert (result(tmp_path).found, result(tmp_path).because) == ("not-assessable", "baseline-differs")


STRUCK = [{"id": "why.causes", "reason": "r"}]
HEAVY = {"indicators": {"why.need": 3}}


@pytest.mark.parametrize("then", [{}, {"strike_out": STRUCK}, {"weights": HEAVY}])
@pytest.mark.parametrize("now", [{}, {"strike_out": STRUCK}, {"weights": HEAVY}])
@pytest.mark.parametrize(
    "write", [partial(write, form=form) for write in (gated, assessed) for form in ("json", "jsonl")]
)
def test_other_strike_outs_or_weights_of_indicators_can_not_be_compared(
    keep: Keep, tmp_path: Path, write: Callable[..., str], then: dict[str, Any], now: dict[str, Any]
) -> None:
    keep(write(TABLE, by=call(**then)))
    found = result(tmp_path, **now)
    expected = ("met", None) if then == now else ("not-assessable", "baseline-differs")
    assert (found.found, found.because) == expected


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ({"weights": {"markers": {"why": 5}}}, {}),
        ({"weights": {"indicators": {"why.alternatives": 2}}}, {}),
        ({}, {"weights": {"indicators": {"why.alternatives": 2}}}),
        (
            {"strike_out": [{"id": "money", "reason": "r"}]},
            {"strike_out": [{"id": f"money.{each}", "reason": "r"} for each in ("cost", "sroi")]},
        ),
    ],
)
def test_what_leaves_every_marker_made_as_it_was_can_be_compared(
    keep: Keep, tmp_path: Path, then: dict[str, Any], now: dict[str, Any]
) -> None:
    keep(gated(TABLE, by=call(**then)))
    assert result(tmp_path, **now).found == "met"


@pytest.mark.parametrize(
    ("earlier", "language", "told"),
    [
        (OTHER, "en", "the earlier report does not hold a project of this name"),
        (OTHER, "nl", "het vorige verslag bevat geen project met deze naam"),
        (TABLE, "en", "none"),
        (NO_MONEY, "nl", "geen"),
        (BETTER, "en", "Why -25 points"),
        (BETTER, "nl", "Waarom -25 punten"),
    ],
)
def test_it_is_told_in_words(keep: Keep, tmp_path: Path, earlier: Tree, language: str, told: str) -> None:
    keep(assessed(earlier))
    row = report(comparing(tmp_path, tolerance="2.5"), language=language).judgement
    assert row is not None
    assert row.requirements[-1].finding == told


@pytest.mark.parametrize(
    ("tolerance", "text"),
    [
        (0, "No marker below what it was in the earlier report"),
        ("0.05", "No marker more than 0.05 points below what it was in the earlier report"),
    ],
)
def test_the_tolerance_is_told_exactly(keep: Keep, tmp_path: Path, tolerance: object, text: str) -> None:
    keep(assessed(TABLE))
    row = report(comparing(tmp_path, tolerance=tolerance)).judgement
    assert row is not None
    assert row.requirements[-1].text == text


# What is no report.

NO_REPORT = [
    b"",
    b"   \n\n",
    b"no JSON",
    b"{",
    b'{"a": 1}\n{',
    b"[]",
    b"[[]]",
    b"null",
    b"1",
    b'"text"',
    b"{}",
    b"[" * 200_000,
    b'{"a":' * 200_000,
    b'{"project": {"name": "Eating table"}}',
    b'{"project": {"name": 1}, "criteria": {"digest": "sha256:1"}, "markers": []}',
    b'{"project": [], "criteria": [], "markers": {}}',
    b'{"projects": []}',
    b'{"projects": [1, [], {}, {"project": {"file": "a.yaml"}, "error": {}}, {"report": []}]}',
    b'{"score": ' + b"9" * 10_000 + b"}",
    b"\xff\xfe{\x00}\x00",
    b"\x80",
    b"\x00",
]


@pytest.mark.parametrize("earlier", NO_REPORT, ids=lambda each: repr(each[:20]))
def test_what_is_no_report_is_told_at_its_line(keep: Keep, tmp_path: Path, earlier: bytes) -> None:
    keep(earlier)
    assert _told(tmp_path) == ("baseline-no-report", "call.yaml", 9)


def test_a_report_that_is_too_large_is_none(keep: Keep, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = assessed(TABLE).encode()
    keep(whole)
    monkeypatch.setattr("sicheck.intake.reports.LARGEST", len(whole))
    assert result(tmp_path).found == "met"
    monkeypatch.setattr("sicheck.intake.reports.LARGEST", len(whole) - 1)
    assert _told(tmp_path) == ("baseline-no-report", "call.yaml", 9)


def test_a_report_that_holds_too_many_values_is_not_read(keep: Keep, tmp_path: Path) -> None:
    keep(b"[" + b"[]," * 2_000_000 + b"1]")
    assert _told(tmp_path) == ("baseline-no-report", "call.yaml", 9)


def _told(folder: Path, name: str = "before.json") -> tuple[str, str, int | None]:
    problem = _refused(folder, name)
    assert problem.place is not None
    assert all(map(worded, (problem, problem), ("en", "nl")))
    return problem.id, problem.place.file, problem.place.line


def _refused(folder: Path, name: str) -> Problem:
    with pytest.raises(SicheckError) as found:
        read_call(data(criteria="small", baseline={"not_worse_than": name}), "call.yaml", folder, "en", _SMALL)
    (problem,) = found.value.problems
    return problem


_SMALL = str(TESTS / SMALL)


@pytest.mark.parametrize("name", ["before.json", "no/before.json", "../before.json", "a" * 2000, "~/before.json"])
def test_a_report_that_is_not_there_is_told_at_its_line(tmp_path: Path, name: str) -> None:
    assert _told(tmp_path, name) == ("baseline-missing", "call.yaml", 9)


def test_a_folder_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "before.json").mkdir()
    assert _told(tmp_path) == ("baseline-missing", "call.yaml", 9)


def test_a_report_that_may_not_be_read_is_told(keep: Keep, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(assessed(TABLE))

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    assert _told(tmp_path) == ("baseline-missing", "call.yaml", 9)


@pytest.mark.parametrize(
    "name", ["/before.json", "C:\\before.json", "C:/before.json", "\\\\server\\share\\before.json"]
)
def test_a_place_on_one_computer_alone_is_refused(tmp_path: Path, name: str) -> None:
    assert _told(tmp_path, name) == ("call-elsewhere", "call.yaml", 9)


# What a report may hold.


@pytest.mark.parametrize("score", ["NaN", "Infinity", "-Infinity", "1e999", "-1", "100.1", '"50"', "true", "[]", "{}"])
def test_a_marker_with_what_is_no_score_is_not_there(score: str) -> None:
    (found,) = reports_in(_with_markers(f'[{{"id": "why", "score": {score}}}]'))
    assert dict(found[1].markers) == {}


def test_a_marker_without_a_score_is_there() -> None:
    (found,) = reports_in(_with_markers('[{"id": "why", "score": null}, {"id": "money"}]'))
    assert dict(found[1].markers) == {"why": None}


@pytest.mark.parametrize(("score", "value"), [("0", 0), ("100", 100), ("62.5", 62.5), ("1e1", 10)])
def test_a_score_is_taken_as_it_stands(score: str, value: float) -> None:
    (found,) = reports_in(_with_markers(f'[{{"id": "why", "score": {score}}}]'))
    assert dict(found[1].markers) == {"why": value}


@pytest.mark.parametrize("markers", ["null", "{}", "1", "[1, null, []]"])
def test_a_report_without_markers_has_no_scores(markers: str) -> None:
    (found,) = reports_in(_with_markers(markers))
    assert dict(found[1].markers) == {}


def _with_markers(markers: str) -> str:
    return f'{{"project": {{"name": "A"}}, "criteria": {{"digest": "sha256:1"}}, "markers": {markers}}}'


def test_separators_within_a_text_end_no_line() -> None:
    line = {"project": {"name": "A\u2028B\u0085C"}, "criteria": {"digest": "sha256:1"}, "markers": []}
    lines = "\n".join([json.dumps(line, ensure_ascii=False)] * 2)
    assert [name for name, _ in reports_in(lines)] == ["A\u2028B\u0085C"] * 2
