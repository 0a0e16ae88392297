"""Words for what is wrong with a query, and where."""

from collections.abc import Mapping

from clipper.desk.wording.explanation import Explanation
from clipper.library import BadQuery, Problem

_FIELDS = "title, body, caption, credit, byline, source, tag, note, lang, in, after, before, on, is, has"
_WORDS: Mapping[Problem, tuple[str, str]] = {
    Problem.UNKNOWN_FIELD: ("there is no field “{found}:”", f"Fields are {_FIELDS}; put other words in quotes."),
    Problem.NO_VALUE: ("nothing follows “{found}:”", "Write a word or a phrase right behind the colon."),
    Problem.NOT_A_DATE: (
        "“{found}” is no date",
        'Write 2024, 2024-07, 2024-07-09, today, yesterday, "last week", "this month" or "30 days".',
    ),
    Problem.NOT_A_QUALITY: (
        "a clipping cannot be “{found}”",
        "It can be starred, read, unread, trashed, failed or edited.",
    ),
    Problem.NOT_INSIDE: ("a clipping cannot have “{found}”", "It can have a picture, a note or a highlight."),
    Problem.NOT_CLOSED: ("“(” is never closed", "Write “)” where the group ends, or put it in quotes."),
    Problem.NOT_OPENED: ("“)” closes nothing", "Write “(” where the group begins, or put it in quotes."),
    Problem.EMPTY_GROUP: ("there is nothing in “()”", "Write words into it."),
    Problem.NOTHING_BESIDE_OR: ("“OR” needs words on both sides", "Write some, or write it small to look for it."),
    Problem.TOO_DEEP: ("there are too many “(” in one another", "Make it simpler."),
}


def explain_query(error: BadQuery) -> Explanation:
    """What is wrong at which character, counted from 1, and what to write instead."""
    happened, remedy = _WORDS[error.problem]
    return Explanation(
        f"The search cannot be read: {happened.format(found=error.found)} (character {error.position + 1}).", remedy
    )
