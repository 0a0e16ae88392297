"""Keeps hostile depth of nesting away from the parser, whose time grows with its square."""

import re

from clipper.markup.vocabulary import VOID

_SUSPICIOUS = 20_000
"""Pages with fewer tags than this are parsed as they are: their worst case is half a second."""
_DEEPEST = 1_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)[^>]*>")


def shallow(markup: str) -> str:
    """``markup`` without those start and end tags that would nest deeper than a thousand levels.

    The text between them stays where it is. A page that is not suspicious is given back as it came.
    """
    if markup.count("<") < _SUSPICIOUS:
        return markup
    depth = 0
    deepest = 0
    for tag in _TAG.finditer(markup):
        depth += _step(tag)
        deepest = max(deepest, depth)
    return _cut(markup) if deepest > _DEEPEST else markup


def _step(tag: re.Match[str]) -> int:
    if tag[1]:
        return -1
    return 0 if tag[2].lower() in VOID or tag[0].endswith("/>") else 1


def _cut(markup: str) -> str:
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        step = _step(tag)
        was, depth = depth, max(0, depth + step)
        return " " if step and max(was, depth) > _DEEPEST else tag[0]

    return _TAG.sub(kept, markup)
