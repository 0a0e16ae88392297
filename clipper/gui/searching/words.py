"""What stands in the search field, as a query and as words to mark in what is read."""

import re

_TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_UNFINISHED = re.compile(r"\w$")


def query_words(typed: str) -> str:
    """``typed`` as words of a query. The last word is still being written, so it is the beginning of one."""
    words = typed.strip()
    in_phrase = words.translate(_QUOTES).count('"') % 2
    return words + "*" if _UNFINISHED.search(words) and not in_phrase else words


def marked_words(typed: str) -> tuple[str, ...]:
    """Each word and phrase that is searched for, without its quotes; a beginning ends with ``*``."""
    terms = (phrase or word for phrase, word in _TERM.findall(query_words(typed).translate(_QUOTES)))
    return tuple(term for term in terms if term.strip("* "))
