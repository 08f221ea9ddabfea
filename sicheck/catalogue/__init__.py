"""Criteria sets: found, read and complete in English and Dutch, or refused."""

from sicheck.catalogue.files import names
from sicheck.catalogue.loading import Loaded, load, loaded

__all__ = ["Loaded", "load", "loaded", "names"]
