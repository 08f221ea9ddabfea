"""The ids of the criteria that come along, which an editor proposes in a call; another set may have others."""

from __future__ import annotations

from collections.abc import Mapping

from sicheck.catalogue import load
from sicheck.model.call import CLEAR
from sicheck.model.criteria import CriteriaSet, said
from sicheck.resources import DEFAULT_SET
from sicheck.schema.call_values import WEIGHT
from sicheck.schema.dialect import Schema
from sicheck.schema.wording import suggested
from sicheck.texts import Phrases


def proposals(language: str) -> Mapping[str, Schema]:
    """By the path of a key of the call, what an editor proposes there, each with what it is called."""
    criteria = load(DEFAULT_SET, language)
    markers, indicators = _markers(criteria, language), _indicators(criteria, language)
    knockouts = {each.id: said(each.title, language) for each in criteria.file.knockouts}
    return {
        "weights.markers": _weights(markers),
        "weights.indicators": _weights(indicators),
        "strike_out.id": suggested({**indicators, **markers}),
        "require.marker": suggested(markers),
        "require.indicator": suggested(indicators),
        "require.knockouts": suggested({CLEAR: Phrases(language, "call_keys")("schema.clear"), **knockouts}),
    }


def _markers(criteria: CriteriaSet, language: str) -> dict[str, str]:
    return {each.id: said(each.title, language) for each in criteria.markers}


def _indicators(criteria: CriteriaSet, language: str) -> dict[str, str]:
    return {name: said(each.title, language) for name, each in criteria.indicators().items()}


def _weights(known: Mapping[str, str]) -> Schema:
    return {"properties": {name: {"title": name, "description": title, **WEIGHT} for name, title in known.items()}}
