"""Words for what is wrong with a query, and where."""

from collections.abc import Mapping

from clipper.desk.wording.explanation import Explanation
from clipper.languages import later, say
from clipper.library import BadQuery, Problem

_WORDS: Mapping[Problem, tuple[str, str]] = {
    Problem.UNKNOWN_FIELD: (
        later("The search cannot be read: there is no field “%1:” (character %2)."),
        later(
            "Fields are title, body, caption, credit, byline, source, tag, note, lang, in, after, before, on, is, has; "
            "put other words in quotes."
        ),
    ),
    Problem.NO_VALUE: (
        later("The search cannot be read: nothing follows “%1:” (character %2)."),
        later("Write a word or a phrase right behind the colon."),
    ),
    Problem.NOT_A_DATE: (
        later("The search cannot be read: “%1” is no date (character %2)."),
        later('Write 2024, 2024-07, 2024-07-09, today, yesterday, "last week", "this month" or "30 days".'),
    ),
    Problem.NOT_A_QUALITY: (
        later("The search cannot be read: a clipping cannot be “%1” (character %2)."),
        later("It can be starred, read, unread, trashed, failed or edited."),
    ),
    Problem.NOT_INSIDE: (
        later("The search cannot be read: a clipping cannot have “%1” (character %2)."),
        later("It can have a picture, a note or a highlight."),
    ),
    Problem.NOT_CLOSED: (
        later("The search cannot be read: “(” is never closed (character %2)."),
        later("Write “)” where the group ends, or put it in quotes."),
    ),
    Problem.NOT_OPENED: (
        later("The search cannot be read: “)” closes nothing (character %2)."),
        later("Write “(” where the group begins, or put it in quotes."),
    ),
    Problem.EMPTY_GROUP: (
        later("The search cannot be read: there is nothing in “()” (character %2)."),
        later("Write words into it."),
    ),
    Problem.NOTHING_BESIDE_OR: (
        later("The search cannot be read: “OR” needs words on both sides (character %2)."),
        later("Write some, or write it small to look for it."),
    ),
    Problem.TOO_DEEP: (
        later("The search cannot be read: there are too many “(” in one another (character %2)."),
        later("Make it simpler."),
    ),
}


def explain_query(error: BadQuery) -> Explanation:
    """What is wrong at which character, counted from 1, and what to write instead."""
    happened, remedy = _WORDS[error.problem]
    return Explanation(say(happened, error.found, error.position + 1), say(remedy))
