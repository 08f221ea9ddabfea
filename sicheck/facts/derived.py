"""All that a condition may read of a view, each computed when it is first read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import cast

from sicheck.facts.base import Fact, View
from sicheck.facts.sections import NAMES as SECTION_NAMES
from sicheck.facts.sections import section
from sicheck.model.project import Project

Known = tuple[object, frozenset[str]]
"""A value, and the sections of the project that it was computed from."""
_NOTHING: Mapping[str, Known] = MappingProxyType({})


class Derived(Mapping[str, object]):
    """The derived facts and the sections of a view, by name.

    It remembers what each fact was computed from, so that of a slightly different project only some are computed anew.
    """

    def __init__(self, facts: Mapping[str, Fact], view: View, known: Mapping[str, Known] = _NOTHING) -> None:
        self._facts = facts
        self._project = view.project
        self._known = dict(known)
        self._view = _watched(view)

    def __getitem__(self, name: str) -> object:
        return self.known(name)[0]

    def __iter__(self) -> Iterator[str]:
        yield from self._facts
        yield from SECTION_NAMES

    def __len__(self) -> int:
        return len(self._facts) + len(SECTION_NAMES)

    def known(self, name: str) -> Known:
        """A value with the sections that it was computed from."""
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._computed(name)
        return known

    def read_from(self, sections: Collection[str]) -> frozenset[str]:
        """What was computed from any of these sections so far."""
        return frozenset(name for name, (_, seen) in self._known.items() if not seen.isdisjoint(sections))

    def of(self, view: View, unsettled: Collection[str]) -> Derived:
        """The same of another view, of which only what is unsettled is computed anew."""
        return Derived(self._facts, view, {name: each for name, each in self._known.items() if name not in unsettled})

    def evidenced(self, view: View) -> Derived:
        """The same of the evidenced part of the project: what rests on whole sections is what it is here."""
        whole, part = self._project, view.project
        thinned = {name for name in SECTION_NAMES if getattr(part, name) is not getattr(whole, name)}
        return _Evidenced(self._facts, view, self, thinned)

    def _computed(self, name: str) -> Known:
        if name in SECTION_NAMES:
            return section(self._project, name), frozenset((name,))
        self._view.read.clear()
        return self._facts[name].compute(self._view), frozenset(self._view.read)


class _Evidenced(Derived):
    """What is derived of a part, beside what is derived of the whole."""

    def __init__(self, facts: Mapping[str, Fact], view: View, whole: Derived, thinned: Collection[str]) -> None:
        super().__init__(facts, view)
        self._whole = whole
        self._thinned = thinned

    def _computed(self, name: str) -> Known:
        known = self._whole.known(name)
        return known if known[1].isdisjoint(self._thinned) else super()._computed(name)


def _watched(view: View) -> View:
    """The same view, noting which sections are read."""
    read: set[str] = set()
    return View(
        cast("Project", _Watched(view.project, read)), cast("Project", _Watched(view.whole, read)), view.date, read
    )


class _Watched:
    """A project that notes which of its sections are read."""

    def __init__(self, project: Project, read: set[str]) -> None:
        self._project = project
        self._read = read

    def __getattr__(self, name: str) -> object:
        self._read.add(name)
        return getattr(self._project, name)
