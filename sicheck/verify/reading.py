"""Reports on their way in: what can't be made anew is refused."""

from __future__ import annotations

import datetime as dt
import re

from sicheck.errors import Place, Problem, SicheckError
from sicheck.verify.claims import Claim, Made
from sicheck.verify.json_text import Group, Json, read_documents

VERSION = "1"
"""The version of the JSON reports that can be made anew."""

_DATE = re.compile(r"2\d{3}-\d{2}-\d{2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def read_claims(data: bytes, file: str) -> list[Claim]:
    """The reports in a file: one, or one a line.

    Raises:
        SicheckError: when it can't be read, or holds something else than reports of sicheck.
    """
    return [_claim(each, file) for each in read_documents(data, file)]


def _claim(data: Json, file: str) -> Claim:
    if not isinstance(data, dict) or "schema_version" not in data:
        raise _no_report(file)
    made = _made(data, file)
    if data["schema_version"] != VERSION:
        raise _refused("report-version", file, value=_shown(data["schema_version"]))
    return Claim(data, made, _date(data, file), _language(data, file), _entries(data, made, file))


def _made(data: Group, file: str) -> Made:
    """By what only such a report has; what else it lacks is told as a difference."""
    if "projects" in data and "call" in data:
        return Made.gate
    if "project" in data and ("error" in data or isinstance(data.get("report"), dict)):
        return Made.gate_line
    if "markers" in data or "overall" in data:
        return Made.assess
    raise _no_report(file)


def _entries(data: Group, made: Made, file: str) -> tuple[Group, ...]:
    found: Json = data["projects"] if made is Made.gate else [data]
    entries = [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []
    if not isinstance(found, list) or len(entries) < len(found):
        raise _odd("projects", data, file)
    if not entries:
        raise _refused("report-nothing", file)
    return tuple(entries)


def _date(data: Group, file: str) -> dt.date:
    written = data.get("date")
    try:
        if isinstance(written, str) and _DATE.fullmatch(written):
            return dt.date.fromisoformat(written)
    except ValueError:
        pass
    raise _odd("date", data, file)


def _language(data: Group, file: str) -> str:
    written = data.get("language")
    if isinstance(written, str) and _LANGUAGE.fullmatch(written):
        return written
    raise _odd("language", data, file)


def _shown(value: Json) -> str:
    return "…" if isinstance(value, dict | list) else str(value)[:60]


def _odd(key: str, data: Group, file: str) -> SicheckError:
    """What nothing can be made again without."""
    if key not in data:
        return _refused("report-lacks", file, field=key)
    return _refused("report-field", file, field=key, value=_shown(data[key]))


def _no_report(file: str) -> SicheckError:
    return _refused("report-other", file)


def _refused(kind: str, file: str, **values: object) -> SicheckError:
    return SicheckError([Problem(kind, values, Place(file))])
