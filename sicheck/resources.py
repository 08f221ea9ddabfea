"""The files that come with sicheck: criteria sets and examples, in a wheel or in a checkout."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

DEFAULT_SET = "social-innovation"
"""The criteria set that is used when none is named."""


def criteria_sets() -> Traversable:
    """The folder with the criteria sets that come along.

    Raises:
        FileNotFoundError: when the installation lacks them.
    """
    return _bundled("_criteria", "criteria")


def examples() -> Traversable:
    """The folder with the example projects that come along.

    Raises:
        FileNotFoundError: when the installation lacks them.
    """
    return _bundled("_examples", "examples")


def _bundled(in_wheel: str, in_checkout: str) -> Traversable:
    package = files("sicheck")
    inside = package / in_wheel
    if inside.is_dir():
        return inside
    beside = Path(str(package)).parent / in_checkout
    if beside.is_dir():
        return beside
    raise FileNotFoundError(f"neither sicheck/{in_wheel} nor {in_checkout}/ beside the package is there")
