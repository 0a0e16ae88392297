"""A sketch of a story: some of its runs of words, chosen so that those of two stories can be compared.

Every five words in a row are hashed, and the smallest hashes are kept. Two sketches then hold the same sample of what
their stories share, however long each of them is (bottom-k sketches, also known as KMV). Headline and standfirst are
left out, since every paper writes its own.
"""

import re
import struct
from collections.abc import Set
from hashlib import blake2b
from heapq import nsmallest
from typing import TypeAlias

from clipper.article import Article, ReadingOptions, as_read
from clipper.library.search.analyser import CJK, fold_words

Sketch: TypeAlias = tuple[int, ...]
"""Hashes of 64 bits with a sign, the smallest first; empty for a story that is too short to be known again."""

KEYS = 16
"""How many of a sketch, the smallest, find the others."""
_SIZE = 64
_IN_A_ROW = 5
_FEWEST_WORDS = 50
"""A shorter text may be nothing but what an agency writes under each of its stories."""
_FEWEST_COMPARED = 12
"""Hashes that must say something about two stories; so one can be a fifth of the other, and no round-up of many."""
_WORD = re.compile(rf"[{CJK}]|[^\s{CJK}]+")
_STORY = ReadingOptions(standfirst=False, facts=True, boilerplate=False)


def sketch_of(article: Article) -> Sketch:
    """The sketch of the body of ``article``."""
    words = _WORD.findall(fold_words(as_read(article, _STORY).text))
    if len(words) < _FEWEST_WORDS:
        return ()
    rows = set(map(" ".join, zip(*(words[first:] for first in range(_IN_A_ROW)), strict=False)))
    return tuple(nsmallest(_SIZE, set(unpacked(b"".join(map(_hash, rows))))))


def likeness(one: Sketch, other: Sketch, common: Set[int] = frozenset()) -> float:
    """How much of the shorter story is in the longer one, from 0 to 1; 0 where there is too little to say it from.

    ``common`` are hashes that many stories have; they do not count.
    """
    if not one or not other:
        return 0.0
    # Beyond its last hash a full sketch does not know what its story holds.
    end = min(_end(one), _end(other))
    first = {hashed for hashed in one if hashed <= end} - common
    second = {hashed for hashed in other if hashed <= end} - common
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer >= _FEWEST_COMPARED else 0.0


def packed(sketch: Sketch) -> bytes:
    return struct.pack(f">{len(sketch)}q", *sketch)


def unpacked(hashes: bytes) -> Sketch:
    return struct.unpack(f">{len(hashes) // 8}q", hashes)


def _end(sketch: Sketch) -> int:
    return sketch[-1] if len(sketch) == _SIZE else 2**63


def _hash(row: str) -> bytes:
    return blake2b(row.encode("utf-8", "replace"), digest_size=8).digest()
