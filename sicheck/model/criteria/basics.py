"""What every part of a criteria set is made of: texts in both languages, conditions, ids and sources."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sized
from typing import Annotated, Literal, Self, TypeGuard, TypeVar

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from sicheck.model.base import Model, Some
from sicheck.model.criteria.conditions import modest
from sicheck.model.criteria.fields import known_field
from sicheck.model.types import Number

LANGUAGES = ("en", "nl")
T = TypeVar("T")
S = TypeVar("S", bound=Sized)


def filled(value: S) -> S:
    """Refuses an empty list or group; one with mistakes in it is not told to be empty too."""
    if not value:
        raise PydanticCustomError("list-empty", "something is expected")
    return value


AtLeastOne = Annotated[tuple[T, ...], AfterValidator(filled), Field(json_schema_extra={"minItems": 1})]
"""A list that is not empty."""


def _complete(words: Mapping[str, str]) -> Mapping[str, str]:
    missing = [language for language in LANGUAGES if not words.get(language, "").strip()]
    if missing:
        raise PydanticCustomError("language-missing", "a language is missing", {"language": ", ".join(missing)})
    unknown = sorted(set(words) - set(LANGUAGES))
    if unknown:
        raise PydanticCustomError("language-unknown", "further languages are overlays", {"language": unknown[0]})
    return words


Words = Annotated[Mapping[str, str], AfterValidator(_complete)]
"""A text in English and in Dutch: language code to text, both there."""


def is_words(value: object) -> TypeGuard[Words]:
    """Whether it is a text in its languages."""
    return isinstance(value, Mapping) and set(LANGUAGES) <= set(value)


def said(words: Mapping[str, str], language: str) -> str:
    """The text in that language; where it lacks it, the English in sight of the reader."""
    return words.get(language) or f"[en] {words['en']}"


Cel = Annotated[str, Field(max_length=400), AfterValidator(modest)]
"""A CEL expression of at most 400 characters, whose work is bounded."""

FieldPath = Annotated[str, AfterValidator(known_field)]
"""A path to a key of the project file, such as `need.voices[].who`."""

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
Weight = Annotated[Number, Field(gt=0)]
Effort = Literal["small", "medium", "large"]


class Quote(Model):
    """Where a rule comes from: quoted from a slide, derived from one by us, or added from literature.

    `statement` is a statement of the source, in Dutch as it stands there; `literature` cites with a year;
    `note` says what of it is our own choice or reading.
    """

    label: Literal["slide", "derived", "added"]
    slide: str | None = None
    statement: str | None = None
    translation: str | None = None
    literature: Some[str] = ()
    note: Words | None = None

    @model_validator(mode="after")
    def _has_its_origin(self) -> Self:
        if self.label != "added" and not (self.slide and self.statement):
            raise PydanticCustomError("source-without-slide", "a slide and its statement are expected")
        if self.label == "added" and not self.literature:
            raise PydanticCustomError("source-without-literature", "literature is expected")
        return self


def check_ids(ids: Iterable[str]) -> None:
    """Refuses an id that stands twice among its like."""
    for each, times in Counter(ids).items():
        if times > 1:
            raise PydanticCustomError("id-twice", "an id stands twice", {"value": each})
