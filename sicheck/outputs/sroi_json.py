"""A calculation of the social return as JSON (`schema/sroi-v1.json`): ids in English, numbers unrounded."""

from __future__ import annotations

from collections.abc import Sequence

from sicheck.outputs.json_text import json_text
from sicheck.report.sroi.rows import CautionRow, RangeRow, SroiReport, SwingRow
from sicheck.sroi import OutcomeValue


def as_json(rows: SroiReport) -> str:
    """The calculation as indented JSON; the same map, seed and choices give the same text."""
    return json_text(as_data(rows))


def as_data(rows: SroiReport) -> dict[str, object]:
    """The calculation as plain data; shares of 0 to 1, money in the map's currency."""
    result = rows.result
    return {
        "schema_version": "1",
        "tool": {"name": "sicheck", "version": rows.version},
        "language": rows.language,
        "project": dict(rows.project),
        "currency": rows.currency,
        "timing": result.timing,
        "discount_rate": rows.discount_rate,
        "investment": result.investment,
        "total_present_value": result.total_present_value,
        "net_present_value": result.net_present_value,
        "ratio": result.ratio,
        "net_ratio": result.net_ratio,
        "payback_years": result.payback_years,
        "years": [each._asdict() for each in result.years],
        "outcomes": [_outcome(each) for each in result.outcomes],
        "stakeholders": [each._asdict() for each in result.stakeholders],
        "timings": dict(result.timings),
        "spread": rows.choices.spread,
        "sensitivity": [_swing(each) for each in rows.swings],
        "range": _range(rows.range) if rows.range else None,
        "simulation": _simulation(rows),
        "held_whole": [each._asdict() for each in rows.held_whole],
        "warnings": [_warning(each) for each in rows.warnings],
    }


def _outcome(value: OutcomeValue) -> dict[str, object]:
    return {**value._asdict(), "years": [each._asdict() for each in value.years]}


def _swing(row: SwingRow) -> dict[str, object]:
    swing, assumption = row.swing, row.swing.assumption
    is_input = assumption.kind == "input"
    return {
        "path": _path(assumption.path),
        "outcome": None if is_input else assumption.name,
        "input": assumption.name if is_input else None,
        "assumption": assumption.kind,
        "best": assumption.best,
        "low": swing.low,
        "high": swing.high,
        "ratio_low": swing.ratio_low,
        "ratio_high": swing.ratio_high,
        "stated": swing.stated,
        "break_even": swing.break_even,
        "correlation": row.correlation,
    }


def _path(path: Sequence[str | int]) -> str:
    """Where an assumption stands, such as `sroi.outcomes[0].proxy.value`."""
    return "sroi" + "".join(f"[{each}]" if isinstance(each, int) else f".{each}" for each in path)


def _range(row: RangeRow) -> dict[str, float | None]:
    drawn = row.simulation
    return {
        "low": row.low,
        "best": row.best,
        "high": row.high,
        "p5": drawn.p5 if drawn else None,
        "p50": drawn.p50 if drawn else None,
        "p95": drawn.p95 if drawn else None,
        "probability_above_1": drawn.probability_above_1 if drawn else None,
    }


def _simulation(rows: SroiReport) -> dict[str, object] | None:
    """How the ranges were drawn; None when they were not."""
    if rows.range is None or rows.range.simulation is None:
        return None
    choices = rows.choices
    return {"seed": choices.seed, "draws": choices.draws, "distribution": choices.shape}


def _warning(row: CautionRow) -> dict[str, str | None]:
    text = f"{row.text} {row.source}" if row.source else row.text
    return {"id": row.id, "outcome": row.outcome, "text": text}
