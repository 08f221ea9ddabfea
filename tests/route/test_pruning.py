"""Leaving out what is not needed, also where steps get in each other's way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sicheck.route.outcome import Rung
from sicheck.route.pruning import Parts, pruned


def parts(letters: str) -> Parts:
    return tuple((Rung(letter, 1),) for letter in letters)


def letters(found: Parts) -> str:
    return "".join(part[0].indicator for part in found)


@pytest.mark.parametrize(
    ("whole", "enough", "left"),
    [
        ("abc", lambda found: "b" in found, "b"),
        ("abc", lambda found: len(found) >= 2, "ab"),
        ("abc", lambda found: found == "abc", "abc"),
        # No single one can go, but two can: each does harm without the other.
        ("abcd", lambda found: found in ("abcd", "ab"), "ab"),
        ("abcd", lambda found: found in ("abcd", "c"), "c"),
        ("abcdefghijklmn", lambda found: found in ("abcdefghijklmn", "abcdefghijkl"), "abcdefghijkl"),
    ],
)
def test_what_is_left_is_enough_and_nothing_more(whole: str, enough: Callable[[str], bool], left: str) -> None:
    assert letters(pruned(parts(whole), lambda _: 1.0, lambda some: enough(letters(some)))) == left


def test_the_costliest_goes_first() -> None:
    cost = {"a": 9.0, "b": 1.0, "c": 3.0}
    found = pruned(parts("abc"), lambda part: cost[part[0].indicator], lambda some: len(some) >= 2)
    assert letters(found) == "bc"
