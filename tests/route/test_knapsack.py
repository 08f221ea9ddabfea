"""The cheapest choice of one option of each group, compared with all choices there are."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from sicheck.route.clusters import Option
from sicheck.route.knapsack import cheapest_choices
from sicheck.route.needs import Need
from sicheck.route.outcome import Rung

TOP = 3


@st.composite
def groups_and_needs(draw: st.DrawFn) -> tuple[list[list[Option]], list[Need]]:
    """One group an id, whose levels cost more and more, and needs that give levels a worth."""
    names = [f"m.{letter}" for letter in "abcd"[: draw(st.integers(1, 4))]]
    groups = []
    for name in names:
        costs = sorted(draw(st.lists(st.sampled_from([1, 3, 9]), min_size=TOP, max_size=TOP)))
        ladder = [(float(sum(costs[:level])), level) for level in range(TOP + 1)]
        groups.append([Option(cost, {name: k}, tuple(Rung(name, at + 1) for at in range(k))) for cost, k in ladder])
    worths = st.lists(st.integers(0, 5), min_size=TOP, max_size=TOP).map(lambda each: (0, *sorted(each)))
    needs = [
        Need({name: draw(worths) for name in names}, draw(st.integers(0, 15))) for _ in range(draw(st.integers(0, 3)))
    ]
    return groups, needs


def met(options: tuple[Option, ...], needs: list[Need]) -> bool:
    levels = {name: level for each in options for name, level in each.levels.items()}
    return all(need.value(levels) >= need.least for need in needs)


def cost_of(groups: list[list[Option]], rungs: tuple[Rung, ...]) -> float:
    return sum(max(each.cost for each in group if set(each.rungs) <= set(rungs)) for group in groups)


@given(groups_and_needs())
def test_the_first_choice_is_the_cheapest_of_all_that_meet_every_need(
    drawn: tuple[list[list[Option]], list[Need]],
) -> None:
    groups, needs = drawn
    all_costs = [sum(each.cost for each in options) for options in product(*groups) if met(options, needs)]
    first = next(cheapest_choices(groups, needs, {}), None)
    assert (None if first is None else cost_of(groups, first)) == min(all_costs, default=None)


@given(groups_and_needs())
def test_choices_come_from_the_least_effort_up(drawn: tuple[list[list[Option]], list[Need]]) -> None:
    groups, needs = drawn
    costs = [cost_of(groups, rungs) for rungs in cheapest_choices(groups, needs, {})]
    assert costs == sorted(costs)


def test_of_equal_choices_the_earlier_group_is_taken() -> None:
    groups = [[Option(0.0, {name: 0}, ()), Option(1.0, {name: 1}, (Rung(name, 1),))] for name in ("m.a", "m.b", "m.c")]
    need = Need(dict.fromkeys(("m.a", "m.b", "m.c"), (0, 1)), 2)
    assert next(cheapest_choices(groups, [need], {})) == (Rung("m.a", 1), Rung("m.b", 1))
