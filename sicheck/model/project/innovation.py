"""`innovation`: what is new or improved, for whom, compared with what, and with which means."""

from typing import Literal

from sicheck.model.base import Many, Model, Part, Some, Stated
from sicheck.model.types import Date, Text, YesNo


class Kind(Stated):
    """A kind of innovation: what is new or improved, and for whom."""

    kind: Literal["product", "process", "organisation-model"] | None = None
    degree: Literal["new", "improved"] | None = None
    what: Text | None = None
    for_whom: Text | None = None


class Compared(Stated):
    """An existing offer that you compared with: where it is, and the difference."""

    what: Text | None = None
    where: Text | None = None
    elsewhere: YesNo | None = None
    difference: Text | None = None


class Means(Stated):
    """What the innovation asks of people beside the offer itself."""

    kind: Literal["behaviour", "collaboration", "institution", "enterprise"] | None = None
    what: Text | None = None


class Recognition(Stated):
    """Somebody from outside the partnership who called it new, or took over the way of working."""

    who: Text | None = None
    how: Literal["recognised", "took-over"] | None = None
    what: Text | None = None
    date: Date | None = None


class Technology(Model):
    """The role of technology, and which."""

    role: Literal["none", "supporting", "core"] | None = None
    which: Text | None = None


class Innovation(Stated):
    """What you do and what is new about it."""

    kinds: Many[Kind] | None = None
    compared: Many[Compared] | None = None
    means: Many[Means] | None = None
    recognised: Many[Recognition] | None = None
    technology: Part[Technology] = Technology.model_construct()
    solution_chosen: YesNo | None = None
    keeps: Some[Text] | None = None
    stops: Some[Text] | None = None
