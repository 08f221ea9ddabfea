"""Any call at all ends in a judgement, or in a refusal in words of both languages."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from calls import TABLE, TESTS, batch, data
from helpers import EXAMPLES, Tree
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from strategies import trees

from sicheck.call import CallFile, read_call
from sicheck.errors import SicheckError
from sicheck.outputs import GATE_FORMATS, Look
from sicheck.outputs.problems import as_text
from sicheck.yamlio import write

CALL: Tree = {
    "sicheck_call": 1,
    "id": "warm-streets-2026",
    "title": {"nl": "Warme straten", "en": "Warm streets"},
    "criteria": "social-innovation >=1.0",
    "weights": {"markers": {"impact-driven": 2}, "indicators": {"creativity.divergence": "0,5"}},
    "strike_out": [{"id": "creativity.room-to-fail", "reason": "Not for us"}],
    "require": [
        {"id": "knockouts", "knockouts": "clear"},
        {"id": "some", "knockouts": ["top-down", "ends-with-funding"]},
        {"id": "total", "overall": {"score": 70}},
        {"id": "answered", "overall": {"coverage": "60%"}},
        {"id": "floor", "each_marker": {"score": 50}, "level_is": "warn"},
        {"id": "proof", "marker": "impact-driven", "evidenced": 40},
        {"id": "after-funding", "indicator": "sustainability.after-funding", "level": 2},
        {"id": "all", "each_indicator": {"evidenced_level": 1}},
        {"id": "own-region", "when": "project.place == 'Gent'", "text": {"nl": "In Gent", "en": "In Ghent"}},
    ],
    "bonus": [{"id": "young", "when": "stakeholders.exists(s, s.name == 'x')", "points": 5, "text": "Young"}],
    "waivers": [
        {"require": "proof", "project": "P", "reason": "r", "approved_by": "me", "expires": "2027-01-31"},
        {"require": "total", "project": "Eating table", "reason": "r", "approved_by": "me", "expires": "2020"},
    ],
}
BUNDLED = [each.read_bytes() for each in sorted((EXAMPLES / "calls").glob("*.yaml"))]
ORIGINALS = [write(CALL).encode(), data(baseline={"not_worse_than": "before.json"}), *BUNDLED]
TOKENS = [
    *(b": ", b":", b"- ", b"-", b"[", b"]", b"{", b"}", b",", b'"', b"'", b"|", b">", b"? ", b"# ", b"%", b"@", b"`"),
    *(b"&a ", b"*a", b"!t ", b"<<: ", b"---\n", b"\n", b"\r", b"\t", b"  ", b"~", b"\x00", b"\xff", b"\xe2\x80\xae"),
    *(b"1e999", b".nan", b"9" * 400, b"1.000", b"40%", b"2026-13-40", b"none", b"true", b"null", b"{0}", b"%s"),
    *(b"when", b"level", b"score", b"marker", b"clear", b"overall", b"waivers: ", b"sicheck_call: 2", b"project."),
]
ODD: list[object] = [
    *(None, "", [], {}, "none", "geen", 0, -1, 1.5, True, "true", "1.000", "3,5", "40 %", "1e400", ".nan", "9" * 400),
    *("1e-320", "2026-02-30", "9999", "0000", "\u202eevil", "[red]x[/]", "{0}", "a: b", [[]], [{}], {"": None}),
    *(
        "clear",
        "baseline",
        "creativity",
        "creativity.divergence",
        "top-down",
        ">=1",
        "../..",
        "/etc/passwd",
        "a" * 3000,
    ),
    *("score > 1", "true && 1", "size(stakeholders)", "stakeholders[0].name == 'x'", "level['a'] > 1", "has(sroi.x)"),
    *("need.voices.exists(value, value.who == 'x')", "project.place.contains('x')", "'" * 300, "((((", "\\"),
]
ANY = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))


def ends(call: bytes, tree: Mapping[str, object] = TABLE, folder: Path = TESTS) -> None:
    """Reads a call, judges by it and writes every format; whatever is refused has words in both languages."""
    told = _told(call, tree, folder)
    assert told
    assert all(each.encode() for each in told)


def _told(call: bytes, tree: Mapping[str, object], folder: Path) -> list[str]:
    try:
        return _written(read_call(call, "call.yaml", folder, "en"), tree)
    except SicheckError as refused:
        return [as_text(refused.problems, language) for language in ("en", "nl")]


def _written(call: CallFile, tree: Mapping[str, object]) -> list[str]:
    found = [batch(call, tree, language=language) for language in ("en", "nl")]
    return [each.write(one, Look()) or "nothing to tell" for one in found for each in GATE_FORMATS.values()]


@st.composite
def mangled(draw: st.DrawFn) -> bytes:
    """A call with a few places cut, doubled, moved or written over."""
    text = draw(st.sampled_from(ORIGINALS))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 2, 20, 200])))
        between = draw(st.one_of(st.sampled_from(TOKENS), st.just(text[start:end] * 2), st.binary(max_size=4)))
        text = text[:start] + between + text[end:]
    return text


@st.composite
def odd_calls(draw: st.DrawFn) -> bytes:
    """A call in which a few values are replaced."""
    tree = deepcopy(CALL)
    for _ in range(draw(st.integers(1, 3))):
        _replace(draw, tree)
    return write(tree).encode()


def _replace(draw: st.DrawFn, here: Any) -> None:
    """Walks down at random and puts something odd where it ends up."""
    while True:
        key = draw(st.sampled_from(sorted(here) if isinstance(here, dict) else range(len(here))))
        if not isinstance(here[key], dict | list) or not here[key] or draw(st.integers(0, 4)) == 0:
            here[key] = deepcopy(draw(st.sampled_from(ODD)))
            return
        here = here[key]


@ANY
@given(mangled())
@example(b"")
@example(b"sicheck_call: 1")
def test_mangled_bytes_end_in_a_judgement_or_a_refusal(call: bytes) -> None:
    ends(call)


@ANY
@given(odd_calls())
def test_odd_values_end_in_a_judgement_or_a_refusal(call: bytes) -> None:
    ends(call)


WHOLE = write(CALL).encode()


@settings(max_examples=15, deadline=None)
@given(trees())
def test_any_project_ends_in_a_judgement(tree: Tree) -> None:
    assert len(_written(read_call(WHOLE, "call.yaml", None, "en"), tree)) == 2 * len(GATE_FORMATS)


@pytest.mark.parametrize("original", ORIGINALS[2:], ids=range(len(BUNDLED)))
def test_every_call_that_comes_along_judges_a_small_project(original: bytes) -> None:
    assert _written(read_call(original, "call.yaml", EXAMPLES / "calls", "en"), TABLE)


# One by one, what was found by trying.


@pytest.mark.parametrize(
    "line",
    [
        {"when": "stakeholders.exists(value, value.name == 'x')"},
        {"when": "stakeholders.all(score, score.name == 'x')"},
        {"overall": {"score": "1e-320"}},
        {"overall": {"score": "0.00000000000000000000000000000000001"}},
        {"overall": {"coverage": "1e-300"}},
        {"overall": {"score": 0}},
        {"indicator": "why.need", "level": 0},
    ],
)
def test_a_call_that_once_broke_something_judges(line: Tree) -> None:
    assert _written(read_call(data([{"id": "it", **line}]), "call.yaml", TESTS, "en"), TABLE)


@pytest.mark.parametrize(
    "line",
    [
        {"indicator": "", "level": 1},
        {"marker": "", "score": 1},
        {"knockouts": []},
        {"knockouts": "none"},
        {"knockouts": None},
        {"when": ""},
        {"when": "score > 1.0"},
        {"when": "1"},
        {"when": "level['why.need'] > 1"},
        {"overall": {}},
        {"overall": None},
        {"overall": {"score": None}},
        {"overall": {"score": ".nan"}},
        {"overall": {"score": 101}},
        {"overall": {"score": -1}},
        {"overall": {"coverage": "101%"}},
        {"indicator": "why.need", "level": "1.5"},
        {"indicator": "why.need"},
        {"indicator": "why.need", "level": 1, "evidenced_level": 1},
        {"marker": "why", "level": 1},
        {"each_marker": {"level": 1}},
        {"knockouts": "clear", "score": 1},
        {},
    ],
)
def test_a_line_that_asks_nothing_that_can_be_judged_is_refused_at_its_line(line: Tree) -> None:
    with pytest.raises(SicheckError) as refused:
        read_call(data([{"id": "it", **line}]), "call.yaml", TESTS, "en")
    for problem in refused.value.problems:
        assert problem.place is not None
        assert (problem.place.file, (problem.place.line or 0) >= 5) == ("call.yaml", True)
    assert all(as_text(refused.value.problems, language) for language in ("en", "nl"))
