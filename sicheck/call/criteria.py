"""The criteria set that a call names: found, and of a version that will do."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from sicheck.catalogue import load, names
from sicheck.catalogue.files import is_elsewhere, set_folder
from sicheck.errors import Place, Problem, SicheckError
from sicheck.model.call import Call
from sicheck.model.criteria import CriteriaSet
from sicheck.resources import DEFAULT_SET

_RANGE = re.compile(r"(?P<name>.*?)\s*(?P<range>(?:===|[<>=!~]=|[<>])\s*\d.*)?", re.DOTALL)


class Named(NamedTuple):
    """A criteria set as a call names it: by name or folder, and perhaps with the versions that will do."""

    name: str
    versions: str | None


def named(written: str) -> Named:
    """What stands under `criteria`, such as `social-innovation >=1.0`."""
    found = _RANGE.fullmatch(written.strip())
    assert found is not None  # noqa: S101 - the name alone fits anything
    return Named(found["name"] or DEFAULT_SET, found["range"])


def criteria_of(call: Call, folder: Path | None, place: Place, chosen: str | None, language: str) -> CriteriaSet:
    """The set that a call names, beside the call or of those that come along; `chosen` is where else it is to be found.

    Raises:
        SicheckError: when it is not there, is not right, or is not of a version that will do.
    """
    wanted = named(call.criteria)
    found = load(chosen, language) if chosen else _beside(wanted.name, folder, place, language)
    if chosen and found.file.id not in (wanted.name, PurePosixPath(wanted.name).name) and wanted.name != chosen:
        values = {"wanted": wanted.name, "value": found.file.id}
        raise SicheckError([Problem("call-criteria-other", values, place)])
    _check_version(found, wanted, place)
    return found


def _beside(name: str, folder: Path | None, place: Place, language: str) -> CriteriaSet:
    if is_elsewhere(name):
        raise SicheckError([Problem("call-elsewhere", {"value": name, "example": "criteria/our-own"}, place)])
    return load(str(set_folder(name, folder, place)) if name not in names() else name, language)


def _check_version(found: CriteriaSet, wanted: Named, place: Place) -> None:
    if wanted.versions is None:
        return
    from packaging.specifiers import InvalidSpecifier, SpecifierSet  # noqa: PLC0415 - only where a range is named

    try:
        fits = SpecifierSet(wanted.versions).contains(found.file.version)
    except InvalidSpecifier as error:
        raise SicheckError([Problem("call-version-range", {"value": wanted.versions}, place)]) from error
    if not fits:
        values = {"value": found.file.version, "wanted": wanted.versions, "name": found.file.id}
        raise SicheckError([Problem("call-version-other", values, place)])
