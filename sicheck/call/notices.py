"""What is no mistake in a call, but worth a look before applicants read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sicheck.call.file import CallFile
from sicheck.call.repeats import repeats
from sicheck.errors import Problem
from sicheck.model.call import Call, Texts
from sicheck.model.call.texts import EVERY
from sicheck.model.mistake import Mistake
from sicheck.model.reading import in_order, placed
from sicheck.model.shape import Path
from sicheck.texts import LANGUAGES

MOST_COMPARED = 200
"""Requirements that are compared with each other: it takes some 10 µs a pair."""


def call_notices(file: CallFile) -> list[Problem]:
    """Every point, in the order of the file."""
    call = file.call
    found = [*_untold(call), *_untranslated(call), *_repeated(call), *_weighed_for_nothing(file)]
    return in_order(placed(file.document, found))


def _untold(call: Call) -> Iterator[Mistake]:
    """Rules without words: applicants can't read a condition."""
    for at, each in enumerate(call.require):
        if each.when is not None and each.text is None:
            yield Mistake(Problem("notice-untold", {"id": each.id}), ("require", at, "when"))
    for at, bonus in enumerate(call.bonus):
        if bonus.text is None:
            yield Mistake(Problem("notice-untold", {"id": bonus.id}), ("bonus", at, "when"))


def _untranslated(call: Call) -> Iterator[Mistake]:
    """The title in all our languages; other texts in those of the title, so that a call in one is told of it once."""
    if call.title is None:
        yield Mistake(Problem("notice-untitled", {"id": call.id}), ("id",))
        return
    yield from _lacking(call.title, LANGUAGES, ("title",))
    for path, text in _texts(call):
        yield from _lacking(text, set(call.title) & set(LANGUAGES), path)


def _texts(call: Call) -> Iterator[tuple[Path, Texts]]:
    """Every text but the title."""
    yield from ((("strike_out", at, "reason"), each.reason) for at, each in enumerate(call.strike_out))
    yield from ((("require", at, "text"), each.text) for at, each in enumerate(call.require) if each.text)
    yield from ((("bonus", at, "text"), each.text) for at, each in enumerate(call.bonus) if each.text)


def _lacking(text: Texts, wanted: Iterable[str], path: Path) -> Iterator[Mistake]:
    lacking = sorted(set(wanted) - set(text))
    if lacking and EVERY not in text:
        yield Mistake(Problem("notice-untranslated", {"language": ", ".join(lacking)}), path)


def _repeated(call: Call) -> Iterator[Mistake]:
    """Requirements that ask nothing which another does not ask; of two that are alike, the later."""
    compared = call.require[:MOST_COMPARED]
    for at, each in enumerate(compared):
        others = [*compared[:at], *(other for other in compared[at + 1 :] if not repeats(other, each))]
        if other := next((other for other in others if repeats(each, other)), None):
            yield Mistake(Problem("notice-repeats", {"id": each.id, "other": other.id}), ("require", at, "id"))


def _weighed_for_nothing(file: CallFile) -> Iterator[Mistake]:
    weights = file.call.weights
    left = {"markers": [each.id for each in file.criteria.markers], "indicators": list(file.criteria.indicators())}
    for key, weighed in (("markers", weights.markers), ("indicators", weights.indicators)):
        for name in weighed:
            if name not in left[key]:
                yield Mistake(Problem("notice-weight", {"value": name}), ("weights", key, name), on_key=True)
