"""Conditions in CEL (Common Expression Language): check, compile once, evaluate. The only room that imports CEL."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from cel_expr_python import cel

from sicheck.errors import Problem, SicheckError

Kinds = tuple[tuple[str, str], ...]
"""Names of variables with their kinds, in a fixed order: `bool`, `int`, `double`, `string`, `map`, `any`."""

LONGEST = 400
MOST_MACROS = 3
_TYPES = {
    "bool": cel.Type.BOOL,
    "int": cel.Type.INT,
    "double": cel.Type.DOUBLE,
    "string": cel.Type.STRING,
    "map": cel.Type.Map(cel.Type.STRING, cel.Type.DYN),
    "any": cel.Type.DYN,
}
_MACRO = re.compile(r"\.\s*(?:all|exists|exists_one|map|filter)\s*\(")
_HAS = re.compile(r"\bhas\s*\(")
_WHERE = re.compile(r"<input>:\d+:(\d+): (.*?)(?: \(in container '')?$", re.MULTILINE)


class RuleError(SicheckError):
    """A condition that can't be compiled or evaluated; `why` is CEL's own message, for whoever writes criteria."""

    def __init__(self, why: str) -> None:
        super().__init__([Problem("rule-failed", {"why": why})])
        self.why = why


@dataclass(frozen=True)
class Rules:
    """Conditions over a fixed set of typed variables."""

    kinds: Kinds

    def check(self, condition: str) -> None:
        """Refuses a condition that is too long, has too many macros, uses `has()`, or is no yes/no.

        Raises:
            RuleError: with what is wrong.
        """
        if _compiled(self.kinds, condition).return_type() not in (cel.Type.BOOL, cel.Type.DYN):
            raise RuleError("the result is not yes or no")

    def over(self, values: Mapping[str, object]) -> Bound:
        """The rules with the values of one project bound once."""
        return Bound(self.kinds, _environment(self.kinds).Activation(dict(values)))


@dataclass(frozen=True)
class Bound:
    """Conditions to be evaluated over one project's values."""

    kinds: Kinds
    activation: cel.Activation

    def holds(self, condition: str) -> bool:
        """Whether the condition holds.

        Raises:
            RuleError: when it can't be compiled, or its evaluation ends in an error.
        """
        expression = _compiled(self.kinds, condition)
        try:
            result = expression.eval(self.activation)
        except (RuntimeError, ValueError) as error:
            raise RuleError(f"{condition}: {error}") from error
        if result.type() != cel.Type.BOOL:
            raise RuleError(f"{condition}: {result.plain_value()!r}")
        return bool(result.plain_value())


@lru_cache(maxsize=16)
def _environment(kinds: Kinds) -> cel.Env:
    return cel.NewEnv(variables={name: _TYPES[kind] for name, kind in kinds})


def _refuse(condition: str) -> None:
    """Before anything is compiled: a set of a stranger must not keep us busy, nor be silently wrong."""
    if len(condition) > LONGEST:
        raise RuleError(f"longer than {LONGEST} characters")
    if len(_MACRO.findall(condition)) > MOST_MACROS:
        raise RuleError(f"more than {MOST_MACROS} macros")
    if _HAS.search(condition):
        raise RuleError("has() is silently false for a misspelt key; compare the value instead")


@lru_cache(maxsize=4096)
def _compiled(kinds: Kinds, condition: str) -> cel.Expression:
    _refuse(condition)
    try:
        condition.encode()
        return _environment(kinds).compile(condition)
    except (RuntimeError, ValueError) as error:
        raise RuleError(f"{condition}: {_said(str(error))}") from error


def _said(message: str) -> str:
    found = _WHERE.search(message)
    if not found:
        return message
    hint = " (write 12.0, not 12, beside a number with decimals)" if "double" in message and "int" in message else ""
    return f"column {found[1]}: {found[2]}{hint}"
