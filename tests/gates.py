"""A small call, and projects that it lets pass, does not let pass, can't judge and can't read."""

from __future__ import annotations

from pathlib import Path

from helpers import write_file

CALL = """sicheck_call: 1
id: ghent
title: {nl: Oproep van Gent, en: Call of Ghent}
require:
  - {id: place, when: "project.place == 'Gent'", text: {nl: In Gent, en: In Ghent}}
  - {id: need, indicator: system-change.need, level: 0}
"""
PROJECTS = {
    "passed": "project: {name: Passes, stage: idea, place: Gent}\nneed: {problem: Too few tables.}\n",
    "not-passed": "project: {name: Elsewhere, stage: idea, place: Aalst}\nneed: {problem: Too few tables.}\n",
    "not-assessable": "project: {name: Silent, stage: idea, place: Gent}\n",
    "error": "project: {name: Broken, stage: idea\n",
}
"""By the verdict of each."""
CODES = {"passed": 0, "not-passed": 1, "error": 2, "not-assessable": 3}
STRUCK_OUT = (
    *("system-change", "stakeholder-focus", "creativity", "impact-driven"),
    *(f"sustainability.{each}" for each in ("after-funding", "funding-mix", "business-case", "sroi")),
)
NEARLY = f"""sicheck_call: 1
id: nearly
strike_out: [{", ".join(f"{{id: {each}, reason: Not now}}" for each in STRUCK_OUT)}]
weights: {{indicators: {{sustainability.scaling: 300.01, sustainability.embedding: 449.99}}}}
require: [{{id: total, overall: {{score: 70}}}}]
"""
"""A call by which the example `buurtkeuken` has a score of 69.999: of its two criteria one is at level 1, one at 4."""
EXACTLY = NEARLY.replace("300.01", "300").replace("449.99", "450")
"""The same with 70."""


def written(folder: Path, *verdicts: str, call: str = CALL) -> list[str]:
    """The call as `call.yaml`, and a file for each verdict; gives the arguments after `sicheck gate`."""
    write_file(folder, call, "call.yaml")
    names = [write_file(folder, PROJECTS[each], f"{each}.yaml").name for each in verdicts]
    return [*names, "--call", "call.yaml", "--lang", "en", "--date", "2026-11-23"]
