"""Lists, single words, and groups that are always there."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from sicheck.model.base import Many, Model, Part, Some

MANY: TypeAdapter[tuple[str, ...]] = TypeAdapter(Many[str])
SOME: TypeAdapter[tuple[str, ...]] = TypeAdapter(Some[str])


class Inner(Model):
    word: str | None = None


class Outer(Model):
    inner: Part[Inner] = Inner()


@pytest.mark.parametrize("written", ["none", "None", " geen ", []])
def test_none_is_an_empty_list(written: object) -> None:
    assert MANY.validate_python(written) == SOME.validate_python(written) == ()


def test_a_word_alone_is_a_list_of_words_and_no_list_of_items() -> None:
    assert SOME.validate_python("x") == ("x",)
    with pytest.raises(ValidationError):
        MANY.validate_python("x")


@pytest.mark.parametrize("adapter", [MANY, SOME])
def test_a_group_is_no_list(adapter: TypeAdapter[tuple[str, ...]]) -> None:
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python({"a": "b"})
    assert caught.value.errors()[0]["type"] == "list-expected"


@pytest.mark.parametrize("written", [{}, {"inner": None}, {"inner": {}}])
def test_a_group_is_always_there(written: dict[str, object]) -> None:
    assert Outer.model_validate(written).inner == Inner()


def test_a_model_is_frozen() -> None:
    with pytest.raises(ValidationError):
        Inner(word="x").word = "y"  # type: ignore[misc]
