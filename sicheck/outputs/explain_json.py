"""Explanations and derivations as JSON: ids in English whatever the language, numbers unrounded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from sicheck.explain import Explanation, Trace
from sicheck.explain.page import Item, Page
from sicheck.explain.topics import Kind
from sicheck.outputs.json_text import json_text


def explanation_json(explanation: Explanation) -> str:
    """An explanation; what a part lacks is left out of it."""
    return json_text(
        {
            **_head(explanation),
            "pages": [_page(each) for each in explanation.pages],
            "others": [{"kind": each.kind, "id": each.id} for each in explanation.others],
        }
    )


def _head(told: Explanation | Trace) -> dict[str, object]:
    return {
        "schema_version": "1",
        "tool": {"name": "sicheck", "version": told.version},
        "language": told.language,
        "criteria": dict(told.criteria),
    }


def _page(page: Page) -> dict[str, object]:
    parts = [{"id": each.id, "heading": each.heading, "items": _items(each.items)} for each in page.parts]
    return {"kind": page.kind, "id": page.id, "title": page.title, "about": page.about, "parts": parts}


def _items(items: Sequence[Item]) -> list[dict[str, object]]:
    return [_item(each) for each in items]


def _item(item: Item) -> dict[str, object]:
    code = item.code or item.rule
    found = {"id": item.id, "label": item.label, "text": item.text, "code": code, "items": _items(item.items)}
    return {name: each for name, each in found.items() if each}


def overview_json(found: Mapping[Kind, Sequence[str]]) -> str:
    """Every id that can be explained, by kind."""
    return json_text({"schema_version": "1", "ids": {kind: list(ids) for kind, ids in found.items()}})


def trace_json(trace: Trace) -> str:
    """A derivation: the nodes as they are, each number beside those that it was reckoned from."""
    nodes = asdict(trace)
    parts = ("project", "overall", "markers", "indicators", "knockouts", "warnings", "diagnoses", "facts")
    return json_text({**_head(trace), "date": trace.date.isoformat(), **{part: nodes[part] for part in parts}})
