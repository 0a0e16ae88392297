"""Keys by which two spellings of the same name or headline are known to be one."""

import re
import unicodedata
from functools import lru_cache

_BETWEEN = re.compile(r"[\W_]+")
_ASCII_LOWERED = bytes(range(256)).lower()
_ASCII_BETWEEN = bytes(code for code in range(128) if not chr(code).isalnum())


def key_of(text: str) -> str:
    """``text`` without case, spacing, punctuation and compatibility forms."""
    if text.isascii():
        return text.encode().translate(_ASCII_LOWERED, _ASCII_BETWEEN).decode()
    return _folded(text)


@lru_cache(maxsize=1024)
def _folded(text: str) -> str:
    """A page's passages are asked for several times: by headline, by copies, by names."""
    folded = unicodedata.normalize("NFKC", text).casefold().encode("utf-8", "surrogatepass")
    # Blanks are most of what goes, and bytes lose them ten times as quickly.
    key = folded.translate(None, _ASCII_BETWEEN).decode("utf-8", "surrogatepass")
    return key if key.isalnum() else _BETWEEN.sub("", key)
