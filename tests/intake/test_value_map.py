"""A value map of which no sum can be made yet: each thing that is missing, at its place, with the lines to write."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from sicheck.errors import Problem, SicheckError
from sicheck.intake import read_project
from sicheck.intake.value_map import complete_map
from sicheck.outputs.problems import worded
from sicheck.texts import LANGUAGES

BASE = "project:\n  name: x\n  stage: idea\n"
RATE = "  discount_rate: 3%\n"
INPUTS = "  inputs:\n    - value: 100\n"
OUTCOMES = "  outcomes:\n    - quantity: 3\n      proxy: {value: 50}\n"
_LINES = re.compile(r"\b(discount_rate|inputs|outcomes|quantity|proxy): .+?(?=\. |$)")


def lacks(text: str) -> list[Problem]:
    with pytest.raises(SicheckError) as caught:
        complete_map(read_project((BASE + text).encode(), "p.yaml", None))
    return list(caught.value.problems)


CASES = [
    ("", [("sroi-none", 1, 1)]),
    ("sroi:\n", [("sroi-none", 4, 1)]),
    ("sroi:\n  currency: EUR\n", [("sroi-none", 4, 1)]),
    (f"sroi:\n{INPUTS}{OUTCOMES}", [("sroi-no-rate", 4, 1)]),
    (f"sroi:\n  discount_rate:\n{INPUTS}{OUTCOMES}", [("sroi-no-rate", 5, 3)]),
    (f"sroi:\n{RATE}{OUTCOMES}", [("sroi-no-inputs", 4, 1)]),
    (f"sroi:\n{RATE}  inputs:\n    - name: hours\n{OUTCOMES}", [("sroi-no-inputs", 6, 3)]),
    (f"sroi:\n{RATE}  inputs: [{{value: 0}}]\n{OUTCOMES}", [("sroi-inputs-zero", 6, 3)]),
    (f"sroi:\n{RATE}  inputs: [{{value: {{low: 0, best: 1, high: 2}}}}]\n{OUTCOMES}", [("sroi-inputs-zero", 6, 3)]),
    (f"sroi:\n{RATE}{INPUTS}", [("sroi-no-outcomes", 4, 1)]),
    (f"sroi:\n{RATE}{INPUTS}  outcomes: none\n", [("sroi-no-outcomes", 8, 3)]),
    (f"sroi:\n{RATE}{INPUTS}{OUTCOMES}    - proxy: {{value: 5}}\n", [("sroi-no-quantity", 11, 7)]),
    (f"sroi:\n{RATE}{INPUTS}{OUTCOMES}    - yearly: []\n", [("sroi-no-quantity", 11, 7)]),
    (f"sroi:\n{RATE}{INPUTS}{OUTCOMES}    - quantity: 5\n", [("sroi-no-proxy", 11, 7)]),
    (f"sroi:\n{RATE}{INPUTS}{OUTCOMES}    - {{quantity: 5, proxy: {{year: 2024}}}}\n", [("sroi-no-proxy", 11, 7)]),
    (f"sroi:\n{RATE}  outcomes:\n    - quantity: 5\n", [("sroi-no-inputs", 4, 1), ("sroi-no-proxy", 7, 7)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_is_missing_is_told_at_its_place(text: str, expected: list[tuple[str, int, int]]) -> None:
    found = [(each.id, each.place.line, each.place.column) for each in lacks(text) if each.place]
    assert found == expected


def test_a_complete_map_is_handed_over() -> None:
    file = read_project(f"{BASE}sroi:\n{RATE}{INPUTS}{OUTCOMES}".encode(), "p.yaml", None)
    assert complete_map(file) is file.project.sroi


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id_", ["no-rate", "no-inputs", "inputs-zero", "no-outcomes", "no-quantity", "no-proxy"])
def test_the_remedy_shows_lines_that_do(id_: str, language: str) -> None:
    text = next(text for text, expected in CASES if [name for name, *_ in expected] == [f"sroi-{id_}"])
    (problem,) = lacks(text)
    _, remedy = worded(problem, language)
    lines = _LINES.search(remedy)
    assert lines
    tree: dict[str, Any] = yaml.safe_load(BASE + text)
    spot = tree["sroi"]["outcomes"][-1] if id_ in ("no-quantity", "no-proxy") else tree["sroi"]
    spot.update(yaml.safe_load(lines[0]))
    complete_map(read_project(yaml.safe_dump(tree, allow_unicode=True).encode(), "p.yaml", None))


def test_which_outcome_lacks_something_is_named_by_its_number() -> None:
    (problem,) = lacks(f"sroi:\n{RATE}{INPUTS}{OUTCOMES}    - quantity: 5\n")
    assert worded(problem, "en")[0] == 'item 2 of "outcomes" has no price yet'


def test_a_missing_extra_is_told_with_what_to_type() -> None:
    problem = Problem("extra-missing", {"extra": "stats", "what": "numpy"})
    assert worded(problem, "nl") == (
        "numpy is niet geïnstalleerd, en is hiervoor nodig",
        'Typ: pip install "sicheck[stats]"',
    )
