"""References in a project file, and the evidence files it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from sicheck.catalogue import load
from sicheck.errors import SicheckError
from sicheck.intake import ProjectFile, check_indicators, read_project, read_project_file
from sicheck.outputs.problems import as_text
from sicheck.yamlio import MOST_TOLD

BASE = "project:\n  name: x\n  stage: idea\n"


def loaded(text: str, folder: Path | None = None) -> ProjectFile:
    return read_project((BASE + text).encode(), "p.yaml", folder)


def refused(text: str) -> list[tuple[str, int | None]]:
    with pytest.raises(SicheckError) as caught:
        loaded(text)
    assert as_text(caught.value.problems, "nl")
    return [(each.id, each.place.line) for each in caught.value.problems if each.place]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("need: {evidence: [a]}", [("source-unknown", 4)]),
        ("need: {evidence: a p. 3}\nsources: [{id: b}]", [("source-unknown", 4)]),
        ("need: {evidence: verslg}\nsources: [{id: verslag}]", [("source-unknown-near", 4)]),
        ("need: {evidence: ['']}", [("source-unknown", 4)]),
        ("need: {evidence: https://example.org}", [("source-is-link", 4)]),
        ("changes:\n  - evidence: [a]\n  - evidence: [b]", [("source-unknown", 5), ("source-unknown", 6)]),
        ("sources:\n  - id: a\n  - id: a ", [("source-twice", 6)]),
        ("sources: [x]", [("keys-expected-item", 4)]),
        ("sources: x", [("list-expected", 4)]),
        ("sources: [{id: [x]}]", [("text-expected", 4)]),
        ("need: {evidence: {a: b}}", [("list-not-keys", 4)]),
        ("need: {evidence: [[a]]}", [("text-expected", 4)]),
        (
            "not_applicable:\n" + "  - {indicator: a.b, reason: c}\n" * 3,
            [("not-applicable-twice", 6), ("not-applicable-twice", 7), ("not-applicable-too-many", 7)],
        ),
    ],
)
def test_a_wrong_reference_is_told_at_its_line(text: str, expected: list[tuple[str, int]]) -> None:
    assert refused(text) == expected


def test_wrong_references_are_told_together_with_wrong_values_and_wrong_yaml() -> None:
    found = refused("need:\n  evidence: [a]\n  problem: &p x\n  whose: buren\n")
    assert found == [("source-unknown", 5), ("yaml-anchor", 6), ("word-unknown", 7)]


def test_what_the_yaml_is_refused_for_is_not_told_again_as_a_wrong_value() -> None:
    with pytest.raises(SicheckError) as caught:
        read_project(b"project:\n  name: *x\n  stage: idea\n", "p.yaml", None)
    assert [each.id for each in caught.value.problems] == ["yaml-alias"]


@pytest.mark.parametrize("evidence", ["none", "geen", "[]", "a", "[a p. 3, b]"])
def test_a_right_reference_is_right(evidence: str) -> None:
    assert loaded(f"need: {{evidence: {evidence}}}\nsources: [{{id: a}}, {{id: b}}]").notices == ()


def test_more_mistakes_than_anybody_reads_end_with_a_word_about_the_rest() -> None:
    with pytest.raises(SicheckError) as caught:
        loaded("changes: [" + "x," * 20_000 + "]")
    assert len(caught.value.problems) == MOST_TOLD + 1
    assert caught.value.problems[-1].id == "problems-more"


def test_many_unknown_sources_beside_as_many_known_ones_are_told() -> None:
    known = "sources:\n" + "".join(f"  - {{id: source-number-{n}}}\n" for n in range(10_000))
    found = refused("need: {evidence: [" + ",".join(f"source-nummer-{n}" for n in range(10_000)) + "]}\n" + known)
    assert len(found) == MOST_TOLD


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("sustainability.srio", "sustainability.sroi"),
        ("SROI", "sustainability.sroi"),
        ("sroi", "sustainability.sroi"),
        ("Maatschappelijke opbrengst (SROI)", "sustainability.sroi"),
        ("zzzz", None),
    ],
)
def test_an_indicator_that_the_criteria_set_lacks_is_told_with_the_one_that_was_meant(
    written: str, meant: str | None
) -> None:
    file = loaded(f"not_applicable:\n  - {{indicator: {written}, reason: x}}\n")
    with pytest.raises(SicheckError) as caught:
        check_indicators(file, load())
    (found,) = caught.value.problems
    assert (found.id.endswith("near"), found.values["near"], found.place and found.place.line) == (
        bool(meant),
        meant,
        5,
    )
    assert as_text([found], "nl")


def test_an_indicator_may_be_named_by_its_id() -> None:
    check_indicators(loaded("not_applicable:\n  - {indicator: sustainability.sroi, reason: x}\n"), load())


def test_of_many_unknown_indicators_some_are_compared() -> None:
    file = loaded("not_applicable:\n" + "".join(f"  - {{indicator: {n}.sroy, reason: x}}\n" for n in range(1000)))
    with pytest.raises(SicheckError) as caught:
        check_indicators(file, load())
    assert len(caught.value.problems) == 1000


def test_evidence_files_count_when_they_lie_in_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    (folder / "map").mkdir(parents=True)
    (folder / "map" / "a.pdf").touch()
    (tmp_path / "out.pdf").touch()
    (folder / "link.pdf").symlink_to(tmp_path / "out.pdf")
    (folder / "loop.pdf").symlink_to("loop.pdf")
    names = ["map/a.pdf", "b.pdf", "../out.pdf", "link.pdf", "loop.pdf", "map", "b.pdf", "", "x" * 300]
    sources = "".join(f"  - {{id: s{n}, file: '{name}'}}\n" for n, name in enumerate(names))
    (folder / "p.yaml").write_text(f"{BASE}sources:\n{sources}  - id: t\n")
    file = read_project_file(folder / "p.yaml")
    assert file.missing_files == ("b.pdf", "../out.pdf", "link.pdf", "loop.pdf", "map", "", "x" * 300)
    assert [each.id.removeprefix("evidence-file-") for each in file.notices] == [
        "missing", "outside", "outside", "missing", "missing", "missing", "missing",
    ]  # fmt: skip
    assert [each.place.line if each.place else 0 for each in file.notices][:3] == [6, 7, 8]
    assert as_text(file.notices, "nl")


def test_without_a_folder_no_file_is_looked_for() -> None:
    assert loaded("sources: [{id: a, file: b.pdf}]").missing_files == ()


def test_the_digest_is_that_of_the_bytes() -> None:
    assert loaded("").digest != loaded("# x").digest
    assert loaded("").digest.startswith("sha256:")
