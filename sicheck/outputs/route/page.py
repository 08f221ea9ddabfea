"""The page of a route: where the project stands, where it leads, and each step with the lines to add."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Literal

from sicheck.outputs.paragraphs import folded, wrapped
from sicheck.outputs.safe import safe
from sicheck.report.route.rows import RouteRows, RouteStepRow, StandingRow
from sicheck.route import ScoreGoal, VerdictGoal
from sicheck.texts import Phrases, number, shown_score

Moment = Literal["now", "end"]


class Page:
    """A route, the words of its language and the width of a screen."""

    def __init__(self, rows: RouteRows, width: int) -> None:
        self.rows = rows
        self._width = width
        self._report = Phrases(rows.language, "report")

    def lines(self) -> Iterator[str]:
        """The whole page."""
        yield from self._opening()
        rest = {"there": self.there, "reachable": self.reachable, "out-of-reach": self.out_of_reach}
        yield from rest[self.rows.state]()

    def target(self) -> str:
        """What the route is to lead to."""
        if isinstance(self.rows.goal, ScoreGoal):
            return self._say("target-score", score=self.number(self.rows.goal.least))
        assert isinstance(self.rows.goal, VerdictGoal)  # noqa: S101 - a call has a page of its own
        return self._say("target-verdict", verdict=self._report(f"verdict.{self.rows.goal.verdict}"))

    def standing(self, moment: Moment) -> str:
        """The score and the verdict at one end."""
        row: StandingRow = getattr(self.rows, moment)
        return f"{self.score(row.score)} · {self._report(f'verdict.{row.verdict}')}"

    def there(self) -> Iterator[str]:
        """No step is needed."""
        yield from ("", *self.paragraph(self._say("there")))

    def reachable(self) -> Iterator[str]:
        """Where the steps lead, and each of them."""
        yield from self.wrapped(self._say("end", standing=self.standing("end")), 2)
        yield from self.wrapped(self._effort(), 2)
        yield from self.steps()

    def steps(self) -> Iterator[str]:
        """Each step, and what the route leaves out."""
        yield from ("", *self.paragraph(self._say("add", file=self.rows.project["file"])))
        for place, step in enumerate(self.rows.steps, 1):
            yield from ("", *self._step(place, step))
        yield from self.avoided()
        yield from ("", *self.paragraph(self._say("closing")))

    def out_of_reach(self) -> Iterator[str]:
        """How far steps lead, and what is needed beside them."""
        yield from ("", *self.paragraph(self._say("out-of-reach")))
        yield from self.wrapped(self._say("furthest", standing=self.standing("end")))
        if self.rows.needed:
            yield from ("", *self.wrapped(self._say("needed")))
            yield from (line for each in self.rows.needed for line in self.wrapped(f"· {each}", 2))
        yield from self.avoided()

    def avoided(self) -> Iterator[str]:
        """The steps that would trigger a knock-out."""
        for each in self.rows.avoided:
            said = self._say("avoided", title=each.title, level=each.level, knockout=each.knockout_title)
            yield from ("", *self.paragraph(said))

    def score(self, score: float | None) -> str:
        """A score of 100, or that there is none."""
        if score is None:
            return self._report("score.unknown")
        return self._report("score.line", score=shown_score(score, self.rows.language))

    def wrapped(self, text: str, indent: int = 0) -> list[str]:
        """Lines of which those after the first hang."""
        return wrapped(text, self._width, indent)

    def paragraph(self, text: str, indent: int = 0) -> list[str]:
        """Lines that stand straight."""
        return [" " * indent + line for line in textwrap.wrap(safe(text), self._width - indent)]

    def _opening(self) -> Iterator[str]:
        project = self.rows.project
        yield from self.wrapped(self._say("title", target=self.target()))
        stage = self._report(f"stage.{project['stage']}")
        yield from self.wrapped(f"{project['name']} · {stage}")
        yield ""
        yield from self.wrapped(self._say("now", standing=self.standing("now")), 2)

    def _step(self, place: int, step: RouteStepRow) -> Iterator[str]:
        yield from self.wrapped(f"{place}. {step.title} · {step.marker}", 2)
        yield from (line for text in step.texts for line in self.paragraph(text, 5))
        yield from self.wrapped(
            self._say(
                "step",
                **{"from": step.from_level, "to": step.to_level},
                effort=" + ".join(self._report(f"effort.{each}") for each in step.efforts),
                score=self.score(step.score),
            ),
            5,
        )
        yield from folded(step.example.rstrip(), self._width, 7)

    def _effort(self) -> str:
        weights = {name: self.number(each) for name, each in self.rows.effort_weights.items()}
        steps = len(self.rows.steps)
        key = "effort" if steps > 1 else "effort-one"
        return self._say(key, steps=steps, effort=self.number(self.rows.effort), **weights)

    def number(self, value: float) -> str:
        """A number in the reader's way of writing."""
        return number(value, self.rows.language, 0 if value.is_integer() else 1)

    def _say(self, key: str, **values: object) -> str:
        return self._report(f"route.{key}", **values)
