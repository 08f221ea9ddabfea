"""A call file on its way in: read, typed, and held against its criteria set."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from sicheck.call.baseline import earlier_scores
from sicheck.call.checks import call_mistakes
from sicheck.call.criteria import criteria_of
from sicheck.call.earlier import Earlier
from sicheck.call.rules import own_rules
from sicheck.call.weighing import weighed, with_ids_of_now
from sicheck.errors import Problem, SicheckError
from sicheck.intake import file_bytes, shown_name
from sicheck.model.call import Call
from sicheck.model.criteria import CriteriaSet
from sicheck.model.mistake import Mistake
from sicheck.model.reading import in_order, placed, read_as
from sicheck.model.shape import near
from sicheck.resources import examples
from sicheck.yamlio import MOST_TOLD, Document, locate, read


@dataclass(frozen=True)
class CallFile:
    """A call with the file it came from; `criteria` is its set as the call weighs it, `whole` that set as it is.

    `earlier` holds what its baseline says of each project, by name.
    """

    call: Call
    document: Document
    digest: str
    whole: CriteriaSet
    criteria: CriteriaSet
    earlier: Mapping[str, Earlier] = field(default_factory=dict)

    def problem(self, problem: Problem, *path: str | int) -> Problem:
        """A problem of the call, at what stands at a path."""
        return problem._replace(place=locate(self.document, path))

    def failed(self, condition: str, why: str) -> SicheckError:
        """A rule of the funder's own that can't be evaluated on a project, at its line."""
        rule = next(each for each in own_rules(self.call) if each.condition == condition)
        return SicheckError([self.problem(Problem("call-rule-failed", {"rule": rule.id, "why": why}), *rule.path)])


def bundled_calls() -> list[str]:
    """The names of the calls that come along."""
    folder = examples() / "calls"
    found = [each.name for each in folder.iterdir()] if folder.is_dir() else []
    return sorted(each.removesuffix(".yaml") for each in found if each.endswith(".yaml"))


def read_call_file(name: str, language: str, criteria: str | None = None) -> CallFile:
    """Reads and checks a call: a file, or one of those that come along by its name, with or without `.yaml`.

    `criteria` is where its criteria set is to be found, where that is not beside the call.

    Raises:
        SicheckError: when it can't be read, with every mistake at its place.
    """
    path, bundled = Path(name), name.removesuffix(".yaml")
    if bundled in bundled_calls() and not path.exists():
        data = (examples() / "calls" / f"{bundled}.yaml").read_bytes()
        return read_call(data, f"{bundled}.yaml", None, language, criteria)
    shown = shown_name(path)
    return read_call(_bytes(path, shown), shown, path.parent, language, criteria)


def _bytes(path: Path, shown: str) -> bytes:
    try:
        return file_bytes(path, shown)
    except SicheckError as error:
        meant = near(shown, bundled_calls())
        if meant and error.problems[0].id == "file-not-found":
            raise SicheckError([Problem("file-not-found-near", {"file": shown, "near": meant})]) from error
        raise


def read_call(data: bytes, shown: str, folder: Path | None, language: str, criteria: str | None = None) -> CallFile:
    """A call from bytes; `folder` is where it stands.

    Raises:
        SicheckError: with every mistake at its place.
    """
    document = read(data, shown)
    _check_kind(document)
    written = read_as(document, Call)
    whole = criteria_of(written, folder, locate(document, ("criteria",)), criteria, language)
    call = with_ids_of_now(written, whole)
    if wrong := list(islice(call_mistakes(call, whole), MOST_TOLD)):
        raise SicheckError(in_order(placed(document, wrong)))
    earlier = earlier_scores(call.baseline, folder, document) if call.baseline else {}
    digest = "sha256:" + hashlib.sha256(data).hexdigest()
    return CallFile(call, document, digest, whole, weighed(whole, call), earlier)


def _check_kind(document: Document) -> None:
    """A file without keys, or a project file, is told as that and not as fifty unknown keys."""
    tree = document.tree
    if not isinstance(tree, dict):
        raise SicheckError(placed(document, [Mistake(Problem("call-none"), ())]))
    if "sicheck_call" not in tree and "project" in tree:
        raise SicheckError(placed(document, [Mistake(Problem("call-is-project"), ("project",), on_key=True)]))
