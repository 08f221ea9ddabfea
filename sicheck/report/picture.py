"""A diagnosis of two shares as a picture: the word of each corner, read from the conditions of the results."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence

from sicheck.model.assessment import DiagnosisResult
from sicheck.model.criteria import Diagnosis
from sicheck.report.rows import CANNOT_SAY, AxisRow, PictureRow
from sicheck.report.wording import Wording

_AT_LEAST = re.compile(r"value\.(\w+) >= ([01]?\.?\d+)")
MOST = 9
"""Signals of an axis that fit a picture."""
Demands = Mapping[str, float]


def picture_row(
    words: Wording, diagnosis: Diagnosis, result: DiagnosisResult, axes: Sequence[AxisRow]
) -> PictureRow | None:
    """The picture of a diagnosis; None unless two shares decide where a project stands, and it is known where."""
    if result.place == CANNOT_SAY or len(axes) != len("xy") or not all(map(_fits, axes)):
        return None
    demands = {each.id: _demands(each.if_) for each in diagnosis.results}
    least = [_least(axis, demands.values()) for axis in axes]
    if None in least:
        return None
    titles = {each.id: words.say(each.title) for each in diagnosis.results}
    across, up = axes
    strong = tuple(each for each in least if each is not None)
    corners = {
        (right, high): _title(demands, titles, {across.id: right, up.id: high})
        for right in (False, True)
        for high in (False, True)
    }
    here = (across.held >= strong[0], up.held >= strong[1])
    return PictureRow(across, up, (strong[0], strong[1]), {**corners, here: titles[result.place]})


def _fits(axis: AxisRow) -> bool:
    return axis.is_share and len(axis.signals) <= MOST


def _demands(condition: str) -> Demands:
    """What a condition asks of the axes, when it asks nothing else."""
    parts = [_AT_LEAST.fullmatch(" ".join(part.split())) for part in condition.split("&&")]
    return {part[1]: float(part[2]) for part in parts if part} if all(parts) else {}


def _least(axis: AxisRow, demands: Iterable[Demands]) -> int | None:
    """From how many signals an axis is strong."""
    shares = [each[axis.id] for each in demands if axis.id in each]
    return math.ceil(round(min(shares) * len(axis.signals), 9)) if shares else None


def _title(demands: Mapping[str, Demands], titles: Mapping[str, str], strong: Mapping[str, bool]) -> str:
    """The first result all of whose demands are met in a corner, else the last of all."""
    met = (name for name, asked in demands.items() if asked and all(strong.get(axis, False) for axis in asked))
    return titles[next(met, list(titles)[-1])]
