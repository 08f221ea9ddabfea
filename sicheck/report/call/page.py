"""A call itself in words, for who applies and for who writes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from sicheck.call import CallFile
from sicheck.model.call import told
from sicheck.report.call import call_row
from sicheck.report.call.asked import asked
from sicheck.report.rows import WaiverRow
from sicheck.report.rows.call_page import AskedRow, CallPage, OfferedRow


def call_page(file: CallFile, date: dt.date, language: str) -> CallPage:
    """The call in one language; exceptions that are over on the date are left out."""
    offered = (
        OfferedRow(each.id, told(each.text, language) if each.text else each.id, each.points)
        for each in file.call.bonus
    )
    running = (each for each in file.call.waivers if each.expires >= date)
    return CallPage(
        language=language,
        call=call_row(file, language),
        asked=tuple(_asked(file, language)),
        offered=tuple(offered),
        waivers=tuple(
            WaiverRow(each.require, each.project, each.reason, each.approved_by, each.expires) for each in running
        ),
    )


def _asked(file: CallFile, language: str) -> Iterator[AskedRow]:
    warnings = {each.id for each in file.call.require if each.level_is == "warn"}
    for name, text in asked(file, language).items():
        yield AskedRow(name, text, name not in warnings)
