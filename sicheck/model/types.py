"""The kinds of values in a project file: what they accept, and how editors are told of it by JSON Schema."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from sicheck.model.annotations import Before, Once
from sicheck.model.dates import first_day, last_day
from sicheck.model.numbers import number_of, share_of, whole_of, yes_no_of

Json = dict[str, Any]
_UNGROUPED = r"(?![-+\u2212]?[1-9][0-9]{0,2}[.,][0-9]{3}\s*$)"
"""Three digits after a comma could be thousands as well."""
_DIGITS = r"([0-9]+([.,][0-9]+)?|[.,][0-9]+)"
_EXPONENT = r"[eE][-+]?[0-9]+"
_PERCENT = r"0*(100([.,]0+)?|[0-9]{1,2}([.,][0-9]+)?|[.,][0-9]+)\s*%"
_PART_OF_1 = r"0*[.,][0-9]+|0+|[0-9]{1,6}\s*/\s*[1-9][0-9]{0,5}"
_MONTH, _DAY = "(0?[1-9]|1[0-2])", "(0?[1-9]|[12][0-9]|3[01])"

NUMBER_SCHEMA: Json = {
    "type": ["number", "string"],
    "pattern": rf"^\s*{_UNGROUPED}[-+\u2212]?{_DIGITS}({_EXPONENT})?\s*$",
}
AMOUNT_SCHEMA: Json = {
    "type": ["number", "string"],
    "pattern": rf"^\s*{_UNGROUPED}\+?{_DIGITS}({_EXPONENT})?\s*$",
    "minimum": 0,
}
POINTS_SCHEMA: Json = {**AMOUNT_SCHEMA, "pattern": rf"^\s*\+?{_DIGITS}({_EXPONENT})?\s*$"}
"""No score is in the thousands, so three digits after a comma are decimals."""
WHOLE_SCHEMA: Json = {
    "type": ["integer", "string"],
    "pattern": rf"^\s*{_UNGROUPED}\+?([0-9]+([.,]0+)?|{_DIGITS}{_EXPONENT})\s*$",
    "minimum": 0,
}
SHARE_SCHEMA: Json = {
    "type": ["number", "string"],
    "pattern": rf"^\s*\+?({_PERCENT}|{_PART_OF_1}|{_DIGITS}{_EXPONENT}\s*%?)\s*$",
    "minimum": 0,
    "exclusiveMaximum": 1,
}
DATE_SCHEMA: Json = {
    "type": ["string", "integer"],
    "pattern": rf"^\s*[1-9][0-9]{{3}}(-{_MONTH}(-{_DAY})?)?\s*$",
    "minimum": 1000,
    "maximum": 9999,
}
YES_NO_SCHEMA: Json = {
    "type": ["boolean", "string"],
    "pattern": r"^\s*([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Jj][Aa]|[Nn][Ee][Ee][Nn]?)\s*$",
}

Number = Annotated[
    float, Before(number_of), Field(ge=-1e15, le=1e15), Once(), WithJsonSchema(NUMBER_SCHEMA, mode="validation")
]
"""Any number; `3,5` is read as 3.5, `1.000` is refused."""

Amount = Annotated[
    float, Before(number_of), Field(ge=0, le=1e15), Once(), WithJsonSchema(AMOUNT_SCHEMA, mode="validation")
]
"""A number of 0 or more, such as EUR or hours."""

Whole = Annotated[int, Before(whole_of), Field(ge=0, le=10**12), Once()]
"""A whole number of 0 or more, such as people."""

Share = Annotated[float, Before(share_of), Once(), WithJsonSchema(SHARE_SCHEMA, mode="validation")]
"""A share from 0 to 1; `40%`, `0.4`, `0,4` and `2/5` are read, a bare `40` is refused."""

YesNo = Annotated[bool, Before(yes_no_of), Once(), WithJsonSchema(YES_NO_SCHEMA, mode="validation")]
"""true or false; `ja`, `nee`, `yes` and `no` are understood."""

Date = Annotated[dt.date, Before(first_day), Once(), WithJsonSchema(DATE_SCHEMA, mode="validation")]
"""A day; a month or a year alone is read as its first day."""

Until = Annotated[dt.date, Before(last_day), Once(), WithJsonSchema(DATE_SCHEMA, mode="validation")]
"""A last day; a month or a year alone is read as its last day."""

Text = Annotated[str, Field(max_length=20_000), Once()]
"""Words of the project, kept as written."""
