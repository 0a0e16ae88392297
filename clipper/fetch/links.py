"""Links in running text: where they begin is easy, where they end is not."""

import re
from collections.abc import Iterator

from clipper.fetch.address import web_address
from clipper.fetch.errors import BadAddress

_CJK = (
    r"\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"  # Hangul
    r"\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"  # Kana
    r"\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff"  # Han
)
"""For a regular expression's brackets."""

_LINK = re.compile(
    r"""(?<![A-Za-z0-9])
        (?: https?:// | www\.(?=[\w-]+\.) )
        [^\s\x00-\x1f<>"`{}|\\^\u3000-\u3004\u3008-\u3020\u2018-\u201f\u2026\u00ab\u00bb\uff01-\uff0f\uff1a-\uff20
         \uff3b-\uff40\uff5b-\uff65]{1,8000}
     """,
    re.VERBOSE | re.IGNORECASE,
)
"""Up to a blank, or a sign that stands in text but raw in no address: angle brackets, quotation marks in any script,
and the full-width brackets, stops and commas of Chinese and Japanese. An address is not longer than that."""

_NEXT_LINK = re.compile(r"(?<=[^/=?&#:;,+(%])(?=https?://)", re.IGNORECASE)
"""Where a second link follows without a blank. After ``/`` or ``=`` it is part of the first (an archive, a share)."""

_TRAILING = ".,;:!?'*)]"
_PAIRS = {")": "(", "]": "["}


def links_in(text: str) -> Iterator[str]:
    """The http and https addresses in ``text``, in order; ``www.`` at the beginning of one stands for https."""
    for found in _LINK.finditer(text):
        for written in _NEXT_LINK.split(found.group()):
            link = _without_prose(_without_punctuation(written))
            try:
                yield web_address(link if "://" in link[:8] else f"https://{link}")
            except BadAddress:
                continue


def without_links(text: str) -> str:
    """``text`` without the addresses that are written out in it, and what follows them without a blank."""
    return _LINK.sub("", text)


def _without_punctuation(link: str) -> str:
    """Without what belongs to the sentence around it; a closing bracket is the link's own if the link opened it."""
    end = len(link)
    while end:
        last = link[end - 1]
        if last not in _TRAILING:
            break
        opener = _PAIRS.get(last)
        if opener and link.count(opener, 0, end) >= link.count(last, 0, end):
            break
        end -= 1
    return link[:end]


def _without_prose(link: str) -> str:
    """Without the Korean particle or the Japanese or Chinese words that follow a link without a blank.

    ``https://a.kr/1은`` is followed by a particle, ``https://a.kr/wiki/은`` has a page named so, and nothing but
    custom tells them apart: words in an address are set off by ``/``, ``-``, ``=`` and the like. So CJK characters
    are taken for prose if they are the first ones in the address, follow directly on an ASCII letter or digit, and go
    on to the end without another such sign (``/2024년-결산`` stays whole). What browsers copy is percent-encoded, so
    that raw characters are rare in a link, and common after one.
    """
    first = _FIRST_CJK.search(link)
    if first is None:
        return link
    tail = _TAIL.match(link, first.start())
    return link[: first.start()] if tail and link[first.start() - 1].isalnum() else link


_FIRST_CJK = re.compile(f"[{_CJK}]")
_TAIL = re.compile(r"[^/?&=\-_.~%#+]*\Z")
