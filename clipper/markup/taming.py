"""Keeps hostile markup away from the parser, whose time and memory grow with the square of what nests or repeats.

Measured with lexbor on one core: 100,000 levels of ``div`` take 18 s, 100,000 attributes of one element 16 s, 300
unclosed ``font`` before 9,000 paragraphs 974 MB, since each paragraph opens them all again, and a million elements
307 MB. News pages are nothing of the kind: of 757 none had 20,000 tags, 50 levels, or more than five open formatting
elements. What is let through here is parsed within half a second.
"""

import re
from collections.abc import Iterator
from itertools import islice

from clipper.markup.vocabulary import FORMATTING, VOID

LONGEST = 64_000_000
"""Bytes; what follows is not read. Fetching stops earlier, unless a user sets it otherwise."""
_MOST_TAGS = 100_000
"""What follows so many tags is read as text alone,"""
_LONGEST_REST = 8_000_000
"""and so many bytes of it."""
_PIECE = 500_000
_ANY_TAG = re.compile(rb"<[^>]*>?")

_SUSPICIOUS = 20_000
"""Pages with fewer tags than this are not looked through for nesting: their worst case is half a second."""
_DEEPEST = 1_000
_VOID = frozenset(name.encode() for name in VOID)
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9-]*)[^>]*>")

_LONG_TAG = 1_500
"""Bytes; a longer tag holds a picture, a list or a record, or too many attributes."""
_MOST_ATTRIBUTES = 500
_OPENS = re.compile(rb"<[a-zA-Z][a-zA-Z0-9-]*[\s/]")
_QUOTED = re.compile(rb"\"[^\"]*\"|'[^']*'")
_BETWEEN = re.compile(rb"[\s/]+")

_REPEATED = 2_000_000
"""Tags times tags without an end: pages with less than this cannot repeat open formatting to more elements."""
_MOST_FORMATTING = 16
_FORMATTING = re.compile(rb"<(/?)(" + "|".join(sorted(FORMATTING)).encode() + rb")(?=[\s/>])[^>]*>", re.IGNORECASE)


def tamed(markup: bytes) -> bytes:
    """``markup``, in UTF-8, without what makes the parser slow; its text stays where it is.

    A page that is not suspicious is given back as it came.
    """
    markup = markup[:LONGEST]
    if overfull := list(_overfull_tags(markup)):
        markup = _without_attributes(markup, overfull)
    tags = markup.count(b"<")
    if tags > _MOST_TAGS:
        markup = _text_after_most(markup)
    if tags * tags > _REPEATED and tags * (tags - 2 * markup.count(b"</")) > _REPEATED:
        markup = _without_deep(markup, _FORMATTING, _MOST_FORMATTING)
    return markup if tags < _SUSPICIOUS else _without_deep(markup, _TAG, _DEEPEST)


def _overfull_tags(markup: bytes) -> Iterator[slice]:
    """Where the attributes of tags with too many of them stand; looked for by leaps, since hardly a page has one."""
    position = 0
    while position + _LONG_TAG < len(markup):
        end = markup.rfind(b">", position, position + _LONG_TAG)
        if end < 0:
            end = markup.find(b">", position)
            end = end if end >= 0 else len(markup)
            opening = _OPENS.search(markup, position, end)
            if opening and end - opening.end() > _LONG_TAG and _is_overfull(markup[opening.end() : end]):
                yield slice(opening.end(), end)
        position = end + 1


def _is_overfull(attributes: bytes) -> bool:
    return sum(1 for _ in islice(_BETWEEN.finditer(_QUOTED.sub(b"", attributes)), _MOST_ATTRIBUTES)) == _MOST_ATTRIBUTES


def _without_attributes(markup: bytes, overfull: list[slice]) -> bytes:
    pieces, position = [], 0
    for attributes in overfull:
        pieces.append(markup[position : attributes.start])
        position = attributes.stop
    return b"".join((*pieces, markup[position:]))


def _text_after_most(markup: bytes) -> bytes:
    """``markup`` with nothing but the text of what follows the most tags that are read, if there are more."""
    first = next(islice(_outside_scripts(_TAG, markup), _MOST_TAGS, None), None)
    if first is None:
        return markup
    cut = first.start()
    rest = b" ".join(_unscripted(markup[: cut + _LONGEST_REST], cut))
    return markup[:cut] + b"<p>" + b" ".join(_texts(rest))


def _texts(markup: bytes) -> Iterator[bytes]:
    """``markup`` without its tags, in pieces that begin at one: all at once would take thirty times the memory."""
    position = 0
    while position >= 0:
        end = markup.find(b"<", position + _PIECE)
        yield _ANY_TAG.sub(b" ", markup[position:end] if end >= 0 else markup[position:])
        position = end


def _outside_scripts(tags: re.Pattern[bytes], markup: bytes) -> Iterator[re.Match[bytes]]:
    """The ``tags`` of ``markup``, without what looks like some inside scripts."""
    scripted = 0
    for tag in tags.finditer(markup):
        if tag.start() < scripted:
            continue
        if tag[2].lower() == b"script" and not tag[1]:
            scripted = markup.find(b"</script", tag.end())
            if scripted < 0:
                return
        yield tag


def _unscripted(markup: bytes, position: int) -> Iterator[bytes]:
    """The pieces of ``markup`` from ``position`` on that stand between scripts."""
    while position >= 0:
        start = markup.find(b"<script", position)
        yield markup[position:start] if start >= 0 else markup[position:]
        position = markup.find(b"</script", start) if start >= 0 else -1


def _step(tag: re.Match[bytes]) -> int:
    if tag[1]:
        return -1
    return 0 if tag[2].lower() in _VOID or tag[0].endswith(b"/>") else 1


def _without_deep(markup: bytes, tags: re.Pattern[bytes], most: int) -> bytes:
    """``markup`` without those ``tags`` that stand within more than ``most`` others of them."""
    depth = deepest = 0
    for tag in _outside_scripts(tags, markup):
        depth = max(0, depth + _step(tag))
        deepest = max(deepest, depth)
    if deepest <= most:
        return markup
    pieces = []
    depth = position = 0
    for tag in _outside_scripts(tags, markup):
        step = _step(tag)
        was, depth = depth, max(0, depth + step)
        if step and max(was, depth) > most:
            pieces.append(markup[position : tag.start()])
            position = tag.end()
    pieces.append(markup[position:])
    return b" ".join(pieces)
