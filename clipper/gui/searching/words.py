"""What stands in the search field, as a query."""

import re

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_UNFINISHED = re.compile(r"\w$")
_WHOLE = re.compile(r"(?:^|[\s(-])(?:is|has|on|after|before|lang)[:：]\S*$", re.IGNORECASE)
"""What must be written to its end before it says anything."""
_OPERATOR = re.compile(r"(?:^|[\s(])OR$")
_SHORT = re.compile(r"(?<!\w)[0-9A-Za-z\u00c0-\u052f]{1,2}$")
"""One or two letters of a script with long words. Every other story has words that begin so: to gather them takes as
long as anything, and tells nobody anything."""


def is_short(typed: str) -> bool:
    """Whether the last word of ``typed`` is so short that it is probably not all of it."""
    return _SHORT.search(typed) is not None


def query_words(typed: str) -> str:
    """``typed`` as words of a query. The last word is still being written, so it is the beginning of one.

    If it is short it is a word: EU, UN.
    """
    words = typed.strip()
    if is_short(words):
        return words
    in_phrase = words.translate(_QUOTES).count('"') % 2
    finished = in_phrase or _WHOLE.search(words) or _OPERATOR.search(words) or not _UNFINISHED.search(words)
    return words if finished else f"{words}*"
