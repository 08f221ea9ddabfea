"""Data as lines of YAML, the way a person would write them."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

_Base: type[yaml.SafeDumper] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Plain(_Base):  # type: ignore[misc, valid-type]
    """Quotes only what would be read as null: the schema decides the type of everything else."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - yaml's own way to set it
        first: [(tag, pattern) for tag, pattern in pairs if tag == "tag:yaml.org,2002:null"]
        for first, pairs in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }


def write(tree: Mapping[str, object]) -> str:
    """The tree in block style, in its own order."""
    text: str = yaml.dump(dict(tree), Dumper=_Plain, sort_keys=False, allow_unicode=True, width=88)
    return text
