"""Files in the folder of a criteria set that nothing reads: often a marker with a slip of the pen in its name."""

from __future__ import annotations

from collections.abc import Iterator

from sicheck.catalogue.files import Files, yaml_files
from sicheck.catalogue.loading import Loaded
from sicheck.errors import Problem
from sicheck.model.shape import near
from sicheck.yamlio import locate


def stray_problems(loaded: Loaded) -> Iterator[Problem]:
    """Files with `indicators` that are no marker of the set."""
    files, markers = Files(), [marker.id for marker in loaded.criteria.markers]
    for name in yaml_files(loaded.folder):
        if name not in loaded.layers:
            document = files.document(loaded.folder, name)
            if isinstance(document.tree, dict) and "indicators" in document.tree:
                meant = near(name.removesuffix(".yaml"), markers)
                kind = "marker-stray-near" if meant else "marker-stray"
                yield Problem(kind, {"file": name, "near": f"{meant}.yaml"}, locate(document, ()))
