"""Paths to keys of the project file, as `need.voices[].who`: known, or refused with what was probably meant."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic_core import PydanticCustomError

from sicheck.model.project import Project
from sicheck.model.shape import Path, keys_at, lists_at, near


def known_field(path: str) -> str:
    """The path, when the project file has it; `[]` stands for any item of a list.

    Raises:
        PydanticCustomError: with the keys that it could have been.
    """
    keys = [part for key in path.split(".") for part in ((key[:-2], "0") if key.endswith("[]") else (key,))]
    if unknown := unknown_key((), keys):
        key, allowed = unknown
        raise PydanticCustomError(
            "condition-field", "no such field", {"field": path, "near": near(key, allowed) or ", ".join(allowed)}
        )
    return path


def unknown_key(path: Path, keys: Sequence[str]) -> tuple[str, list[str]] | None:
    """The first of the keys, looked up one below the other from a path on, that is not there; and those that are."""
    for key in keys:
        if key.isdigit() and lists_at(Project, path):
            path = (*path, 0)
            continue
        allowed = keys_at(Project, path)
        if allowed and key not in allowed:
            return key, allowed
        path = (*path, key)
    return None
