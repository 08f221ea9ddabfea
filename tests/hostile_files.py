"""Project files that strangers might send: each as bytes, with the exit code that it has to end with."""

from __future__ import annotations

import json
from collections.abc import Mapping

HEAD = "project:\n  name: A project\n  stage: running\n"
ODD_TEXT = "[bold red]x[/] \x1b[31m \u202e evil\u200b ::error:: <script>alert(1)</script> | `x` =1 ]]> {0} %s [[link]]"
DEEP = 100_000
REFUSED, LEGAL = 2, 0


def _every_text(odd: str) -> bytes:
    """A legal file with odd words in all kinds of places."""
    text = json.dumps(odd.replace("\x1b", "").replace("\u202e", "").replace("\u200b", ""))
    return f"""
project: {{name: {text}, stage: running, organisation: {text}, summary: {text}, place: {text}}}
need: {{problem: {text}, voices: [{{who: {text}, how: {text}, said: {text}, date: 2026-01-01, n: 3}}]}}
stakeholders: [{{name: {text}, kind: volunteers, task: {{what: {text}, since: 2026-01-01}}}}]
creativity: {{question: {text}, framings: [{{question: {text}, whose: {text}}}]}}
impact: {{goal: {text}, chain: [{{activity: {text}, effect: {text}, leads_to: {text}}}]}}
sustainability: {{funding: [{{name: {text}, funder: {text}, kind: prize, amount: 10}}], after: {{route: {text}}}}}
sources: [{{id: "a|b", title: {text}, by: {text}}}]
not_applicable: [{{indicator: sustainability.sroi, reason: {text}}}]
""".encode()


FILES: Mapping[str, tuple[bytes, int]] = {
    "alias bomb": (
        b"a: &a [x, x]\n" + b"".join(b"%c: &%c [*%c, *%c, *%c]\n" % (n, n, n - 1, n - 1, n - 1) for n in b"bcdefghi"),
        REFUSED,
    ),
    "square brackets": (b"project: " + b"[" * DEEP + b"]" * DEEP, REFUSED),
    "curly brackets": (b"project: " + b"{a: " * DEEP + b"}" * DEEP, REFUSED),
    "dashes on a line": (b"- " * DEEP, REFUSED),
    "question marks": (b"? " * DEEP, REFUSED),
    "ever deeper indented": (b"".join(b" " * n + b"a:\n" for n in range(1900)), REFUSED),
    "open brackets only": (b"[" * DEEP, REFUSED),
    "mixed brackets": (b"project: " + b"[{a: " * DEEP, REFUSED),
    "50 MB": (HEAD.encode() + b"# " + b"x" * 50_000_000, REFUSED),
    "a long list": (HEAD.encode() + b"need:\n  whose: [" + b"staff, " * 250_000 + b"]\n", REFUSED),
    "duplicate key": (HEAD.encode() + b"need: {}\nneed: {}\n", REFUSED),
    "NUL": (HEAD.encode() + b"need:\n  problem: a\x00b\n", REFUSED),
    "lone surrogate": (HEAD.encode() + b'need:\n  problem: "\\uD800"\n', REFUSED),
    "surrogate bytes": (HEAD.encode() + b"need:\n  problem: \xed\xa0\x80\n", REFUSED),
    "UTF-16": (HEAD.encode("utf-16"), REFUSED),
    "cp1252": (HEAD.replace("A project", "Café").encode("cp1252"), REFUSED),
    "tabs": (b"project:\n\tname: A project\n\tstage: running\n", REFUSED),
    "CRLF": (HEAD.replace("\n", "\r\n").encode(), LEGAL),
    "two documents": (HEAD.encode() + b"---\n" + HEAD.encode(), REFUSED),
    "foreign tag": (b"project: !!python/object/apply:os.system ['true']\n", REFUSED),
    "merge key": (HEAD.encode() + b"need:\n  <<: {problem: x}\n", REFUSED),
    "5,000 digits": (HEAD.encode() + b"stakeholders: [{name: x, number: " + b"9" * 5000 + b"}]\n", REFUSED),
    "1e999": (HEAD.encode() + b"sustainability: {costs: {per_year: 1e999}}\n", REFUSED),
    "nan": (HEAD.encode() + b"sustainability: {costs: {per_year: .nan}}\n", REFUSED),
    "odd text everywhere": (_every_text(ODD_TEXT), LEGAL),
    "control characters in a text": (HEAD.encode() + b"need:\n  problem: a\x1b[2Jb\n", REFUSED),
    "no text at all": (bytes(range(256)) * 4000, REFUSED),
    "2 MB of one word": (HEAD.encode() + b"need:\n  problem: " + b"x" * 2_000_000 + b"\n", REFUSED),
    "2 MB of line breaks": (HEAD.encode() + b"\n" * 2_000_000, LEGAL),
    "100,000 unknown keys": (HEAD.encode() + b"".join(b"k%d: 1\n" % n for n in range(100_000)), REFUSED),
    "20,000 wrong items": (HEAD.encode() + b"stakeholders:\n" + b"- {nam: x}\n" * 20_000, REFUSED),
    "20,000 unknown sources": (HEAD.encode() + b"need:\n  evidence:\n" + b"  - nowhere\n" * 20_000, REFUSED),
}
