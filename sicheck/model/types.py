"""The kinds of values in a project file: what they accept, and how editors are told of it by JSON Schema."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema

from sicheck.model.dates import first_day, last_day
from sicheck.model.numbers import number_of, share_of, whole_of, yes_no_of

_NUMBER_SCHEMA = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^[-+]?\d*[.,]?\d+$"}]}
_SHARE_SCHEMA = {
    "anyOf": [
        {"type": "number", "minimum": 0, "exclusiveMaximum": 1},
        {"type": "string", "pattern": r"^\d+([.,]\d+)?\s*(%|/\s*\d+)?$"},
    ]
}
_DATE_SCHEMA = {
    "anyOf": [{"type": "string", "pattern": r"^\d{4}(-\d{1,2}(-\d{1,2})?)?$"}, {"type": "integer", "minimum": 1000}]
}
_YES_NO_SCHEMA = {"enum": [True, False, "yes", "no", "ja", "nee", "neen"]}

Number = Annotated[
    float, BeforeValidator(number_of), Field(ge=-1e15, le=1e15), WithJsonSchema(_NUMBER_SCHEMA, mode="validation")
]
"""Any number; `3,5` is read as 3.5, `1.000` is refused."""

Amount = Annotated[
    float, BeforeValidator(number_of), Field(ge=0, le=1e15), WithJsonSchema(_NUMBER_SCHEMA, mode="validation")
]
"""A number of 0 or more, such as EUR or hours."""

Whole = Annotated[int, BeforeValidator(whole_of), Field(ge=0, le=10**12)]
"""A whole number of 0 or more, such as people."""

Share = Annotated[float, BeforeValidator(share_of), WithJsonSchema(_SHARE_SCHEMA, mode="validation")]
"""A share from 0 to 1; `40%`, `0.4`, `0,4` and `2/5` are read, a bare `40` is refused."""

YesNo = Annotated[bool, BeforeValidator(yes_no_of), WithJsonSchema(_YES_NO_SCHEMA, mode="validation")]
"""true or false; `ja`, `nee`, `yes` and `no` are understood."""

Date = Annotated[dt.date, BeforeValidator(first_day), WithJsonSchema(_DATE_SCHEMA, mode="validation")]
"""A day; a month or a year alone is read as its first day."""

Until = Annotated[dt.date, BeforeValidator(last_day), WithJsonSchema(_DATE_SCHEMA, mode="validation")]
"""A last day; a month or a year alone is read as its last day."""

Text = Annotated[str, Field(max_length=20_000)]
"""Words of the project, kept as written."""
