"""A route for readers of a terminal: where they stand, where it leads, and each step with the lines to add."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from sicheck.outputs import Look
from sicheck.outputs.paragraphs import folded, on_screen, wrapped
from sicheck.outputs.route_rows import RouteRows, RouteStepRow, StandingRow
from sicheck.outputs.safe import safe
from sicheck.route import ScoreGoal
from sicheck.texts import Phrases, number, shown_score


def route_text(rows: RouteRows, look: Look) -> str:
    """The route as plain lines, as wide as the screen."""
    return on_screen(_Page(rows, look.width).lines(), look)


class _Page:
    """A route, the words of its language and the width of a screen."""

    def __init__(self, rows: RouteRows, width: int) -> None:
        self._rows = rows
        self._width = width
        self._report = Phrases(rows.language, "report")

    def lines(self) -> Iterator[str]:
        yield from self._opening()
        rest = {"there": self._there, "reachable": self._reachable, "out-of-reach": self._out_of_reach}
        yield from rest[self._rows.state]()

    def _opening(self) -> Iterator[str]:
        project = self._rows.project
        yield from self._wrapped(self._say("title", target=self._target()))
        stage = self._report(f"stage.{project['stage']}")
        yield from self._wrapped(f"{project['name']} · {stage}")
        yield ""
        yield from self._wrapped(self._say("now", standing=self._standing(self._rows.now)), 2)

    def _there(self) -> Iterator[str]:
        yield from ("", *self._paragraph(self._say("there")))

    def _reachable(self) -> Iterator[str]:
        yield from self._wrapped(self._say("end", standing=self._standing(self._rows.end)), 2)
        yield from self._wrapped(self._effort(), 2)
        yield from ("", *self._paragraph(self._say("add", file=self._rows.project["file"])))
        for place, step in enumerate(self._rows.steps, 1):
            yield from ("", *self._step(place, step))
        yield from self._avoided()
        yield from ("", *self._paragraph(self._say("closing")))

    def _out_of_reach(self) -> Iterator[str]:
        yield from ("", *self._paragraph(self._say("out-of-reach")))
        yield from self._wrapped(self._say("furthest", standing=self._standing(self._rows.end)))
        if self._rows.needed:
            yield from ("", *self._wrapped(self._say("needed")))
            yield from (line for each in self._rows.needed for line in self._wrapped(f"· {each}", 2))
        yield from self._avoided()

    def _step(self, place: int, step: RouteStepRow) -> Iterator[str]:
        yield from self._wrapped(f"{place}. {step.title} · {step.marker}", 2)
        yield from (line for text in step.texts for line in self._paragraph(text, 5))
        yield from self._wrapped(
            self._say(
                "step",
                **{"from": step.from_level, "to": step.to_level},
                effort=" + ".join(self._report(f"effort.{each}") for each in step.efforts),
                score=self._score(step.score),
            ),
            5,
        )
        yield from folded(step.example.rstrip(), self._width, 7)

    def _avoided(self) -> Iterator[str]:
        for each in self._rows.avoided:
            said = self._say("avoided", title=each.title, level=each.level, knockout=each.knockout_title)
            yield from ("", *self._paragraph(said))

    def _effort(self) -> str:
        weights = {name: self._number(each) for name, each in self._rows.effort_weights.items()}
        steps = len(self._rows.steps)
        key = "effort" if steps > 1 else "effort-one"
        return self._say(key, steps=steps, effort=self._number(self._rows.effort), **weights)

    def _target(self) -> str:
        goal = self._rows.goal
        if isinstance(goal, ScoreGoal):
            return self._say("target-score", score=self._number(goal.least))
        return self._say("target-verdict", verdict=self._report(f"verdict.{goal.verdict}"))

    def _standing(self, row: StandingRow) -> str:
        return f"{self._score(row.score)} · {self._report(f'verdict.{row.verdict}')}"

    def _score(self, score: float | None) -> str:
        if score is None:
            return self._report("score.unknown")
        return self._report("score.line", score=shown_score(score, self._rows.language))

    def _number(self, value: float) -> str:
        return number(value, self._rows.language, 0 if value.is_integer() else 1)

    def _say(self, key: str, **values: object) -> str:
        return self._report(f"route.{key}", **values)

    def _wrapped(self, text: str, indent: int = 0) -> list[str]:
        return wrapped(text, self._width, indent)

    def _paragraph(self, text: str, indent: int = 0) -> list[str]:
        return [" " * indent + line for line in textwrap.wrap(safe(text), self._width - indent)]
