"""`sources`: each piece of evidence, named once; and what does not apply."""

from typing import Annotated

from pydantic import Field

from sicheck.model.base import Model
from sicheck.model.types import Date, Text, YesNo


class Source(Model):
    """A piece of evidence: it counts when it has a title and a link, a file or somebody who says so."""

    id: Annotated[str, Field(pattern=r"^[^\s]+$")]
    title: Text | None = None
    link: Text | None = None
    file: Text | None = None
    date: Date | None = None
    by: Text | None = None
    independent: YesNo | None = None


class NotApplicable(Model):
    """An indicator that does not apply to this project, and the reason."""

    indicator: Text
    reason: Annotated[Text, Field(min_length=1)]
