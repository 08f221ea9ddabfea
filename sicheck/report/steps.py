"""Next steps in words."""

from __future__ import annotations

from sicheck.catalogue.examples import example_lines
from sicheck.model.assessment import Step
from sicheck.report.rows import StepRow
from sicheck.report.wording import Wording
from sicheck.yamlio import write


def step_row(words: Wording, step: Step) -> StepRow:
    """A next step with its lines to add."""
    indicator = words.sources[step.indicator]
    level = indicator.levels[step.to_level - 1]
    result = words.results[step.indicator]
    marker = next(each for each in words.criteria.markers if step.indicator.startswith(f"{each.id}."))
    lines = words.file.document.lines
    return StepRow(
        indicator=step.indicator,
        title=words.say(indicator.title),
        marker=words.say(marker.title),
        question=words.say(indicator.question),
        from_level=step.from_level,
        to_level=step.to_level,
        effort=step.effort,
        gain=step.gain,
        is_gap=result.is_gap,
        is_question=result.state == "unanswered",
        text=words.say(level.advice),
        example=write(example_lines(level.example, words.language, words.assessment.date)),
        present={key: lines[key,] for key in level.example if (key,) in lines},
    )
