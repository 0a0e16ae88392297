"""The languages that pages are asked for in."""

import locale
import re

_LOCALE = re.compile(r"([a-z]{2,3})_([A-Z]{2})")


def system_languages() -> str:
    """An Accept-Language header: the language of the system first, then any other."""
    name, _ = locale.getlocale()
    known = _LOCALE.fullmatch(name or "")
    if known is None:
        return "*"
    language, region = known.groups()
    return f"{language}-{region}, {language};q=0.9, *;q=0.5"
