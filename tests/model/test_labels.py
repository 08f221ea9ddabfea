"""Words of fixed lists by what they are called in a template."""

from __future__ import annotations

import pytest

from sicheck.guide.keys import Key, keys
from sicheck.model.labels import key_of, labelled, short_labels
from sicheck.model.meaning import folded, known

CHOICES = [key for key in keys() if key.words]


@pytest.mark.parametrize("key", CHOICES, ids=lambda key: key.path)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_label_means_its_own_word_or_none(key: Key, language: str) -> None:
    for word, label in short_labels(key.path, language).items():
        assert labelled(folded(label), key.path, key.words) in (word, None), label


@pytest.mark.parametrize(
    ("path", "written", "word"),
    [
        ("creativity.alternatives[].kind", "werkwijze", "process"),
        ("creativity.alternatives[].kind", "een ander aanbod", "offer"),
        ("creativity.alternatives[].kind", "ander", None),
        ("creativity.alternatives[].kind", "een", None),
        ("creativity.alternatives[].kind", "", None),
        ("creativity.norms[].kind", "Overtuiging", "belief"),
        ("creativity.norms[].kind", "een regel", "rule"),
        ("creativity.norms[].moved.how", "herschreven", "rewritten"),
        ("creativity.borrowed[].other", "ander land", "country"),
        ("capacity.culture.who_may_start", "iedereen", "anyone"),
        ("capacity.team[].task", "de trekker", "lead"),
        ("design.frontline.may.what", "allebei", "both"),
        ("sustainability.embedding.regular_means.what", "uren", "hours"),
        ("changes[].anchored.how", "overgenomen", "taken-over"),
        ("stakeholders[].roles.define.role", "samenwerking", "collaborate"),
        ("impact.contribution.tested[].how", "vergelijkingsgroep", "comparison-group"),
        ("project.stage", "lopend", "running"),
        ("project.stage", "Running", "running"),
        ("nowhere", "iets", None),
    ],
)
def test_a_word_is_known_by_its_label(path: str, written: str, word: str | None) -> None:
    allowed = next((key.words for key in keys() if key.path == path), ())
    assert known(written, path, allowed) == word


def test_a_path_as_the_texts_name_it() -> None:
    assert key_of(("need", "voices", 2, "who")) == "need.voices[].who"
    assert key_of(("project", "initiative", "by", 0)) == "project.initiative.by"
