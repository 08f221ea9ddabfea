"""What an extending set means to change has to be there; what is new has to be whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sicheck.catalogue.extending import INDICATORS, Base
from sicheck.catalogue.layers import Layer
from sicheck.catalogue.merging import id_of
from sicheck.errors import Problem, SicheckError
from sicheck.model.shape import near

_HEART: Mapping[str, str] = {
    INDICATORS: "levels",
    "knockouts": "triggered_when",
    "warnings": "when",
    "diagnoses": "results",
}
"""The key without which an item of a list is not new, but a change to one that is not there."""


def check_changes(layer: Layer, bases: Sequence[Base]) -> None:
    """Refuses to change what is not there, in a set that builds on another.

    Raises:
        SicheckError: with each unknown id at its place, and the one that was probably meant.
    """
    if len(bases) > 1 and (problems := list(_unknown(layer))):
        raise SicheckError(problems)


def _unknown(layer: Layer) -> Iterator[Problem]:
    tree = layer.tree if isinstance(layer.tree, dict) else {}
    for key, heart in _HEART.items():
        found = tree.get(key)
        items = found if isinstance(found, list) else []
        whole = [name for each in items if isinstance(each, dict) and heart in each and (name := id_of(each))]
        for at, each in enumerate(items):
            if (name := id_of(each)) and isinstance(each, dict) and heart not in each:
                meant = near(name, whole)
                kind = "id-twice" if name in whole else "change-unknown-near" if meant else "change-unknown"
                yield Problem(kind, {"value": name, "near": meant or "", "needs": heart}, layer.place((key, at, "id")))
