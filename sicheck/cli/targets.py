"""A target as people write it in their own language: a percentage, or a verdict by its name."""

from __future__ import annotations

import re
from difflib import get_close_matches

from sicheck.errors import Problem, SicheckError
from sicheck.route.targets import VERDICTS
from sicheck.texts import LANGUAGES, Phrases

_PERCENTAGE = re.compile(r"(\d+(?:[.,]\d+)?)\s*%", re.ASCII)
LONGEST = 60


def understood(written: str) -> str:
    """The target as it is known: `70` for `70%`, `on-the-way` for `op weg`.

    Raises:
        SicheckError: when it is nearly the name of a verdict, with that verdict.
    """
    text = " ".join(written.split())
    if found := _PERCENTAGE.fullmatch(text):
        return found[1]
    names = _names()
    folded = _folded(text)
    if folded in names:
        return names[folded]
    close = get_close_matches(folded[:LONGEST], names, n=1, cutoff=0.75)
    if close:
        raise SicheckError([Problem("target-unknown-near", {"value": written, "near": names[close[0]]})])
    return text


def _names() -> dict[str, str]:
    """The verdicts that can be a target, by what they are called in any language."""
    told = {_folded(Phrases(each, "report")(f"verdict.{name}")): name for each in LANGUAGES for name in VERDICTS}
    return {**told, **{name: name for name in VERDICTS}}


def _folded(text: str) -> str:
    return text.casefold().replace(" ", "-").replace("_", "-")
