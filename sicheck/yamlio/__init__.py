"""Strict YAML: text, null, lists and mappings; the models decide what a text means."""

from __future__ import annotations

from sicheck.yamlio.decoding import LARGEST, MOST_TOLD
from sicheck.yamlio.document import Document, Path, Tree
from sicheck.yamlio.places import locate, locate_all
from sicheck.yamlio.reader import read, survey
from sicheck.yamlio.writing import quoted, write

__all__ = [
    "LARGEST",
    "MOST_TOLD",
    "Document",
    "Path",
    "Tree",
    "locate",
    "locate_all",
    "quoted",
    "read",
    "survey",
    "write",
]
