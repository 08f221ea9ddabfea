"""Words of strangers come out inert in every format, with and without a call."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from batches import ADVERT, KITCHEN, LIBRARY, ROBOT, gated, mirrored, odd
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sicheck.outputs import FORMATS, GATE_FORMATS, Look
from sicheck.outputs.json_text import json_line, json_text

HOSTILE = {
    "a command": "::error::x",
    "an older command": "##[error]x ##vso[task.complete]",
    "a command on a line of its own": "x\n::stop-commands::y\n##[group]z",
    "the end of a block": "]]> --> */ ",
    "a script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "a row of a table": "a | b | c",
    "code": "`x` ``y`` ```\nz",
    "a link": "[x](javascript:alert(1)) https://example.org @somebody #12",
    "new lines": "a\r\nb\n\n# c\n- d\u2028e\u2029f\x85g",
    "escapes": "\x1b[31mred\x1b]8;;https://example.org\x07link\x9b2J",
    "marks that turn the text around": "a\u202eb\u2066c\u200fd\u061ce",
    "half a character": "a\ud800b",
    "what XML forbids": "a\x00b\ufffec\uffff",
    "markup of the screen": "[bold red]x[/] [link=file:///]y[/link]",
    "places to fill in": "{0} {name} %s $x ${{ x }}",
}
FOUND = {
    "gate": (GATE_FORMATS, gated(KITCHEN, LIBRARY, ADVERT, "broken")),
    "gate of one": (GATE_FORMATS, gated(LIBRARY)),
    "assess": (FORMATS, mirrored(ROBOT, "broken")),
    "assess with a call": (FORMATS, gated(LIBRARY)._replace(gate=None)),
}
CASES = [(name, found) for found, (formats, _) in FOUND.items() for name in formats]
STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
"""Controls, characters that turn the text around, and halves of characters."""
COMMAND = re.compile(r"(?m)^\s*::(?!(?:error|warning|notice) [^:]*::)|##(?:vso)?\[")
"""What a build server would read as a command that is none of ours."""
MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})
XML = ("junit", "badge")


def written(name: str, found: str, words: str) -> str:
    formats, batch = FOUND[found]
    return formats[name].write(odd(words, batch), Look(full=True))


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize(("name", "found"), CASES)
def test_nothing_steers_a_screen_or_a_build_server(name: str, found: str, words: str) -> None:
    text = written(name, found, words)
    assert not STEERING.search(text)
    assert not COMMAND.search(text)
    text.encode()


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize(("name", "found"), [each for each in CASES if each[0] != "terminal"])
def test_the_structure_stays_what_it_is(name: str, found: str, words: str) -> None:
    assert structure(name, written(name, found, words)) == structure(name, written(name, found, "x"))


def structure(name: str, text: str) -> Any:
    """Everything but the words."""
    if name in XML:
        return [(each.tag, sorted(each.attrib)) for each in ET.fromstring(text).iter()]  # noqa: S314 - our own
    if name == "github":
        given = [line.split("::")[1] for line in text.splitlines()]
        return [[each.partition("=")[0] for each in line.split(",")] for line in given]
    if name == "markdown":
        tokens = [each for token in MARKDOWN.parse(text) for each in (token, *(token.children or []))]
        return [(each.type, each.tag) for each in tokens if each.type not in ("text", "text_special")]
    return [_shape(json.loads(line)) for line in (text.splitlines() if name == "jsonl" else [text])]


def _shape(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _shape(each) for key, each in data.items()}
    return [_shape(each) for each in data] if isinstance(data, list) else type(data)


@pytest.mark.parametrize("words", [each for each in HOSTILE.values() if each != HOSTILE["half a character"]])
def test_json_gives_back_the_very_words(words: str) -> None:
    data = json.loads(written("json", "gate", words))
    assert data["call"]["title"] == data["projects"][0]["project"]["name"] == words


@given(st.text())
def test_json_that_is_safe_to_show_holds_the_same(words: str) -> None:
    for text in (json_text([words]), json_line([words])):
        assert json.loads(text) == [words]
        assert not STEERING.search(text)
        assert not COMMAND.search(text)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(CASES), st.text(max_size=40))
def test_any_words_are_inert(case: tuple[str, str], words: str) -> None:
    text = written(*case, words)
    assert not STEERING.search(text)
    assert not COMMAND.search(text)


def test_the_words_themselves_are_still_there() -> None:
    """Inert, not gone: otherwise the tests above would prove nothing."""
    for name, found in CASES:
        assert "Zeldzaam" in written(name, found, "Zeldzaam"), (name, found)
