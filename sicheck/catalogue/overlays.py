"""Further languages of a criteria set: `texts/<language>.yaml`, which may lag and never changes a rule.

Each text names a digest of the English that it translates. Where that English changed, the translation no longer
stands for the rule, and English takes its place in sight of the reader.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from importlib.resources.abc import Traversable
from typing import Annotated

from pydantic import Field

from sicheck.catalogue.files import Files, yaml_files
from sicheck.catalogue.layers import Layer, read_layer
from sicheck.catalogue.places import with_texts
from sicheck.errors import Problem, SicheckError
from sicheck.model.base import Model
from sicheck.model.criteria import LANGUAGES, CriteriaSet, Words
from sicheck.model.shape import near
from sicheck.model.types import Text

FOLDER = "texts"
_NAME = re.compile(r"[a-z]{2,3}")
_DIGITS = 8


class Translation(Model):
    """A text in a further language, `of` an English text with that digest; null is not translated yet."""

    of: Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]
    text: Text | None = None


class Overlay(Model):
    """Texts of a criteria set in a further language, by their place."""

    texts: Mapping[str, Translation]


def digest_of_text(words: Words) -> str:
    """A short digest of the English; how its lines are broken does not count."""
    return hashlib.sha256(" ".join(words["en"].split()).encode()).hexdigest()[:_DIGITS]


def languages(folders: Sequence[Traversable]) -> list[str]:
    """The further languages that the sets in these folders have."""
    found = {name.removesuffix(".yaml") for folder in folders for name in yaml_files(folder / FOLDER)}
    return sorted(filter(is_further_language, found))


def is_further_language(code: str) -> bool:
    """Whether it can be the code of a language beside those that every set has."""
    return _NAME.fullmatch(code) is not None and code not in LANGUAGES


def overlay_layer(folder: Traversable, language: str) -> Layer:
    """The overlay of the set in a folder.

    Raises:
        SicheckError: when it can't be read.
    """
    document = Files().document(folder, f"{FOLDER}/{language}.yaml")
    return Layer(document.tree, document)


def texts_of(folders: Sequence[Traversable], language: str) -> Mapping[str, Translation]:
    """The texts in a further language of the sets in these folders, by place; those of the last go first.

    Raises:
        SicheckError: when an overlay can't be read.
    """
    having = (folder for folder in folders if language in languages([folder]))
    overlays = (read_layer(overlay_layer(folder, language), Overlay) for folder in having)
    return {place: each for overlay in overlays for place, each in overlay.texts.items()}


def translated(criteria: CriteriaSet, folders: Sequence[Traversable], language: str) -> CriteriaSet:
    """The set with its texts in a further language too, those that fit the English of now.

    Raises:
        SicheckError: when no set in these folders has that language, or its overlay can't be read.
    """
    if language not in languages(folders):
        raise SicheckError([_unknown(language, [*LANGUAGES, *languages(folders)])])
    texts = texts_of(folders, language)

    def added(place: str, words: Words) -> Words:
        found = texts.get(place)
        fits = found is not None and found.of == digest_of_text(words)
        return {**words, language: found.text} if found and found.text and fits else words

    return with_texts(criteria, added)


def _unknown(language: str, allowed: Sequence[str]) -> Problem:
    meant = near(language, allowed)
    values = {"value": language, "near": meant or "", "allowed": ", ".join(allowed)}
    return Problem("option-language-near" if meant else "option-language", values)
