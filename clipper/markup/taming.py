"""Keeps hostile markup away from the parser: its time grows with the square of nesting and of attributes."""

import re

from clipper.markup.vocabulary import VOID

_SUSPICIOUS = 20_000
"""Pages with fewer tags than this are parsed as they are: their worst case is half a second."""
_DEEPEST = 1_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)[^>]*>")

_LONG_TAG = 50_000
"""Characters; a longer tag holds a picture in its address, or too many attributes."""
_LONG = re.compile(rf"<([a-zA-Z][a-zA-Z0-9-]*)\s[^>]{{{_LONG_TAG},}}>?")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")


def tamed(markup: str) -> str:
    """``markup`` without what makes the parser slow: tags nested over a thousand deep, and attributes by the thousand.

    The text stays where it is. A page that is not suspicious is given back as it came.
    """
    if len(markup) > _LONG_TAG and max(map(len, markup.split(">"))) > _LONG_TAG:
        markup = _LONG.sub(_few_attributes, markup)
    if markup.count("<") < _SUSPICIOUS:
        return markup
    depth = 0
    deepest = 0
    for tag in _TAG.finditer(markup):
        depth += _step(tag)
        deepest = max(deepest, depth)
    return _cut(markup) if deepest > _DEEPEST else markup


def _few_attributes(tag: re.Match[str]) -> str:
    names = len(_QUOTED.sub("", tag[0]))
    return tag[0] if names <= _LONG_TAG else f"<{tag[1]}>"


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
