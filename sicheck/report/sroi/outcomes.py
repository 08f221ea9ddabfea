"""The value map itself: what stands on it, beside what it is worth."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.model.sroi import HeldWhole, Range, ValuedOutcome, ValueMap
from sicheck.report.sroi.rows import HeldWholeRow, OutcomeRow, SwingRow
from sicheck.sroi import Kind, Result, Simulation, Swing


def outcome_rows(value_map: ValueMap, result: Result) -> Iterator[OutcomeRow]:
    """Every outcome with its best values, in the order of the map."""
    for outcome, value in zip(value_map.outcomes or (), result.outcomes, strict=True):
        price = outcome.proxy.value if outcome.proxy else None
        yield OutcomeRow(
            value=value,
            quantity=_best(outcome.quantity),
            price=_best(price),
            unit=outcome.proxy.unit if outcome.proxy else None,
            corrections={
                "deadweight": _best(outcome.deadweight),
                "displacement": _best(outcome.displacement),
                "attribution": _best(outcome.attribution),
                **_fading(outcome),
            },
        )


def _fading(outcome: ValuedOutcome) -> dict[Kind, float | None]:
    """Drop-off takes nothing off an outcome of one year."""
    years = outcome.duration if outcome.yearly is None else len(outcome.yearly)
    return {"drop-off": _best(outcome.drop_off)} if years > 1 else {}


def _best(found: Range | None) -> float | None:
    return found.best if found else None


def held_whole_row(found: HeldWhole) -> HeldWholeRow:
    """An outcome that has no price on purpose."""
    return HeldWholeRow(found.name, found.stakeholder, found.indicator, found.reading)


def swing_row(swing: Swing, simulation: Simulation | None) -> SwingRow:
    """An assumption that was moved, with what its draws say of it."""
    path = swing.assumption.path
    drivers = simulation.drivers if simulation else ()
    found = (each.correlation for each in drivers if each.assumption.path == path)
    return SwingRow(swing, int(path[-1]) + 1 if swing.assumption.kind == "yearly" else None, next(found, None))
