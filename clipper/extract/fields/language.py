"""The language of the story as a BCP 47 tag."""

import re
from collections.abc import Callable

from clipper.article.language import language_parts, written_language
from clipper.extract.claims import Claims
from clipper.markup import Element

_TAG = re.compile(r"^([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{4}))?(?:[-_]([a-zA-Z]{2}|\d{3}))?(?:[-_.@].*)?$")
_SAMPLE = 2_000


def language(claims: Claims, root: Element, text: str, by_words: Callable[[str], str]) -> str:
    """The tag that fits the letters of ``text``, in its usual spelling; else the one its letters or words speak for.

    What is declared nearest to the story counts first; ``root`` is the element around it. Where declarations differ,
    or there is none, the words decide: ``by_words`` gives the language of a text as far as it knows it.
    """
    declared = [tag for element in root.ancestry() if (tag := element.get("lang") or element.get("xml:lang"))]
    claimed = claims.of("language", "visible", "json-ld", "meta", "opengraph")
    usual = dict.fromkeys(_usual(tag) for tag in (*declared, *claimed))
    fitting = [tag for tag in usual if tag and written_language(tag, text) == tag]
    if len({language_parts(tag)[0] for tag in fitting}) == 1:
        return fitting[0]
    spoken = by_words(text[:_SAMPLE])
    return next(
        (tag for tag in fitting if language_parts(tag)[0] == spoken),
        fitting[0] if fitting else spoken or written_language("", text),
    )


def _usual(tag: str) -> str:
    found = _TAG.match(tag.strip())
    if not found:
        return ""
    parts = (found[1].lower(), (found[2] or "").title(), (found[3] or "").upper())
    return "-".join(part for part in parts if part)
