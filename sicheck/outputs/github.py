"""Annotations for GitHub: workflow commands that put each finding at its line in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sicheck.outputs import Look
from sicheck.outputs.findings import Finding, Level, call_of, say, standing, told
from sicheck.outputs.safe import safe
from sicheck.report.rows import Batch

MOST = 10
"""Annotations of a kind that GitHub shows for one step."""
_KINDS: tuple[tuple[Level, str], ...] = (("error", "error"), ("warning", "warning"), ("note", "notice"))


def as_commands(batch: Batch, _: Look) -> str:
    """The findings as commands, mistakes first; where there is nothing to point out, how things stand."""
    found = sorted(told(batch), key=lambda each: each.state != "mistake")
    by_kind = ((kind, [each for each in found if each.level == level]) for level, kind in _KINDS)
    lines = [line for kind, some in by_kind for line in _of_kind(kind, some, batch)]
    return "".join(f"{line}\n" for line in lines or [_all_well(batch)])


def _of_kind(kind: str, found: Sequence[Finding], batch: Batch) -> Iterator[str]:
    """At most ten; of more, the tenth says how many more there are."""
    shown = found if len(found) <= MOST else found[: MOST - 1]
    yield from (_annotation(kind, each) for each in shown)
    if more := len(found) - len(shown):
        title = say(batch.language, "annotation.more-title", count=more)
        yield _command(kind, {"title": title}, say(batch.language, "annotation.more", count=more))


def _annotation(kind: str, finding: Finding) -> str:
    where = {"file": safe(finding.file), "line": finding.line, "col": finding.column if finding.line else None}
    return _command(kind, {**where, "title": finding.title}, finding.whole)


def _all_well(batch: Batch) -> str:
    call = call_of(batch)
    title = safe(call.title) if call else "sicheck"
    return _command("notice", {"title": title}, f"{standing(batch)}. {say(batch.language, 'annotation.nothing')}")


def _command(kind: str, properties: dict[str, object], message: str) -> str:
    """One command, escaped as the runner reads it."""
    given = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    return f"::{kind} {given}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
