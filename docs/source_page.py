"""`docs/source.md`: where each statement of the source lives, by the `source` labels of the criteria set."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sicheck.catalogue import load
from sicheck.model.base import Many, Model
from sicheck.model.criteria import CriteriaSet, Quote
from sicheck.model.reading import read_as
from sicheck.yamlio import Document, read

FILE = Path(__file__).resolve().parent / "statements.yaml"


class Statement(Model):
    """A statement of the source, on which slide it stands, and places that no label can point at."""

    slide: str
    statement: str
    translation: str
    also: Many[str] = ()


class _Statements(Model):
    statements: Many[Statement]


def statements() -> tuple[Statement, ...]:
    """Every statement, in the order of the slides."""
    document = read(FILE.read_bytes(), FILE.name)
    wrapped = Document(document.file, document.data, {"statements": document.tree}, document.lines)
    return read_as(wrapped, _Statements).statements


def source_page() -> str:
    """The whole page."""
    criteria = load()
    return "\n".join([*_head(), *(line for each in statements() for line in _entry(each, criteria))])


def _head() -> Iterator[str]:
    yield from ("# Where each statement of the source is", "")
    yield "<!-- Written by docs/generate.py from the `source` labels of the criteria set and docs/statements.yaml. -->"
    yield ""
    yield "The criteria rest on a Dutch slide deck on social innovation. Quotes stay Dutch, with a translation."
    yield "*slide* means quoted, *derived* drawn from the slide by us, *added* taken from literature."
    yield ""


def _entry(statement: Statement, criteria: CriteriaSet) -> Iterator[str]:
    yield from (f"## {statement.slide}", "", f"“{statement.statement}” ({statement.translation})", "")
    for name, source in labelled(criteria):
        if source.slide == statement.slide:
            yield f"- `{name}` ({source.label})"
    yield from (f"- {each}" for each in statement.also)
    yield ""


def labelled(criteria: CriteriaSet) -> Iterator[tuple[str, Quote]]:
    """Every marker, indicator, knock-out, warning and diagnosis with its source."""
    for marker in criteria.markers:
        yield marker.id, marker.source
        yield from ((f"{marker.id}.{each.id}", each.source) for each in marker.indicators)
    file = criteria.file
    for kind, rules in (("knock-out", file.knockouts), ("warning", file.warnings), ("diagnosis", file.diagnoses)):
        yield from ((f"{kind} {each.id}", each.source) for each in rules)
