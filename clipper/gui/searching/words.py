"""What stands in the search field, as a query."""

import re

from clipper.desk import BadQuery, query_parts

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


_VALUES = {
    "is": ("starred", "read", "unread", "edited", "failed", "trashed"),
    "has": ("picture", "note", "highlight"),
    "on|after|before": ("today", "yesterday", "this week", "last week", "this month", "last month", "last year"),
}
_HALF = re.compile(r"(?:^|[\s(-])-?(?P<field>[a-z]+)[:：](?P<value>\"[^\"]*|\S*)$", re.IGNORECASE)
_PART_OF_DATE = re.compile(r"\d{1,4}([-/.]\d{0,2}){0,2}|\d{1,4} ?[a-z]*")


def problem_in(words: str) -> BadQuery | None:
    """What is wrong with a query, if it cannot be read."""
    try:
        query_parts(words)
    except BadQuery as error:
        return error
    return None


def begun(typed: str) -> str:
    """What is to be asked while ``typed`` is being typed: without what its end is only on the way to say."""
    words = typed.strip()
    problem = problem_in(words)
    if problem is None:
        return words
    half = _HALF.search(words)
    if half and half.start() <= problem.position and _is_on_its_way(half["field"].lower(), half["value"].lower()):
        words = words[: half.start()].rstrip(" (-")
    missing = words.count("(") - words.count(")")
    closed = words + ")" * missing if missing > 0 else words
    return closed if problem_in(closed) is None else words


def _is_on_its_way(field: str, value: str) -> bool:
    """Whether a field without a value, or half a value where only whole ones count, may yet say something."""
    value = value.removeprefix('"')
    if not value:
        return True
    whole = next((values for fields, values in _VALUES.items() if field in fields.split("|")), ())
    dated = field in ("on", "after", "before") and _PART_OF_DATE.fullmatch(value)
    return bool(dated) or any(each.startswith(value) for each in whole)


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
