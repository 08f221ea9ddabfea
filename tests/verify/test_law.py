"""Whatever value of a report is changed, it is named, and nothing else is."""

from __future__ import annotations

import json
import math
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import KINDS, at, change, exact, leaves, plain, text_of

from sicheck.verify import differences, parsed, verification

NOT_COUNTED = ("project.file", "call.file")
"""Where files lay."""
OTHERS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8),
    st.sampled_from([[], {}, [1], {"id": "x"}]),
)
LEAVES = [(kind, spot, field) for kind in KINDS for spot, field in leaves(plain(kind))]


def as_compared(value: Any) -> Any:
    """`true` is no number, and 1 and 1.0 are one."""
    return (isinstance(value, bool), value)


def found(claimed: Any, kind: str) -> list[tuple[str, str]]:
    return [(each.field, each.kind) for each in differences(claimed, exact(kind))]


@settings(deadline=None)
@given(leaf=st.sampled_from(LEAVES), value=OTHERS)
def test_a_changed_value_is_named_by_its_field_and_nothing_else_is(leaf: Any, value: object) -> None:
    kind, spot, field = leaf
    was = at(plain(kind), spot)
    if as_compared(was) == as_compared(value):
        return
    expected = [] if field.endswith(NOT_COUNTED) else [field]
    report = parsed(text_of(kind))
    change(report, spot, parsed(json.dumps(value)))
    differing = list(differences(report, exact(kind)))
    assert [each.field for each in differing] == expected
    assert verification((), differing).stands == (not expected or field.endswith("tool.version"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_number_counts_to_its_last_digit(kind: str) -> None:
    report = parsed(text_of(kind))
    scores = [(spot, field) for spot, field in leaves(plain(kind)) if isinstance(at(plain(kind), spot), float)]
    assert len(scores) > 10
    for spot, field in scores:
        was = at(report, spot)
        change(report, spot, Decimal(repr(math.nextafter(float(was), math.inf))))
        assert found(report, kind) == [(field, "changed")]
        change(report, spot, was)


@settings(deadline=None)
@given(leaf=st.sampled_from([each for each in LEAVES if isinstance(each[1][-1], str)]))
def test_a_key_that_lacks_or_is_too_many_is_named(leaf: Any) -> None:
    kind, spot, field = leaf
    report: Any = parsed(text_of(kind))
    group = at(report, spot[:-1])
    was = group.pop(spot[-1])
    assert found(report, kind) == [(field, "missing")]
    group |= {spot[-1]: was, "more": None}
    assert found(report, kind) == [(f"{field.removesuffix(spot[-1])}more", "superfluous")]
