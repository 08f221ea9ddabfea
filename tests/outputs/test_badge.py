"""The badge: a picture that says how a project stands, to eyes and to ears."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from batches import ADVERT, KITCHEN, LIBRARY, ROBOT, gated, mirrored, odd
from hypothesis import given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from sicheck.outputs import Look
from sicheck.outputs.badge import AMBER, BLUE, GREEN, GREY, LABEL, as_svg
from sicheck.report.rows import Batch
from sicheck.texts import LANGUAGES

SVG = "{http://www.w3.org/2000/svg}"


def picture(batch: Batch) -> ET.Element:
    return ET.fromstring(as_svg(batch, Look()))  # noqa: S314 - our own


def texts(batch: Batch) -> list[str | None]:
    return [each.text for each in picture(batch).iter(f"{SVG}text")]


def colour(batch: Batch) -> str | None:
    return [each.get("fill") for each in picture(batch).iter(f"{SVG}rect")][1]


def with_verdict(verdict: str) -> Batch:
    batch = gated(KITCHEN)
    assert batch.gate
    return batch._replace(gate=batch.gate._replace(verdict=verdict))


def with_score(score: float | None) -> Batch:
    batch = mirrored(KITCHEN)
    (report,) = batch.reports()
    return batch._replace(projects=(report._replace(score=score),))


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_the_gate(snapshot: SnapshotAssertion, language: str) -> None:
    assert as_svg(gated(KITCHEN, language=language), Look()) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_the_mirror(snapshot: SnapshotAssertion, language: str) -> None:
    assert as_svg(mirrored(ROBOT, language=language), Look()) == snapshot


@pytest.mark.parametrize(
    ("batch", "label", "value"),
    [
        (gated(KITCHEN), "A call", "not passed yet · 83 of 100 · 2026-11-23 · criteria 1.0.0"),
        (gated(KITCHEN, LIBRARY), "A call", "0 of 2 passed · 2026-11-23 · criteria 1.0.0"),
        (gated("broken"), "A call", "could not be judged · 2026-11-23 · criteria 1.0.0"),
        (mirrored(KITCHEN), "Social innovation", "78 of 100 · 2026-11-23 · criteria 1.0.0"),
        (mirrored(KITCHEN, LIBRARY), "Social innovation", "2 projects · 2026-11-23 · criteria 1.0.0"),
        (mirrored(ADVERT), "Social innovation", "no score yet · 2026-11-23 · criteria 1.0.0"),
        (mirrored("broken"), "sicheck", "could not be read · 2026-11-23"),
    ],
)
def test_it_says_by_what_and_how_the_project_stands(batch: Batch, label: str, value: str) -> None:
    assert texts(batch) == [label, value]


@pytest.mark.parametrize(("score", "shown"), [(69.999, "69 of 100"), (70.0, "70 of 100"), (0.0, "0 of 100")])
def test_a_score_is_cut_off_and_never_rounded_up(score: float, shown: str) -> None:
    assert str(texts(with_score(score))[1]).startswith(shown)


@pytest.mark.parametrize("batch", [gated(KITCHEN), mirrored(KITCHEN), gated(KITCHEN, ROBOT), mirrored("broken")])
def test_a_screen_reader_hears_all_of_it(batch: Batch) -> None:
    root = picture(batch)
    label, value = texts(batch)
    assert root.get("role") == "img"
    assert root.get("aria-label") == root.findtext(f"{SVG}title")
    assert str(root.get("aria-label")).endswith(f"{label}: {value}")


def test_it_names_the_project_where_there_is_just_one() -> None:
    name = "Buurtkeuken Het Roer (verzonnen voorbeeld)"
    assert str(picture(gated(KITCHEN)).get("aria-label")).startswith(name)
    assert name not in str(picture(gated(KITCHEN, LIBRARY)).get("aria-label"))


@pytest.mark.parametrize("fill", [LABEL, GREEN, AMBER, BLUE, GREY])
def test_white_letters_stand_out_on_every_colour(fill: str) -> None:
    assert 1.05 / (_luminance(fill) + 0.05) >= 4.5


@pytest.mark.parametrize("fill", [GREEN, AMBER, BLUE, GREY])
def test_no_colour_is_an_alarm(fill: str) -> None:
    red, green, blue = _channels(fill)
    assert red < 2 * green or red < 2 * blue


def _channels(fill: str) -> tuple[float, float, float]:
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _luminance(fill: str) -> float:
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in _channels(fill)]
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize(
    ("batch", "fill"),
    [
        (with_verdict("passed"), GREEN),
        (with_verdict("not-passed"), AMBER),
        (with_verdict("not-assessable"), GREY),
        (with_verdict("error"), GREY),
        (gated(KITCHEN)._replace(gate=None), AMBER),
        (mirrored(KITCHEN), GREEN),
        (mirrored(ROBOT), AMBER),
        (mirrored(ADVERT), GREY),
        (mirrored(KITCHEN, ROBOT), GREY),
        (mirrored("broken"), GREY),
    ],
)
def test_each_verdict_has_its_colour(batch: Batch, fill: str) -> None:
    assert colour(batch) == fill


def test_a_long_title_is_cut() -> None:
    batch = gated(KITCHEN)
    assert batch.gate
    titled = batch._replace(gate=batch.gate._replace(call=batch.gate.call._replace(title="long " * 40)))
    label = str(texts(titled)[0])
    assert len(label) == 40
    assert label.endswith("…")


@pytest.mark.parametrize("title", ["iiii", "WWWW", "日本語", "e\u0301e\u0301", "Ĳsland ۳"])
def test_every_text_keeps_within_its_part(title: str) -> None:
    batch = gated(KITCHEN)
    assert batch.gate
    root = picture(batch._replace(gate=batch.gate._replace(call=batch.gate.call._replace(title=title))))
    parts = zip(root.iter(f"{SVG}rect"), root.iter(f"{SVG}text"), strict=True)
    for box, text in parts:
        start, width = int(str(box.get("x"))), int(str(box.get("width")))
        assert start < int(str(text.get("x")))
        assert int(str(text.get("x"))) + int(str(text.get("textLength"))) < start + width
        assert start + width <= int(str(root.get("width")))


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=90), st.booleans())
def test_any_words_give_a_picture_that_does_nothing(words: str, is_gate: bool) -> None:  # noqa: FBT001
    root = picture(odd(words, gated(LIBRARY) if is_gate else mirrored(ROBOT)))
    assert [each.tag.removeprefix(SVG) for each in root.iter()] == ["svg", "title", "rect", "text", "rect", "text"]
    assert not [name for each in root.iter() for name in each.attrib if name.startswith("on") or name.endswith("href")]
