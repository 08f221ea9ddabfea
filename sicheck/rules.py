"""Conditions in CEL (Common Expression Language): check, compile once, evaluate. The only room that imports CEL."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

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
_SHORT = ("bool", "int", "double", "string", "map")
_NAME = re.compile(r"[A-Za-z_]\w*")
_TEXT = re.compile(r"\"[^\"]*\"|'[^']*'")
_HARD = re.compile(r"\\|\"{3}|'{3}")
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
        if _engine(self.kinds).compiled(condition).expression.return_type() not in (cel.Type.BOOL, cel.Type.DYN):
            raise RuleError("the result is not yes or no")

    def names(self, condition: str) -> tuple[str, ...]:
        """The variables that a condition may read."""
        return _engine(self.kinds).names(condition)

    def over(self, values: Mapping[str, object], **more: object) -> Bound:
        """The rules with the values of one project, and more beside them, maps too; only what is named is looked up."""
        return Bound(_engine(self.kinds), values, {name: _kept(each) for name, each in more.items()})


@dataclass(frozen=True)
class Bound:
    """Conditions to be evaluated over one project's values."""

    engine: _Engine
    values: Mapping[str, object]
    more: Mapping[str, object]

    def holds(self, condition: str) -> bool:
        """Whether the condition holds.

        Raises:
            RuleError: when it can't be compiled, or its evaluation ends in an error.
        """
        compiled = self.engine.compiled(condition)
        values = tuple([self.more[name] if name in self.more else self.values[name] for name in compiled.names])
        return _answer(compiled, values) if compiled.has_kept_answers else compiled.holds(values)


@dataclass(frozen=True, eq=False)
class _Compiled:
    """A condition ready to run; `has_kept_answers` when it reads no sections, which are long and seldom the same."""

    condition: str
    names: tuple[str, ...]
    has_kept_answers: bool
    environment: cel.Env
    expression: cel.Expression

    def holds(self, values: tuple[object, ...]) -> bool:
        try:
            read = {name: _plain(value) for name, value in zip(self.names, values, strict=True)}
            activation = self.environment.Activation(read)
            result = self.expression.eval(activation)
        except (RuntimeError, ValueError) as error:
            raise RuleError(f"{self.condition}: {error}") from error
        if result.type() != cel.Type.BOOL:
            raise RuleError(f"{self.condition}: {result.plain_value()!r}")
        return bool(result.plain_value())


@lru_cache(maxsize=100_000)
def _answer(compiled: _Compiled, values: tuple[object, ...]) -> bool:
    """The same values give the same answer, and projects have many values in common."""
    return compiled.holds(values)


class _Engine:
    """The conditions over one set of variables, each compiled once."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = dict(kinds)
        self._environment = cel.NewEnv(variables={name: _TYPES[kind] for name, kind in kinds})
        self.compiled = lru_cache(maxsize=4096)(self._compile)

    def names(self, condition: str) -> tuple[str, ...]:
        """The variables whose names stand in a condition; one too many does no harm, so what is hard to read stays."""
        bare = condition if _HARD.search(condition) else _TEXT.sub("''", condition)
        return tuple(sorted(self._kinds.keys() & set(_NAME.findall(bare))))

    def _compile(self, condition: str) -> _Compiled:
        _refuse(condition)
        names = self.names(condition)
        short = all(self._kinds[name] in _SHORT for name in names)
        try:
            condition.encode()
            expression = self._environment.compile(condition)
        except (RuntimeError, ValueError) as error:
            raise RuleError(f"{condition}: {_said(str(error))}") from error
        return _Compiled(condition, names, short, self._environment, expression)


class _Map(dict[str, object]):
    """A small map that never changes, so that answers can be kept by it; 1 and 1.0 are not the same to CEL."""

    def __hash__(self) -> int:  # type: ignore[override]
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Map) and self._key == other._key

    @cached_property
    def _hash(self) -> int:
        return hash(self._key)

    @cached_property
    def _key(self) -> tuple[object, ...]:
        return tuple((name, type(value), value) for name, value in self.items())


def _kept(value: object) -> object:
    return _Map(value) if isinstance(value, Mapping) else value


def _plain(value: object) -> object:
    """CEL takes no kinds of its own for maps."""
    return dict(value) if isinstance(value, _Map) else value


@lru_cache(maxsize=16)
def _engine(kinds: Kinds) -> _Engine:
    return _Engine(kinds)


def _refuse(condition: str) -> None:
    """Before anything is compiled: a set of a stranger must not keep us busy, nor be silently wrong."""
    if len(condition) > LONGEST:
        raise RuleError(f"longer than {LONGEST} characters")
    if len(_MACRO.findall(condition)) > MOST_MACROS:
        raise RuleError(f"more than {MOST_MACROS} macros")
    if _HAS.search(condition):
        raise RuleError("has() is silently false for a misspelt key; compare the value instead")


def _said(message: str) -> str:
    found = _WHERE.search(message)
    if not found:
        return message
    hint = " (write 12.0, not 12, beside a number with decimals)" if "double" in message and "int" in message else ""
    return f"column {found[1]}: {found[2]}{hint}"
