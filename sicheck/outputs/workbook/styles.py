"""How cells look: by the kind of what they hold, and by what they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sicheck.outputs.workbook.cells import Kind, Role

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

Look = dict[str, object]
HARM = "[Red]-"
KINDS: dict[Kind, Look] = {
    "words": {"text_wrap": True, "quote_prefix": True},
    "money": {"num_format": f"#,##0;{HARM}#,##0;–"},
    "price": {"num_format": f"#,##0.00;{HARM}#,##0.00"},
    "number": {"num_format": "General"},
    "place": {"num_format": "0", "align": "left"},
    "whole": {"num_format": "0"},
    "share": {"num_format": "0.0%"},
    "ratio": {"num_format": f"0.00;{HARM}0.00"},
    "years": {"num_format": "0.0"},
}
EDGE = "#BFBFBF"
CENTRED: Look = {"align": "center", "valign": "vcenter"}
ROLES: dict[Role, Look] = {
    "plain": {},
    "entry": {"bg_color": "#FFF2CC", "border": 1, "border_color": "#BF9000"},
    "aside": {"italic": True, "font_color": "#595959"},
    "total": {"bold": True, "top": 1},
    "header": {**CENTRED, "bold": True, "bg_color": "#D9E2EC", "border": 1, "border_color": EDGE},
    "heading": {"bold": True, "bottom": 1, "font_size": 12, "text_wrap": False},
    "label": {"align": "right", "italic": True, "bottom": 1},
    "title": {"bold": True, "font_size": 16, "text_wrap": False},
}
SAID: Look = {"text_wrap": False}
"""A sentence that runs on over the empty cells beside it."""


class Styles:
    """The looks of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[Kind, Role], Format] = {}
        self.said: Format = book.add_format(SAID)

    def of(self, kind: Kind, role: Role) -> Format:
        """The look of a cell."""
        if (kind, role) not in self._made:
            self._made[kind, role] = self._book.add_format({"valign": "top", **KINDS[kind], **ROLES[role]})
        return self._made[kind, role]
