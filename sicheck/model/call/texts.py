"""Texts of a call: in as many languages as its funder has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from sicheck.model.annotations import Before

EVERY = ""
"""The language of a text that was written without one: it is shown to everybody."""
LONGEST = 2000
"""Characters in one text at most."""


def _by_language(value: object) -> object:
    if isinstance(value, str):
        return {EVERY: value}
    cut_off = (
        [each for each in value if value[each] is None and not _is_language(each)] if isinstance(value, dict) else []
    )
    if cut_off:
        raise PydanticCustomError("text-comma", "a comma ends a text in braces", {"part": cut_off[0]})
    return value


def _is_language(word: str) -> bool:
    return word.isascii() and word.replace("-", "").isalnum()


def _checked(texts: Mapping[str, str]) -> Mapping[str, str]:
    if not texts:
        raise PydanticCustomError("keys-expected", "a text is expected")
    for language, text in texts.items():
        _check(language, text.strip())
    return texts


def _check(language: str, text: str) -> None:
    if language and not _is_language(language):
        raise PydanticCustomError("text-language", "no code of a language", {"language": language})
    if not text:
        raise PydanticCustomError("text-empty", "something is expected")
    if len(text) > LONGEST:
        raise PydanticCustomError("text-too-long", "a text is too long", {"max_length": LONGEST})


Texts = Annotated[
    Mapping[str, str],
    Before(_by_language),
    AfterValidator(_checked),
    WithJsonSchema(
        {
            "type": ["object", "string"],
            "properties": {"nl": {"type": "string"}, "en": {"type": "string"}},
            "additionalProperties": {"type": "string"},
            "minProperties": 1,
        },
        mode="validation",
    ),
]
"""A text by the code of its language, such as `{nl: ..., en: ...}`; or one text for everybody."""


def told(texts: Mapping[str, str], language: str) -> str:
    """The text in that language, else for everybody, else in English or its first language in sight of the reader."""
    if found := texts.get(language) or texts.get(EVERY):
        return found
    other = "en" if "en" in texts else next(iter(texts))
    return f"[{other}] {texts[other]}"
