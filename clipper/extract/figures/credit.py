"""Splits what is printed under a picture into caption and credit."""

import re

from clipper.extract.figures.credit_forms import FORMS, TAKEN_BY, are_words_of_credit, has_colon
from clipper.extract.figures.credit_words import agencies_alone, introduced, is_introduction, is_remark
from clipper.extract.figures.names import are_names, has_no_case

_SENTENCE = re.compile(r"[^\W\d_]{3,}[.!?] +[^\W\d_]{2,}")
# "Ann Lee for The Post", in capitals too.
_FOR = re.compile(r" (?:for|für|pour|para|per) ", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}")
_FEW_WORDS = 6
_COURTESY = re.compile(r"(?:(?:photo|image|picture|video)s? )?(?:courtesy|copyright|credit) +", re.IGNORECASE)
_SHORTEST_CAPTION = 5
_LONGEST_CREDIT = 120
_LONGEST_SIGNED = 14
_LOOKED_AT = 260
"""Characters at the end of a line in which a credit is looked for."""
_MOST_CREDITS = 3
_TRAILING = " |-–—/\n＝=,"
_AROUND = " \n|–—＝=,-/"


def split_credit(text: str) -> tuple[str, str]:
    """Caption and credit of the line under a picture; either may be empty. Both are parts of ``text`` as written."""
    text = text.strip()
    if credit_only(text):
        return "", text
    caption = text
    for _ in range(_MOST_CREDITS):
        start = _credit_start(caption)
        if start is None:
            break
        caption = caption[:start].rstrip(_TRAILING)
    if is_introduction(caption):
        caption = ""
    return caption, text[len(caption) :].strip(_AROUND)


def credit_only(text: str) -> bool:
    """True if the whole of ``text`` is a credit."""
    text = text.strip()
    if not text or len(text) > _LONGEST_CREDIT:
        return False
    inner = text.strip("()[]（）【】 .|–—-/")
    if _DOMAIN.fullmatch(inner) or is_remark(inner) or inner.startswith(("©", "ⓒ")) or is_introduction(inner):
        return True
    courtesy = _COURTESY.match(inner)
    if courtesy is not None and are_names(inner[courtesy.end() :]):
        return True
    introduction = introduced().match(inner)
    if introduction is not None:
        rest = inner[introduction.end() :]
        return are_words_of_credit(rest) if has_colon(introduction[0]) else are_names(rest)
    if _SENTENCE.search(inner):
        return False
    if TAKEN_BY.search(inner) and len(inner) <= _LONGEST_SIGNED:
        return True
    if not are_names(inner):
        return False
    agency = agencies_alone().search(inner)
    if agency is not None and has_no_case(inner) and 2 * len(agency[0]) < len(inner):
        # Words without capitals look like names: an agency alone is no proof.
        return False
    bracketed = text.startswith(("(", "（", "[")) and text.endswith((")", "）", "]")) and not has_no_case(inner)
    if bracketed or (len(inner.split()) <= _FEW_WORDS and (inner.count("/") == 1 or _FOR.search(inner))):
        return True
    return agency is not None and ("/" in inner or agency.start() == 0 or agency.end() == len(inner))


def _credit_start(text: str) -> int | None:
    """Where the credit at the end of ``text`` begins, or None."""
    tail_from = max(0, len(text) - _LOOKED_AT)
    tail = text[tail_from:]
    for form in FORMS:
        start = form(tail)
        if start is not None and tail_from + start >= _SHORTEST_CAPTION:
            return tail_from + start
    return None
