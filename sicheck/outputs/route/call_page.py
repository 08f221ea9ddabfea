"""The page of a route to a call: which requirements the steps bring, and which no step reaches."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.outputs.problems import worded
from sicheck.outputs.route.page import Moment, Page
from sicheck.report.route.rows import RouteCallRow, RouteRows, StandingRow
from sicheck.report.rows import JudgementRow, RequirementRow
from sicheck.texts import Phrases, shown_score


class CallPage(Page):
    """The same page, on which the call has the say: its score, with the bonus, and its verdict."""

    def __init__(self, rows: RouteRows, call: RouteCallRow, width: int) -> None:
        super().__init__(rows, width)
        self._call = call
        self._phrase = Phrases(rows.language, "call")

    def target(self) -> str:
        """The call by its title."""
        return self._phrase("route.target", title=self._call.now.call.title)

    def standing(self, moment: Moment) -> str:
        """The score with what the bonus adds to it, and what the call says."""
        judged: JudgementRow = getattr(self._call, moment)
        row: StandingRow = getattr(self.rows, moment)
        score = self._with_bonus(row, judged) if judged.points and row.score is not None else self.score(judged.score)
        return f"{score} · {self._phrase(f'verdict.{judged.verdict}')}"

    def there(self) -> Iterator[str]:
        """No step is needed."""
        yield from ("", *self.paragraph(self._phrase("route.there")))
        yield from self._waivers()

    def steps(self) -> Iterator[str]:
        """What comes of each requirement that stands in the way, and the steps."""
        yield from self._changes()
        yield from super().steps()
        for each in self._call.triggered.values():
            yield from ("", *self.paragraph(self._phrase("route.triggered", knockout=each)))
        yield from self._waivers()

    def out_of_reach(self) -> Iterator[str]:
        """What no step reaches; and the steps to everything else, where there are any."""
        yield from self._unreachable()
        yield from ("", *self.paragraph(self._phrase(f"route.others.{self._call.others}")))
        if self._call.others == "reachable":
            yield from ("", *self.reachable())
        else:
            yield from (*self.avoided(), *self._waivers())

    def _with_bonus(self, row: StandingRow, judged: JudgementRow) -> str:
        alone = shown_score(row.score or 0.0, self.rows.language)
        points = self.number(judged.points)
        return self._phrase("found.with-bonus", actual=self.score(judged.score), score=alone, points=points)

    def _changes(self) -> Iterator[str]:
        """Every requirement that stands in the way, and what comes of it."""
        unreachable = {each.id for each in self._call.unreachable}
        yield from ("", *self.paragraph(self._phrase("route.changes")))
        for now, end in zip(self._call.now.requirements, self._call.end.requirements, strict=True):
            if _is_in_the_way(now) and now.id not in unreachable:
                states = {"now": self._state(now.state), "end": self._state(end.state)}
                yield from self.wrapped("· " + self._phrase("route.change", text=now.text, **states), 2)

    def _unreachable(self) -> Iterator[str]:
        if self._call.unreachable:
            yield from ("", *self.paragraph(self._phrase("route.unreachable")))
        for each in self._call.unreachable:
            yield from self.wrapped(f"· {each.text}", 2)
            yield from (line for said in (each.finding, *each.helps) for line in self.wrapped(f"- {said}", 4))

    def _waivers(self) -> Iterator[str]:
        if self._call.waivers:
            yield from ("", *self.paragraph(self._phrase("route.waivers")))
        for each in self._call.waivers:
            yield from self.wrapped(f"· {' — '.join(worded(each, self.rows.language))}", 2)

    def _state(self, state: str) -> str:
        return self._phrase(f"state.{state}")


def _is_in_the_way(row: RequirementRow) -> bool:
    """A warning is so only where nobody can tell."""
    return row.is_open and (row.is_error or row.state == "not-assessable")
