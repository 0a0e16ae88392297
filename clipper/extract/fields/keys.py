"""Keys by which two spellings of the same name or headline are known to be one."""

import re
import unicodedata

_BETWEEN = re.compile(r"[\W_]+")


def key_of(text: str) -> str:
    """``text`` without case, spacing, punctuation and compatibility forms."""
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", text).casefold())
