"""Any file at all ends in a report or in a refusal in words: examples with mangled bytes, and trees with odd values."""

from __future__ import annotations

import datetime as dt
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from helpers import DAY, EXAMPLES, Tree
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from strategies import trees

from sicheck.assess import assess
from sicheck.catalogue import load
from sicheck.errors import SicheckError
from sicheck.intake import check_indicators, read_project
from sicheck.outputs import FORMATS, Look
from sicheck.outputs.problems import as_text
from sicheck.report import report
from sicheck.report.rows import Batch
from sicheck.yamlio import write

CRITERIA = load()
SEEDS = sorted((Path(__file__).parent / "seeds").glob("*.yaml"))
ORIGINALS = [path.read_bytes() for path in sorted(EXAMPLES.glob("*.yaml"))]
LOOK = Look(80, colour=False, unicode=True, full=True, more="sicheck assess")
slow = settings(deadline=None, suppress_health_check=list(HealthCheck))
TOKENS = [
    *(b": ", b":", b"- ", b"-", b"[", b"]", b"{", b"}", b",", b'"', b"'", b"|", b">", b"? ", b"# ", b"%", b"@", b"`"),
    *(b"&a ", b"*a", b"!t ", b"!!int ", b"<<: ", b"---\n", b"...\n", b"\n", b"\r", b"\t", b"  ", b"\n\n", b"~"),
    *(b"\x00", b"\x1b[2J", b"\xff", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"\xc2\x85", b"\xe2\x80\xa8"),
    *(b"1e999", b".nan", b"-.inf", b"0x10", b"9" * 400, b"1.000", b"3,5", b"40%", b"2026-13-40", b"31/12/2026"),
    *(b"none", b"geen", b"ja", b"nee", b"true", b"NO", b"evidence: [x]", b"sicheck: 2", b"[[bold]]", b"{0}", b"%s"),
]
"""What means something to YAML, to a number, to a date or to a screen."""
ODD: list[object] = [
    *(None, "", [], {}, "none", "geen", 0, -1, 1.5, True, "true", "1.000", "3,5", "40 %", "1e400", ".nan", "9" * 400),
    *("2026-02-30", "2026-13", "9999-12-31", "0000", "\u202eevil", "[red]x[/]", "{0}", "a: b", [[]], [{}], {"": None}),
]


def ends(data: bytes, date: dt.date = DAY) -> None:
    """Reads, assesses, reports and writes in every format; whatever is refused has words in both languages."""
    told = _told(data, date)
    assert told
    assert all(each.encode() for each in told)


def _told(data: bytes, date: dt.date) -> list[str]:
    try:
        file = read_project(data, "p.yaml", None)
        check_indicators(file, CRITERIA)
    except SicheckError as refused:
        return [as_text(refused.problems, language) for language in ("en", "nl")]
    found = report(assess(file, CRITERIA, date), file, CRITERIA, "nl")
    return [each.write(Batch("nl", date, "0.0.0", (found,)), LOOK) for each in FORMATS.values()]


@st.composite
def mangled(draw: st.DrawFn) -> bytes:
    """An example with a few places cut, doubled, moved or written over."""
    data = draw(st.sampled_from(ORIGINALS))
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.sampled_from([0, 0, 1, 2, 20, 200, 5000])))
        between = draw(st.one_of(st.sampled_from(TOKENS), st.just(data[start:end] * 2), st.binary(max_size=4)))
        data = data[:start] + between + data[end:]
    return data


@st.composite
def odd_trees(draw: st.DrawFn) -> Tree:
    """Legal project data in which a few values are replaced."""
    tree = deepcopy(draw(trees()))
    for _ in range(draw(st.integers(1, 4))):
        _replace(draw, tree)
    return tree


def _replace(draw: st.DrawFn, here: Any) -> None:
    """Walks down at random and puts something odd where it ends up."""
    while True:
        key = draw(st.sampled_from(sorted(here) if isinstance(here, dict) else range(len(here))))
        if not isinstance(here[key], dict | list) or not here[key] or draw(st.integers(0, 3)) == 0:
            here[key] = deepcopy(draw(st.sampled_from(ODD)))
            return
        here = here[key]


@slow
@given(mangled())
@example(b"")
def test_mangled_bytes_end_in_a_report_or_a_refusal(data: bytes) -> None:
    ends(data)


@slow
@given(odd_trees())
def test_odd_values_end_in_a_report_or_a_refusal(tree: Tree) -> None:
    ends(write(tree).encode())


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_what_was_once_found_stays_mended(seed: Path) -> None:
    ends(seed.read_bytes())
