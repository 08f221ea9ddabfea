"""Whether a report stands, for readers of a terminal: what it was made from comes first, then what comes of that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sicheck import __version__
from sicheck.outputs import Look
from sicheck.outputs.paragraphs import on_screen, paragraph, wrapped
from sicheck.outputs.verify.values import WIDEST, shown_beside
from sicheck.texts import Phrases, date
from sicheck.verify import Claim, Difference, Verification

MOST = 12
"""Differences that are shown of each kind; of those that a cause explains, fewer will do."""
MOST_CONSEQUENCES = 6


def verify_text(found: Verification, language: str, look: Look) -> str:
    """The verification as plain lines, as wide as the screen."""
    return on_screen(_Page(found, language, look.width).lines(), look)


class _Page:
    """A verification, the words of a language and the width of a screen."""

    def __init__(self, found: Verification, language: str, width: int) -> None:
        self._found = found
        self._width = width
        self._say = Phrases(language, "verify")

    def lines(self) -> Iterator[str]:
        count = len(self._found.findings)
        key = "stands" if not count else "differs-one" if count == 1 else "differs"
        yield from self._paragraph(key, count=count)
        yield from (line for each in self._about() for line in wrapped(each, self._width, 2))
        yield from self._section("causes", _once(self._found.of_role("cause")), MOST)
        yield from self._section("consequences", self._consequences(), MOST_CONSEQUENCES)
        unexplained = self._found.of_role("unexplained")
        yield from self._section("unexplained", unexplained, MOST)
        yield from ("", *self._paragraph("why")) if unexplained else ()
        yield from (line for each in _once(self._found.notes) for line in ("", *self._note(each)))

    def _about(self) -> Iterator[str]:
        """Which projects, and on which day."""
        claims = self._found.claims
        names = dict.fromkeys(each.name or each.file or "?" for claim in claims for each in claim.projects)
        yield from list(names)[:MOST]
        if len(names) > MOST:
            yield self._say("others", count=len(names) - MOST)
        yield " · ".join(dict.fromkeys(self._made(each) for each in claims))

    def _made(self, claim: Claim) -> str:
        return self._say("made", date=date(claim.date, self._say.language))

    def _consequences(self) -> list[Difference]:
        """What is nearest to the top of the report tells most."""
        return sorted(self._found.of_role("consequence"), key=lambda each: len(each.keys))

    def _section(self, title: str, found: Sequence[Difference], most: int) -> Iterator[str]:
        if not found:
            return
        yield from ("", *self._paragraph(title))
        for each in found[:most]:
            yield from wrapped(_short(each.field), self._width, 2)
            claimed, now = shown_beside(each.claimed, each.found)
            yield from wrapped(self._say(each.kind, claimed=claimed, found=now), self._width, 6)
        if len(found) > most:
            yield from wrapped(self._say("more", count=len(found) - most), self._width, 2)

    def _note(self, each: Difference) -> list[str]:
        claimed, found = shown_beside(each.claimed, each.found)
        key = "not-repeated" if each.kind == "not-repeated" else "version"
        return self._paragraph(key, claimed=claimed, found=found or __version__)

    def _paragraph(self, key: str, **values: object) -> list[str]:
        return paragraph(self._say(key, **values), self._width)


def _once(found: Iterable[Difference]) -> list[Difference]:
    """What stands at several places in the same way is told once."""
    seen: dict[object, Difference] = {}
    for each in found:
        seen.setdefault((each.keys[-2:], shown_beside(each.claimed, each.found)), each)
    return list(seen.values())


def _short(field: str) -> str:
    return field if len(field) <= 3 * WIDEST else f"{field[: 3 * WIDEST]}…"
