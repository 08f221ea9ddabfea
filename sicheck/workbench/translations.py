"""Further languages of a criteria set: what is wrong with an overlay, how far it is, and one to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sicheck.catalogue.files import yaml_files
from sicheck.catalogue.layers import Layer, read_layer
from sicheck.catalogue.loading import Loaded
from sicheck.catalogue.overlays import (
    FOLDER,
    Overlay,
    Translation,
    digest_of_text,
    is_further_language,
    languages,
    overlay_layer,
    texts_of,
    translated,
)
from sicheck.catalogue.places import places
from sicheck.errors import Problem, SicheckError
from sicheck.model.criteria import Words
from sicheck.model.shape import near
from sicheck.yamlio import write


@dataclass(frozen=True)
class Progress:
    """How many texts of a set an overlay has, and how many of these translate an older English."""

    language: str
    done: int
    stale: int
    all: int


def overlay_problems(loaded: Loaded) -> Iterator[Problem]:
    """Texts of the set's own overlays at places that are not there, and files that are named after no language.

    Raises:
        SicheckError: when an overlay can't be read.
    """
    known = list(places(loaded.criteria))
    own = languages([loaded.folder])
    for name in yaml_files(loaded.folder / FOLDER):
        if name.removesuffix(".yaml") not in own:
            yield Problem("overlay-name", {"file": f"{FOLDER}/{name}"})
    for language in own:
        yield from _unknown(overlay_layer(loaded.folder, language), known)


def _unknown(layer: Layer, known: list[str]) -> Iterator[Problem]:
    for place in read_layer(layer, Overlay).texts:
        if place not in known:
            meant = near(place, known)
            kind = "overlay-unknown-near" if meant else "overlay-unknown"
            yield Problem(kind, {"value": place, "near": meant or ""}, layer.place(("texts", place), key=True))


def progress(loaded: Loaded) -> list[Progress]:
    """How far each further language is."""
    return [_progress(loaded, each) for each in languages(loaded.folders)]


def _progress(loaded: Loaded, language: str) -> Progress:
    words = places(translated(loaded.criteria, loaded.folders, language))
    done = sum(language in each for each in words.values())
    own = texts_of([loaded.folder], language)
    stale = sum(bool(each.text) and each.of != digest_of_text(words[at]) for at, each in own.items() if at in words)
    return Progress(language, done, stale, len(words))


def to_fill_in(loaded: Loaded, language: str) -> str:
    """The set's overlay in a language with every text; those to be translated, or looked at again, are empty.

    Raises:
        SicheckError: when it is no code of a further language, or the overlay of now can't be read.
    """
    if not is_further_language(language):
        raise SicheckError([Problem("overlay-name", {"file": f"{language}.yaml"})])
    texts = texts_of(loaded.folders, language)
    entries = (_entry(place, words, texts.get(place)) for place, words in places(loaded.criteria).items())
    return "texts:\n" + "".join(entries)


def _entry(place: str, words: Words, had: Translation | None) -> str:
    """The English as a remark above the translation; one of an older English becomes a remark too."""
    of = digest_of_text(words)
    fits = had is not None and had.of == of
    remarks = [words["en"], *([f"before: {had.text}"] if had and had.text and not fits else [])]
    above = "".join(f"  # {' '.join(each.split())}\n" for each in remarks)
    lines = write({place: {"of": of, "text": had.text if had and fits else ""}}).replace("text: ''", "text:")
    return above + "".join(f"  {line}\n" for line in lines.splitlines())
