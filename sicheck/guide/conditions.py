"""Conditions of a criteria set in words: what the facts mean, joined as a reader would say it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sicheck.texts import Phrases, number

_TERM = re.compile(
    r"(?P<no>!)?(?P<name>[a-z_]\w*)(?:\s*(?P<sign>==|!=|>=|<=|<|>|in\b)\s*(?P<value>-?[\d.]+|'[^']*'|\[[^\]]*\]))?"
)
_JOINING = {"&&": "and", "||": "or"}
_SIGNS = {"==": "is", "!=": "is-not", ">=": "least", "<=": "most", "<": "below", ">": "above", "in": "is"}
_VALUES = re.compile(r"'([^']*)'|(-?\d+(?:\.\d+)?)")


def in_words(condition: str, language: str) -> str | None:
    """The condition as a reader would say it; None when it is more than facts joined by `&&` and `||`."""
    parts = re.split(r"\s*(&&|\|\|)\s*", " ".join(condition.split()))
    said = [_said(part, language) for part in parts]
    return None if None in said else "".join(filter(None, said))


def _said(part: str, language: str) -> str | None:
    phrase = Phrases(language, "explain")
    if part in _JOINING:
        return phrase(f"condition.{_JOINING[part]}")
    term, facts = _TERM.fullmatch(part), Phrases(language, "facts")
    if term is None or not facts.has(term["name"]) or (term["no"] and term["sign"]):
        return None
    meaning = phrase("condition.stage") if term["name"] == "stage" else facts(term["name"])
    if term["sign"]:
        values = phrase("condition.or-word").join(_values(term["value"], language))
        return phrase(f"condition.{_SIGNS[term['sign']]}", meaning=meaning, value=values)
    return phrase("condition.not", meaning=meaning) if term["no"] else meaning


def _values(written: str, language: str) -> Iterator[str]:
    """Each value as people write it; stages by their own word."""
    stages = Phrases(language, "report")
    for word, figure in _VALUES.findall(written):
        if figure:
            yield number(float(figure), language, 0 if float(figure).is_integer() else len(figure.partition(".")[2]))
        else:
            yield stages(f"stage.{word}") if stages.has(f"stage.{word}") else word
