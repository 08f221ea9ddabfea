"""Data as lines of YAML, the way a person would write them."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

_QUOTED = ("tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")
_INVISIBLE_BREAKS = "\x85\u2028\u2029"
_NEVER_FOLDED = 1_000_000


class _Plain(yaml.SafeDumper):
    """Quotes only what would be read as null: the schema decides the type of everything else."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - yaml's own way to set it
        first: [(tag, pattern) for tag, pattern in pairs if tag in _QUOTED]
        for first, pairs in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - yaml's signature
        """The same value twice is written out twice: names for values are not read."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - yaml's signature
        """A list stands deeper than its key, as people write it."""
        super().increase_indent(flow, indentless=False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    """Text over several lines as a block; with an invisible line break in double quotes, where it can be spelled."""
    style = '"' if any(each in text for each in _INVISIBLE_BREAKS) else "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Plain.add_representer(str, _text)


def write(tree: Mapping[str, object]) -> str:
    """The tree of text, numbers, null, lists and mappings in block style, in its own order, one line a value."""
    text: str = yaml.dump(_texts(tree), Dumper=_Plain, sort_keys=False, allow_unicode=True, width=_NEVER_FOLDED)
    return text


def _texts(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _texts(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_texts(each) for each in value]
    return value if value is None else str(value)


def quoted(text: str) -> str:
    """The text between quotation marks, so that it may hold anything."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'
