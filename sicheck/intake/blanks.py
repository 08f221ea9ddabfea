"""What a template leaves to be filled in is not there: list items in which nothing is written."""

from __future__ import annotations

from sicheck.yamlio import Tree


def without_blanks(tree: Tree) -> Tree:
    """The tree without the blank items at the end of its lists; a list of nothing else is not answered.

    Items before a filled one stay, so that every item keeps its place in the file.
    """
    if isinstance(tree, dict):
        return {key: without_blanks(each) for key, each in tree.items()}
    return _filled([without_blanks(each) for each in tree]) if isinstance(tree, list) and tree else tree


def _filled(items: list[Tree]) -> Tree:
    while items and isinstance(items[-1], dict) and _is_blank(items[-1]):
        items.pop()
    return items or None


def _is_blank(tree: Tree) -> bool:
    if isinstance(tree, dict):
        return all(_is_blank(each) for each in tree.values())
    return tree is None
