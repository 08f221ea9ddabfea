"""A call for readers of a terminal: what it asks, what a check of it found, and the calls that come along."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping

from sicheck.outputs import Look
from sicheck.outputs.call.words import weighing
from sicheck.outputs.paragraphs import on_screen, wrapped
from sicheck.outputs.safe import safe
from sicheck.report.rows import WaiverRow
from sicheck.report.rows.call_page import CallPage, OfferedRow
from sicheck.texts import Phrases, cut, date

_COLUMN = 30
"""Where titles begin beside their names."""


def shown(page: CallPage, look: Look) -> str:
    """All that a call asks, for who applies; the last line is what to type next."""
    phrase = Phrases(page.language, "call_page")
    called = {each.id: each.text for each in page.asked}
    lines = [
        *wrapped(phrase("page.head", title=page.call.title, id=page.call.id), look.width),
        *wrapped(phrase("page.criteria", **page.call.criteria), look.width),
        *_part(phrase("page.needs"), (each.text for each in page.asked if each.is_error), look),
        *_part(phrase("page.warns"), (each.text for each in page.asked if not each.is_error), look),
        *_part(phrase("page.offers"), (_offer(each, phrase) for each in page.offered), look),
        *_part(phrase("page.weighing"), weighing(page.call, Phrases(page.language, "call")), look),
        *_part(phrase("page.waivers"), (_exception(each, called, phrase) for each in page.waivers), look),
        *["", *wrapped(phrase("page.next"), look.width), f"    {look.more}"],
    ]
    return on_screen(lines, look)


def _part(heading: str, told: Iterable[str], look: Look) -> list[str]:
    lines = [line for each in told for line in wrapped(f"- {each}", look.width, 2)]
    return ["", *wrapped(heading, look.width), *lines] if lines else []


def _offer(row: OfferedRow, phrase: Phrases) -> str:
    return phrase("page.offer", text=row.text, points=cut(row.points, phrase.language, row.points))


def _exception(row: WaiverRow, called: Mapping[str, str], phrase: Phrases) -> str:
    until = date(row.expires, phrase.language)
    values = {"project": row.project, "approved_by": row.approved_by, "reason": row.reason}
    return phrase("page.waiver", asked=called[row.require], date=until, **values)


def lint_summary(page: CallPage, look: Look) -> str:
    """What a call without mistakes asks, counted, and the exceptions that still run."""
    phrase = Phrases(page.language, "call_page")
    counts = {
        "requirements": len(page.asked),
        "warnings": sum(not each.is_error for each in page.asked),
        "weights": len(page.call.other_weights()),
        "struck-out": len(page.call.struck_out),
        "bonus": len(page.offered),
        "waivers": len(page.waivers),
    }
    lines = [
        *wrapped(phrase("lint.right", file=page.call.file, title=page.call.title), look.width),
        *(f"  {phrase(f'lint.{name}', count=count)}" for name, count in counts.items() if count),
        *(line for each in page.waivers for line in wrapped(f"- {_running(each, phrase)}", look.width, 4)),
    ]
    return on_screen(lines, look)


def _running(row: WaiverRow, phrase: Phrases) -> str:
    until = date(row.expires, phrase.language)
    return phrase("lint.waiver", require=row.require, project=row.project, date=until)


def listed(calls: Mapping[str, str], language: str, look: Look) -> str:
    """The calls that come along: their names with their titles."""
    phrase = Phrases(language, "call_page")
    if not calls:
        return on_screen(wrapped(phrase("list.none"), look.width), look)
    rows = [line for name, title in calls.items() for line in _row(name, title, look.width)]
    example = phrase("list.next", name=shlex.quote(next(iter(calls))))
    return on_screen([*rows, "", *wrapped(example, look.width)], look)


def _row(name: str, title: str, width: int) -> list[str]:
    beside = f"{name:<{_COLUMN}}{safe(title)}"
    return [beside] if len(beside) <= width else [name, *wrapped(title, width, 4)]
