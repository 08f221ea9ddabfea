"""What the project itself wrote, looked up by field path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sicheck.model.project import Project


def texts_at(project: Project, reads: Iterable[str]) -> tuple[str, ...]:
    """The texts at field paths such as `need.problem` or `innovation.kinds[].what`; the same text once."""
    return tuple(dict.fromkeys(text for path in reads for text in _texts(project, path.split("."))))


def _texts(value: object, keys: Sequence[str]) -> Iterator[str]:
    if isinstance(value, tuple):
        for each in value:
            yield from _texts(each, keys)
    elif keys and value is not None:
        yield from _texts(getattr(value, keys[0].removesuffix("[]")), keys[1:])
    elif isinstance(value, str):
        yield value
