"""Strict YAML: text, null, lists and mappings; the models decide what a text means."""

from __future__ import annotations

from sicheck.yamlio.places import locate
from sicheck.yamlio.reader import Document, Path, Tree, read
from sicheck.yamlio.writing import write

__all__ = ["Document", "Path", "Tree", "locate", "read", "write"]
