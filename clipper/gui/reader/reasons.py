"""Why something was cut, in the user's language. The library keeps it as the rules state it, in English."""

import re

from clipper.languages import later, say, spoken

_FORMS = (
    later("Your rule for %1: %2"),
    later("Site configuration for %1: %2"),
    later("%1 in the middle of a sentence, neither quoted nor explained, linked"),
    later("%1 in the middle of a sentence, neither quoted nor explained"),
)
"""Reasons that tell of the case."""


def reason_words(reason: str) -> str:
    """``reason`` as the library has it, in the user's language; as it is where nobody knows it."""
    for form in _FORMS:
        told = _pattern(form).fullmatch(reason)
        if told:
            return say(form, *map(_words, told.groups()))
    return _words(reason)


def _words(reason: str) -> str:
    return spoken().find("Reasons", reason) or reason


def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(re.sub("%[12]", "(.+)", form), re.DOTALL)
