"""What a condition may do: look at facts, with work that grows no faster than the project file.

Criteria come from strangers, and a condition runs for every project. Text that doubles in each round of a loop takes
gigabytes in a hundred characters; a pattern can take seconds for each text it looks at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from sicheck.model.project import Project

MOST_LOOPS = 3

_HARD = re.compile(r"\\|\"{3}|'{3}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_SIGN = re.compile(r"[{}`]|//")
_FUNCTION = re.compile(r"(?<!\w)(has|map|matches)\s*\(")
_LOOP = re.compile(r"\.(?:all|exists|exists_one|filter)\(")
_LOOP_OVER_PATH = re.compile(rf"(?<=\w){_LOOP.pattern}")
_TOKEN = re.compile(rf"(?P<loop>{_LOOP.pattern})|(?<=[\w)\]'])\.\w+|(?P<opens>[(\[])|(?P<closes>[)\]])|(?P<name>\w+)")
_SECTIONS = frozenset(Project.model_fields)


def modest(condition: str) -> str:
    """The condition, when it is of a kind that can be read and run within bounds.

    Raises:
        PydanticCustomError: with the sign, the function or the loop that it may not have.
    """
    if sign := _HARD.search(condition) or _SIGN.search(bare := _QUOTED.sub("''", condition)):
        raise PydanticCustomError("condition-sign", "a sign is not used", {"sign": sign[0]})
    if function := _FUNCTION.search(bare):
        raise PydanticCustomError("condition-function", "a function is not used", {"function": function[1]})
    bare = re.sub(r"\s*([.(])\s*", r"\1", bare)
    if loops := _LOOP.findall(bare):
        _check_loops(bare, len(loops))
    return condition


def _check_loops(bare: str, loops: int) -> None:
    if loops > MOST_LOOPS:
        raise PydanticCustomError("condition-loops", "too many loops", {"most": MOST_LOOPS})
    if "+" in bare:
        raise PydanticCustomError("condition-adds", "adding beside a loop")
    if loops > len(_LOOP_OVER_PATH.findall(bare)):
        raise PydanticCustomError("condition-loop-over", "a loop over something else than a list of the file")
    if section := next((name for name in _within_loops(bare) if name in _SECTIONS), None):
        raise PydanticCustomError("condition-loop-in-loop", "a section within a loop", {"section": section})


def _within_loops(bare: str) -> Iterator[str]:
    """The names within the brackets of loops; a key after a dot is no name."""
    open_brackets: list[bool] = []
    for token in _TOKEN.finditer(bare):
        if token["loop"] or token["opens"]:
            open_brackets.append(token["loop"] is not None)
        elif token["closes"]:
            del open_brackets[-1:]
        elif token["name"] and any(open_brackets):
            yield token["name"]
