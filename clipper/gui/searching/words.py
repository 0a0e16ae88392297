"""What stands in the search field, as a query."""

import re

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_UNFINISHED = re.compile(r"\w$")
_WHOLE = re.compile(r"(?:^|[\s(-])(?:is|has|on|after|before|lang)[:：]\S*$", re.IGNORECASE)
"""What must be written to its end before it says anything."""
_OPERATOR = re.compile(r"(?:^|[\s(])OR$")


def query_words(typed: str) -> str:
    """``typed`` as words of a query. The last word is still being written, so it is the beginning of one."""
    words = typed.strip()
    in_phrase = words.translate(_QUOTES).count('"') % 2
    finished = in_phrase or _WHOLE.search(words) or _OPERATOR.search(words) or not _UNFINISHED.search(words)
    return words if finished else f"{words}*"
