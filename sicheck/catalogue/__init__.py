"""Criteria sets: found, read and complete in English and Dutch, or refused."""

from sicheck.catalogue.loading import DEFAULT, Loaded, load, loaded, names

__all__ = ["DEFAULT", "Loaded", "load", "loaded", "names"]
