"""Facts about what is new: `innovation`."""

from __future__ import annotations

from sicheck.facts.base import Fact, View, count, distinct, happened, named, said, yes


def _novelty_kinds(view: View) -> int:
    kinds = view.project.innovation.kinds or ()
    return distinct(each.kind for each in kinds if each.kind and said(each.what) and named(each.for_whom))


def _novelty_compared(view: View, *, only_elsewhere: bool = False) -> int:
    return distinct(
        each.what
        for each in view.project.innovation.compared or ()
        if named(each.what) and named(each.where) and said(each.difference) and (each.elsewhere or not only_elsewhere)
    )


def _novelty_beyond_offer(view: View) -> bool:
    innovation = view.project.innovation
    kinds = (each for each in innovation.kinds or () if said(each.what) and named(each.for_whom))
    means = (each for each in innovation.means or () if each.kind and said(each.what))
    return any(each.kind in ("process", "organisation-model") for each in kinds) or any(True for _ in means)


def _novelty_recognised(view: View) -> int:
    recognised = view.project.innovation.recognised or ()
    return distinct(each.who for each in recognised if named(each.who) and each.how and happened(view, each.date))


FACTS: tuple[Fact, ...] = (
    count("novelty_kinds", _novelty_kinds),
    count("novelty_compared", _novelty_compared),
    count("novelty_compared_elsewhere", lambda view: _novelty_compared(view, only_elsewhere=True)),
    yes("novelty_beyond_offer", _novelty_beyond_offer),
    count("novelty_recognised", _novelty_recognised),
)
