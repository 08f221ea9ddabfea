"""The report as Markdown, ready to copy into a mail or a page; words from a file are never read as markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sicheck.outputs import phrasing
from sicheck.outputs.markdown.inert import fenced, inert
from sicheck.report.rows import DiagnosisRow, IndicatorRow, KnockoutRow, MarkerRow, Report, StepRow, WarningRow
from sicheck.texts import Phrases, date, percentage

__all__ = ["as_markdown"]

MOST_STEPS = 3
CANNOT_SAY = "cannot-say"
_SIGNS = {"triggered": "✘", "clear": "✔", "unknown": "?"}


def as_markdown(report: Report) -> str:
    """The whole report in GitHub's flavour of Markdown."""
    phrase = Phrases(report.language, "report")
    parts = (
        _opening(report, phrase),
        _markers(report, phrase),
        _titled(phrase("heading.strengths"), (_about(each, each.text) for each in report.strengths())),
        _steps(report, phrase),
        _knockouts(report, phrase),
        _titled(phrase("heading.warnings"), (_about(each, each.text, each.advice) for each in report.warnings)),
        _diagnoses(report, phrase),
        _titled(phrase("heading.open"), (_about(each, each.question) for each in report.left_open())),
        _titled(phrase("heading.left-out"), (_left_out(each, phrase) for each in report.left_out())),
        _closing(report, phrase),
    )
    return "\n".join(line for part in parts for line in part)


def _opening(report: Report, phrase: Phrases) -> Iterator[str]:
    stage = phrase(f"stage.{report.project['stage']}")
    yield from (f"# {inert(str(report.project['name']))} · {stage}", "")
    if report.summary:
        yield from (inert(report.summary), "")
    yield from (f"**{phrasing.verdict(report, phrase)}**", "", phrasing.says(report, phrase), "")
    above, found = phrasing.reasons(report, phrase)
    yield from ([above, ""] if above else [])
    yield from ([*_bullets(map(inert, found)), ""] if found else [])


def _markers(report: Report, phrase: Phrases) -> Iterator[str]:
    columns = [phrase(f"table.{name}") for name in ("marker", "score", "evidenced", "expected", "answered")]
    yield from (f"## {phrase('heading.markers')}", "", _row(columns), _row(["---", *["---:"] * 4]))
    yield from (_row(_marker(each, report)) for each in report.markers)
    yield ""


def _marker(row: MarkerRow, report: Report) -> list[str]:
    shown = phrasing.marker_scores(row, report.language)
    coverage = percentage(row.coverage, report.language)
    scores = [shown[name] for name in ("score", "evidenced", "expected")] if shown else ["–"] * 3
    return [inert(row.title), *scores, coverage]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _steps(report: Report, phrase: Phrases) -> Iterator[str]:
    if not report.advice:
        return
    yield from (f"## {phrase('heading.questions' if report.score is None else 'heading.steps')}", "")
    yield from (inert(phrase("step.lines", file=report.project["file"])), "")
    for each in report.triggered():
        yield from (f"**{phrase('step.first')} {inert(each.title)}.** {inert(each.advice)}", "")
    for place, step in enumerate(report.advice[:MOST_STEPS], 1):
        yield from _step(place, step, phrase)


def _step(place: int, row: StepRow, phrase: Phrases) -> Iterator[str]:
    yield from (f"### {place}. {inert(row.title)} · {inert(row.marker)}", "", inert(row.text), "")
    yield from (f"*{phrasing.effort_and_gain(row, phrase)}*", "")
    there = [inert(each) for each in phrasing.already_there(row, phrase)]
    yield from ([*there, ""] if there else [])
    yield from (*fenced(row.example, "yaml"), "")


def _knockouts(report: Report, phrase: Phrases) -> Iterator[str]:
    return _titled(phrase("heading.knockouts"), (_knockout(each, phrase) for each in report.knockouts))


def _knockout(row: KnockoutRow, phrase: Phrases) -> str:
    state = "clear-evidenced" if row.state == "clear" and row.evidenced else row.state
    told = "" if row.state == "clear" else f" – {inert(row.text)}"
    return f"{_SIGNS[row.state]} **{inert(row.title)}**: {phrase(f'knockout-state.{state}')}{told}"


def _diagnoses(report: Report, phrase: Phrases) -> Iterator[str]:
    told = [each for each in report.diagnoses if each.result != CANNOT_SAY]
    silent = ", ".join(inert(each.title) for each in report.diagnoses if each not in told)
    rows = [*map(_diagnosis, told), *([phrase("diagnosis.silent", titles=silent)] if silent else [])]
    return _titled(phrase("heading.diagnoses"), rows)


def _diagnosis(row: DiagnosisRow) -> str:
    return f"**{inert(row.title)}: {inert(row.result_title)}.** {inert(row.text)}"


def _left_out(row: IndicatorRow, phrase: Phrases) -> str:
    return _about(row, row.reason or phrase("indicator.no-reason"))


def _about(row: IndicatorRow | WarningRow, *texts: str) -> str:
    return f"**{inert(row.title)}**: {inert(' '.join(texts))}"


def _closing(report: Report, phrase: Phrases) -> Iterator[str]:
    yield from _titled(phrase("heading.about"), [*phrasing.sroi(report, phrase), *phrasing.promises(phrase)])
    values = {"title": inert(report.criteria["title"]), "version": report.criteria["version"]}
    yield from (f"*{phrase('footer.criteria', date=date(report.date, report.language), **values)}*", "")


def _titled(title: str, rows: Iterable[str]) -> Iterator[str]:
    """A heading with a list below it, or nothing where the list is empty."""
    found = list(rows)
    if found:
        yield from (f"## {title}", "", *_bullets(found), "")


def _bullets(rows: Iterable[str]) -> list[str]:
    return [f"- {each}" for each in rows]
