"""A target as people write it: a score from 0 to 100, or a verdict."""

from __future__ import annotations

import re

from sicheck.errors import Problem, SicheckError
from sicheck.model.shape import near
from sicheck.route.goals import ScoreGoal, VerdictGoal

VERDICTS = {each.verdict: each for each in (VerdictGoal("socially-innovative"), VerdictGoal("on-the-way"))}
_SCORE = re.compile(r"\d+(?:[.,]\d+)?", re.ASCII)
_HIGHEST = 100.0


def target(text: str) -> ScoreGoal | VerdictGoal:
    """The goal that a target stands for; a decimal comma is understood.

    Raises:
        SicheckError: when it is neither a score nor a verdict, with the verdict that was probably meant.
    """
    if _SCORE.fullmatch(text):
        return _score(text)
    for verdict, goal in VERDICTS.items():
        if text == verdict:
            return goal
    meant = near(text, list(VERDICTS))
    values = {"value": text, "near": meant or "", "allowed": ", ".join(VERDICTS)}
    raise SicheckError([Problem("target-unknown-near" if meant else "target-unknown", values)])


def _score(text: str) -> ScoreGoal:
    score = float(text.replace(",", "."))
    if score > _HIGHEST:
        raise SicheckError([Problem("target-too-high", {"value": text})])
    return ScoreGoal(score)
