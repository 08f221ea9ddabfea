"""Projects for laws: everything that the models allow, with values on both sides of what counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Literal, cast, get_args, get_origin

from helpers import DAY, Tree, merged
from hypothesis import strategies as st
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from sicheck.catalogue import load
from sicheck.catalogue.examples import example_lines
from sicheck.model.base import Stated
from sicheck.model.project import Project
from sicheck.model.shape import plain

CRITERIA = load()
Path = tuple[str | int, ...]
DAYS = [DAY + dt.timedelta(days=days) for days in (-3000, -1500, -400, -40, 0, 40, 400, 1500)]
_SPECIAL: dict[str, st.SearchStrategy[object]] = {
    "evidence": st.sampled_from([[], [], ["report"], ["hearsay"]]),
    "duration": st.integers(1, 6),
    "currency": st.just("EUR"),
}
_LEAVES: dict[object, st.SearchStrategy[object]] = {
    str: st.sampled_from(
        ["x", "a short one", "a sentence that is long enough", "another sentence that is long enough"]
    ),
    bool: st.booleans(),
    int: st.sampled_from([0, 1, 2, 5, 12, 60]),
    float: st.sampled_from([0, 0.2, 0.5, 0.9]),
    dt.date: st.sampled_from(DAYS),
}
SOURCES: list[object] = [{"id": "report", "title": "A report", "by": "somebody"}, {"id": "hearsay", "title": "Hearsay"}]


def values(annotation: object, name: str = "") -> st.SearchStrategy[object]:
    """Whatever may stand in a field."""
    if name in _SPECIAL:
        return _SPECIAL[name]
    if name == "year":
        return st.sampled_from([2015, 2022, 2026]) if annotation is not int else st.integers(1, 5)
    branches = [each for each in plain(annotation) if each is not type(None)]
    return _branch(branches[-1])


def _branch(annotation: object) -> st.SearchStrategy[object]:
    origin = get_origin(annotation)
    if origin is tuple:
        return st.lists(values(get_args(annotation)[0]), max_size=2)
    if origin is Literal:
        return st.sampled_from(list(_words(annotation)))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return groups(annotation)
    return _LEAVES[annotation]


def _words(annotation: object) -> Iterator[object]:
    for each in get_args(annotation):
        yield from _words(each) if get_origin(each) is Literal else [each]


def groups(model: type[BaseModel]) -> st.SearchStrategy[object]:
    """A group with some of its fields."""
    fields = {_key(name, field): values(field.annotation, name) for name, field in model.model_fields.items()}
    required = {key: each for key, each in fields.items() if _is_required(model, key)}
    optional = {key: each for key, each in fields.items() if key not in required}
    return st.fixed_dictionaries(required, optional=optional).map(_in_order)


def _key(name: str, field: FieldInfo) -> str:
    return field.alias or name


def _is_required(model: type[BaseModel], key: str) -> bool:
    return any(_key(name, field) == key and field.is_required() for name, field in model.model_fields.items())


def _in_order(group: dict[str, Any]) -> dict[str, Any]:
    """What the models refuse, mended: an end before the start, a range out of order, n above of, a value twice."""
    if {"low", "best", "high"} <= set(group):
        group |= dict(
            zip(("low", "best", "high"), sorted(group[each] for each in ("low", "best", "high")), strict=True)
        )
    if "start" in group and "end" in group and group["end"] < group["start"]:
        del group["end"]
    if {"n", "of"} <= set(group) and group["n"] > group["of"]:
        del group["of"]
    if "yearly" in group:
        group = {key: each for key, each in group.items() if key not in ("quantity", "proxy")}
    return group


SECTIONS = {
    name: field.annotation
    for name, field in Project.model_fields.items()
    if name not in ("sicheck", "project", "sources", "not_applicable")
}


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Project data: some examples of the criteria, which reach levels, and some sections at random."""
    tree: Tree = {
        "project": {
            "name": "P",
            "stage": draw(st.sampled_from(["idea", "pilot", "running", "scaling"])),
            "start": "2024",
        },
        "sources": SOURCES,
    }
    for name in draw(st.lists(st.sampled_from(sorted(CRITERIA.indicators())), max_size=6, unique=True)):
        for level in CRITERIA.indicators()[name].levels[: draw(st.integers(1, 4))]:
            tree = cast("Tree", merged(tree, example_lines(level.example, "en", DAY)))
    for name in draw(st.lists(st.sampled_from(sorted(SECTIONS)), max_size=2, unique=True)):
        tree = cast("Tree", merged(tree, {name: draw(values(SECTIONS[name]))}))
    return tree


def places(value: object, path: Path = ()) -> Iterator[tuple[Path, BaseModel]]:
    """Every group of a project with its path."""
    if isinstance(value, tuple):
        for position, each in enumerate(value):
            yield from places(each, (*path, position))
    elif isinstance(value, BaseModel):
        yield path, value
        for name in type(value).model_fields:
            yield from places(getattr(value, name), (*path, name))


def replaced(value: object, path: Path, new: object) -> object:
    """The same value with something else at a path."""
    if not path:
        return new
    head, *rest = path
    if isinstance(value, tuple):
        return tuple(replaced(each, tuple(rest), new) if here == head else each for here, each in enumerate(value))
    assert isinstance(value, BaseModel)
    below = replaced(getattr(value, str(head)), tuple(rest), new)
    return value.model_copy(update={str(head): below})


def evidence_places(project: Project) -> list[Path]:
    """Where evidence can still be added."""
    return [path for path, group in places(project) if isinstance(group, Stated) and "report" not in group.evidence]


def empty_fields(project: Project) -> list[tuple[Path, str, FieldInfo]]:
    """Every field that is unanswered, or that holds a list: what a fact can be added to."""
    return [
        (path, name, field)
        for path, group in places(project)
        if path[:1] not in (("project",), ("sources",), ("not_applicable",)) and path
        for name, field in type(group).model_fields.items()
        if name != "evidence" and (getattr(group, name) is None or isinstance(getattr(group, name), tuple))
    ]
