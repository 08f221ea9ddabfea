"""Well-formed XML, whatever the texts hold: the library escapes them, and what XML forbids is left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def grown(parent: ET.Element, tag: str, attributes: Mapping[str, object], text: str | None = None) -> ET.Element:
    """An element added to another."""
    found = ET.SubElement(parent, tag, {name: allowed(str(value)) for name, value in attributes.items()})
    found.text = allowed(text) if text else None
    return found


def allowed(text: str) -> str:
    """The text without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def as_xml(root: ET.Element) -> str:
    """The whole document, indented."""
    ET.indent(root)
    return _DECLARATION + ET.tostring(root, encoding="unicode") + "\n"
