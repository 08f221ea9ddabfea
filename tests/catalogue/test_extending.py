"""A set that extends another: what it states replaces, the rest is the base's, and mistakes point at the right file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from helpers import ROOT, write_file

from sicheck.catalogue import Loaded, load, loaded
from sicheck.errors import SicheckError
from sicheck.workbench.cases import run_cases
from sicheck.workbench.lint import lint

SMALL = ROOT / "tests" / "sets" / "small"
HEAD = "id: own\nversion: 1.0.0\ntitle: {en: Own, nl: Eigen}\nextends: ../small\n"
INDICATOR = """
  - id: hope
    title: {en: Hope, nl: Hoop}
    question: {en: What gives hope?, nl: Wat geeft hoop?}
    why: {en: Hope., nl: Hoop.}
    source: {label: added, literature: Own reckoning}
    reads: [need.voices]
    expected: {idea: 0, pilot: 1, running: 1, scaling: 1}
    evidence_hint: {en: A photo., nl: Een foto.}
    levels:
      - level: 1
        text: {en: One voice., nl: Eén stem.}
        needs:
          - {if: need.voices.size() >= 1, missing: {en: a voice, nl: een stem}}
        advice: {en: Ask., nl: Vraag.}
        effort: small
        example: {need: {voices: [{who: {en: neighbours, nl: buren}}]}}
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of a set that extends the small one beside it."""
    shutil.copytree(SMALL, tmp_path / "small")
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def read(folder: Path, more: str = "", **files: str) -> Loaded:
    write_file(folder, HEAD + more, "set.yaml")
    for name, text in files.items():
        write_file(folder, text, f"{name}.yaml")
    return loaded(str(folder))


def refused(folder: Path, more: str = "", **files: str) -> list[tuple[str, str, int | None]]:
    with pytest.raises(SicheckError) as error:
        read(folder, more, **files)
    places = [each.place for each in error.value.problems if each.place]
    return [(each.id, at.file, at.line) for each, at in zip(error.value.problems, places, strict=True)]


def test_a_set_that_only_extends_has_the_rules_of_its_base(own: Path) -> None:
    found, base = read(own).criteria, load(str(SMALL))
    assert (found.markers, found.file.knockouts, found.file.verdict) == (
        base.markers,
        base.file.knockouts,
        base.file.verdict,
    )


def test_it_has_an_identity_of_its_own(own: Path) -> None:
    found = read(own).criteria
    assert found.file.id == "own"
    assert found.digest != load(str(SMALL)).digest


def test_the_digest_is_that_of_the_rules_however_they_came_about(own: Path) -> None:
    alone = Path(shutil.copytree(SMALL, own.parent / "alone"))
    text = (alone / "set.yaml").read_text(encoding="utf-8")
    write_file(alone, text.replace("id: small", "id: own").replace("{why: 1,", "{why: 5,"), "set.yaml")
    assert read(own, "marker_weights: {why: 5}\n").criteria.digest == load(str(alone)).digest


def test_weights_are_replaced_one_by_one(own: Path) -> None:
    assert read(own, "marker_weights: {money: 1}\n").criteria.file.marker_weights == {"why": 1, "money": 1}


def test_an_indicator_that_is_named_keeps_what_is_not_stated(own: Path) -> None:
    changed = read(own, why="indicators: [{id: causes, weight: 4}]\n").criteria.indicators()["why.causes"]
    base = load(str(SMALL)).indicators()["why.causes"]
    assert changed == base.model_copy(update={"weight": 4})


def test_a_new_indicator_stands_at_the_end(own: Path) -> None:
    found = read(own, why=f"indicators: {INDICATOR}").criteria
    assert list(found.indicators()) == [
        *list(load(str(SMALL)).indicators())[:3],
        "why.hope",
        "money.cost",
        "money.sroi",
    ]


def test_a_new_marker_has_a_weight_and_a_file(own: Path) -> None:
    head = "id: hope\ntitle: {en: H, nl: H}\nwhy: {en: H., nl: H.}\nsource: {label: added, literature: Own}\n"
    found = read(own, "marker_weights: {hope: 2}\n", hope=f"{head}indicators: {INDICATOR}").criteria
    assert [each.id for each in found.markers] == ["why", "money", "hope"]


def test_knock_outs_are_met_by_their_id(own: Path) -> None:
    more = "knockouts: [{id: no-need, title: {en: Nobody, nl: Niemand}}]\n"
    (found,) = read(own, more).criteria.file.knockouts
    assert (found.title["en"], found.triggered_when) == ("Nobody", "!need_societal")


@pytest.mark.parametrize("none", ["none", "geen", "[]"])
def test_an_empty_list_changes_nothing_and_none_means_none(own: Path, none: str) -> None:
    assert len(read(own, f"knockouts: {none}\n").criteria.file.knockouts) == (none == "[]")


def test_what_is_left_out_is_gone(own: Path) -> None:
    found = read(own, "leave_out: [why.causes, money, no-need, imposed]\n").criteria
    assert list(found.indicators()) == ["why.need", "why.alternatives"]
    assert (found.file.knockouts, found.file.warnings) == ((), ())


def test_a_set_may_extend_one_that_extends(own: Path) -> None:
    read(own, "marker_weights: {money: 7}\n", why="indicators: [{id: causes, weight: 4}]\n")
    top = own.parent / "top"
    top.mkdir()
    write_file(top, HEAD.replace("id: own", "id: top").replace("../small", "../own"), "set.yaml")
    write_file(top, "indicators: [{id: causes, title: {en: Roots, nl: Wortels}}]\n", "why.yaml")
    found = load(str(top))
    causes = found.indicators()["why.causes"]
    assert (found.file.marker_weights["money"], causes.weight, causes.title["en"]) == (7, 4, "Roots")


def test_a_set_may_extend_the_one_that_comes_along_by_its_name(own: Path) -> None:
    write_file(own, HEAD.replace("../small", "social-innovation"), "set.yaml")
    assert load(str(own)).markers == load().markers


def test_the_cases_of_the_base_are_not_those_of_the_set(own: Path) -> None:
    assert run_cases(read(own)) == []


def test_the_lint_looks_at_the_whole(own: Path) -> None:
    assert lint(read(own, why=f"indicators: {INDICATOR}")) == []


# Mistakes, each in the file that states it.


@pytest.mark.parametrize(
    ("more", "why", "problem", "file", "line"),
    [
        ("", "indicators: [{id: causes, weight: 0}]\n", "number-not-above", "own/why.yaml", 1),
        ("", "indicators:\n  - id: cuases\n    weight: 2\n", "change-unknown-near", "own/why.yaml", 2),
        ("", "indicators:\n  - {id: causes}\n  - {id: causes, weight: 1}\n", "id-twice", "own/why.yaml", 3),
        ("", "indicators:\n  - {id: need}\n  - {id: causes, wieght: 1}\n", "key-unknown-near", "own/why.yaml", 3),
        ("", "indicators: [causes]\n", "keys-expected", "own/why.yaml", 1),
        ("", "indicators: {causes: 1}\n", "list-not-keys", "own/why.yaml", 1),
        ("warnings: [{id: imposd, text: {en: a, nl: b}}]\n", "id: why\n", "change-unknown-near", "own/set.yaml", 5),
        ("warnings: [{id: zzz}]\n", "id: why\n", "change-unknown", "own/set.yaml", 5),
        ("", "id: wy\n", "marker-id-differs", "own/why.yaml", 1),
        ("marker_weights: {why: x}\n", "indicators: []\n", "number-", "own/set.yaml", 5),
        ("knockouts: [{id: no-need, triggered_when: has(x)}]\n", "id: why\n", "condition-function", "own/set.yaml", 5),
        ("leave_out: [why.cause]\n", "indicators: []\n", "leave-out-unknown-near", "own/set.yaml", 5),
        ("leave_out: zzz\n", "indicators: []\n", "leave-out-unknown", "own/set.yaml", 5),
        ("leave_out: [why, money]\n", "indicators: []\n", "list-empty", "small/set.yaml", 5),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_file_and_line(  # noqa: PLR0913, PLR0917
    own: Path, more: str, why: str, problem: str, file: str, line: int
) -> None:
    first, *_ = refused(own, more, why=why)
    assert first[0].startswith(problem)
    assert first[1:] == (file, line)


def test_a_mistake_in_the_base_is_told_in_the_base(own: Path) -> None:
    base = own.parent / "small" / "why.yaml"
    base.write_text(base.read_text(encoding="utf-8").replace("weight: 2", "weight: 0"), encoding="utf-8")
    line = base.read_text(encoding="utf-8").splitlines().index("    weight: 0") + 1
    assert refused(own, why="indicators: [{id: causes, weight: 4}]\n") == [("number-not-above", "small/why.yaml", line)]


def test_the_lint_tells_of_a_condition_in_the_file_that_states_it(own: Path) -> None:
    found = lint(read(own, "knockouts:\n  - id: no-need\n    triggered_when: need_sociteal\n"))
    assert [(each.place.file, each.place.line) for each in found if each.place] == [("own/set.yaml", 7)]


def test_what_is_left_out_but_still_read_is_told_where_it_is_read(own: Path) -> None:
    found = lint(read(own, "leave_out: [place]\n"))
    assert [(each.id, each.place and each.place.file) for each in found] == [("condition-id", "small/set.yaml")]


@pytest.mark.parametrize("key", ["id: own\n", "version: 1.0.0\n", "title: {en: Own, nl: Eigen}\n"])
def test_what_a_set_says_of_itself_is_never_taken_from_below(own: Path, key: str) -> None:
    write_file(own, HEAD.replace(key, ""), "set.yaml")
    with pytest.raises(SicheckError, match=r"^(key|group)-missing$"):
        load(str(own))


@pytest.mark.parametrize(
    ("base", "problem"),
    [
        (".", "extends-itself"),
        ("../own", "extends-itself"),
        ("../around", "extends-itself"),
        ("../nowhere", "criteria-unknown"),
        ("social-inovation", "criteria-unknown-near"),
        ("..", "criteria-folder-empty"),
        ("/etc", "extends-elsewhere"),
        ("'\\\\server\\share'", "extends-elsewhere"),
        ("'C:\\sets'", "extends-elsewhere"),
        ("a" * 5000, "criteria-unknown"),
    ],
)
def test_a_base_that_is_none_is_refused_at_its_line(own: Path, base: str, problem: str) -> None:
    around = own.parent / "around"
    around.mkdir()
    write_file(around, HEAD.replace("../small", "../own"), "set.yaml")
    write_file(own, HEAD.replace("../small", base), "set.yaml")
    with pytest.raises(SicheckError, match=f"^{problem}$") as error:
        load(str(own))
    assert [each.place and each.place.line for each in error.value.problems] == [4]


def test_a_tower_of_sets_has_an_end(tmp_path: Path) -> None:
    for floor in range(12):
        (tmp_path / f"s{floor}").mkdir()
        write_file(tmp_path / f"s{floor}", HEAD.replace("../small", f"../s{floor + 1}"), "set.yaml")
    with pytest.raises(SicheckError, match="extends-too-deep"):
        load(str(tmp_path / "s0"))
