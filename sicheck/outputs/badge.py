"""A badge (SVG): who judged, and how the project stands; nothing in it runs, and nothing is fetched."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from sicheck.outputs import Look
from sicheck.outputs.findings import call_of, criteria_of, say, shortened, standing, verdict_of
from sicheck.outputs.xml import allowed, as_xml, grown
from sicheck.report.rows import Batch

HEIGHT, MARGIN, BASELINE = 20, 8, 14
LONGEST = 40
"""The most characters of a title."""
LABEL = "#32383f"
GREEN, AMBER, BLUE, GREY = "#1a6f37", "#8a5a00", "#0b5f8a", "#57606a"
"""White letters stand out on each of them; none of them sounds an alarm."""
COLOURS: Mapping[str, str] = {
    "passed": GREEN,
    "not-passed": AMBER,
    "socially-innovative": GREEN,
    "on-the-way": BLUE,
    "not-yet": AMBER,
}
"""By verdict; what can't be judged is grey."""


def as_svg(batch: Batch, _: Look) -> str:
    """The score, the date and the version of the criteria; with a call its verdict too."""
    label, value = _label(batch), _value(batch)
    whole = allowed(f"{_name(batch)}{label}: {value}")
    left, right = (_width(each) + 2 * MARGIN for each in (label, value))
    size = {"width": left + right, "height": HEIGHT, "viewBox": f"0 0 {left + right} {HEIGHT}"}
    root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **{key: str(each) for key, each in size.items()}})
    root.attrib.update({"role": "img", "aria-label": whole})
    grown(root, "title", {}, whole)
    _half(root, 0, left, LABEL, label)
    _half(root, left, right, _colour(batch), value)
    return as_xml(root)


def _half(root: ET.Element, start: int, width: int, colour: str, text: str) -> None:
    """A part with its text, which is as wide on every screen."""
    grown(root, "rect", {"x": start, "width": width, "height": HEIGHT, "fill": colour})
    font = {"font-family": "Verdana, DejaVu Sans, sans-serif", "font-size": 11, "fill": "#fff"}
    place = {"x": start + MARGIN, "y": BASELINE, "textLength": width - 2 * MARGIN, "lengthAdjust": "spacingAndGlyphs"}
    grown(root, "text", {**place, **font}, text)


def _label(batch: Batch) -> str:
    """The call, else the criteria."""
    call = call_of(batch)
    titles = [call.title] if call else [each.criteria["title"] for each in batch.reports()]
    return allowed(shortened(next(iter(titles), ""), LONGEST)) or "sicheck"


def _value(batch: Batch) -> str:
    criteria = criteria_of(batch)
    version = [say(batch.language, "badge.criteria", version=criteria["version"])] if criteria else []
    return allowed(" · ".join([standing(batch), batch.date.isoformat(), *version]))


def _name(batch: Batch) -> str:
    """The project, where there is just one."""
    names = [shortened(str(each.project["name"])) for each in batch.reports()]
    return f"{names[0]} – " if len(batch.projects) == len(names) == 1 else ""


def _colour(batch: Batch) -> str:
    if call_of(batch):
        return COLOURS.get(str(verdict_of(batch)), GREY)
    alone = batch.reports() if len(batch.projects) == 1 else ()
    return next((COLOURS.get(each.verdict, GREY) for each in alone), GREY)


def _width(text: str) -> int:
    """About as wide as the letters are of themselves."""
    return round(sum(map(_letter, text)))


def _letter(char: str) -> float:
    if unicodedata.combining(char):
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return 11
    narrow, wide = "iljI.,:;'’|! ftr()[]·", "mwMW@%—"
    return 4 if char in narrow else 10.5 if char in wide else 7.6 if char.isupper() else 6.9
