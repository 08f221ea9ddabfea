"""What a gate found of the examples, made without starting the tool; and the same with one odd text everywhere."""

from __future__ import annotations

from functools import lru_cache

from helpers import DAY, EXAMPLES
from odd_reports import worded_as

from sicheck.call import read_call
from sicheck.cli.judging import Judging
from sicheck.errors import Place, Problem
from sicheck.report.rows import Batch, UnreadRow

CALL = """sicheck_call: 1
id: city
title: {nl: Samen sterk in Gent, en: Together in Ghent}
weights: {markers: {impact-driven: 2.5}}
strike_out: [{id: creativity.room-to-fail, reason: The city does not ask this.}]
require:
  - {id: knockouts, knockouts: clear}
  - {id: total, overall: {score: 70}}
  - {id: floor, each_marker: {score: 50}}
  - {id: proof, marker: impact-driven, evidenced: 40}
  - {id: after-funding, indicator: sustainability.after-funding, level: 2, level_is: warn}
  - {id: own-region, when: "project.place == 'Gent'", text: {nl: In Gent, en: In Ghent}}
bonus:
  - {id: named, when: "project.place != null", points: 2.5, text: {nl: Met een plaats, en: With a place}}
  - {id: far, when: "project.place == 'Mars'", points: 5, text: {nl: Op Mars, en: On Mars}}
waivers:
  - require: own-region
    project: Fietsbib De Trapper (verzonnen tegenvoorbeeld)
    reason: Moves to Ghent in spring.
    approved_by: City board
    expires: 2027-01-31
"""
SEVERAL = ("buurtkeuken", "duo-for-a-job", "fietsbib-zonder-vervolg", "zorgrobot")
UNREAD = UnreadRow(
    "broken.yaml",
    tuple(
        Problem("key-unknown", {"key": f"nam{at}", "allowed": "name"}, Place("broken.yaml", at)) for at in range(1, 8)
    ),
)
MISTAKE = Problem(
    "waiver-unused",
    {"project": "Buurtkeuken", "require": "own-region"},
    Place("call.yaml", 18, 5, "  - require: own-region"),
)


@lru_cache
def gated(*names: str, language: str = "nl", call: str = CALL) -> Batch:
    """What a call says of examples."""
    read = read_call(call.encode(), "call.yaml", None, language)
    return Judging(read, DAY, language).gate([EXAMPLES / f"{each}.yaml" for each in names])


def with_everything(language: str = "nl") -> Batch:
    """Projects of every kind, a file that could not be read, and a mistake in the call."""
    found = gated(*SEVERAL, language=language)
    assert found.gate is not None
    gate = found.gate._replace(verdict="error", exit_code=2, problems=(MISTAKE,))
    return found._replace(projects=(UNREAD, *found.projects), gate=gate)


def with_text(text: str) -> Batch:
    """The same with this text everywhere."""
    return worded_as(text, with_everything())
