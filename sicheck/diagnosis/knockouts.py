"""Knock-outs: unknown on silence, else triggered or clear, and whether a clear one rests on evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sicheck.model.assessment import KnockoutResult, KnockoutState
from sicheck.model.criteria import Knockout
from sicheck.rules import Bound

Line = Callable[[Sequence[str]], int | None]


def knockout_results(
    knockouts: Sequence[Knockout], described: Bound, evidenced: Bound | None, line: Line
) -> tuple[KnockoutResult, ...]:
    """Each knock-out on the whole project; the evidenced view only tells how a clear one is known."""
    return tuple(_result(each, described, evidenced, line(each.reads)) for each in knockouts)


def _result(knockout: Knockout, described: Bound, evidenced: Bound | None, line: int | None) -> KnockoutResult:
    state = _state(knockout, described)
    proven = None
    if state == "clear":
        proven = evidenced is not None and _state(knockout, evidenced) == "clear"
    return KnockoutResult(knockout.id, state, proven, line)


def _state(knockout: Knockout, bound: Bound) -> KnockoutState:
    if not bound.holds(knockout.answered_when):
        return "unknown"
    return "triggered" if bound.holds(knockout.triggered_when) else "clear"
