"""Finding the words of a search in the text of the page."""

import re
from collections.abc import Iterable

_RUN_TOGETHER = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
"""Letters of languages whose words are found inside longer runs."""


def pattern_of(words: Iterable[str]) -> re.Pattern[str] | None:
    """What finds any of ``words`` (a phrase has blanks in it, a beginning of a word ends with ``*``); None for none."""
    parts = [part for part in map(_part, words) if part]
    return re.compile("|".join(sorted(parts, key=len, reverse=True)), re.IGNORECASE) if parts else None


def _part(word: str) -> str:
    beginning = word.endswith("*")
    bare = word.rstrip("*").strip()
    if not bare:
        return ""
    body = r"\s+".join(map(re.escape, bare.split()))
    if _RUN_TOGETHER.search(bare):
        return body
    return rf"(?<!\w){body}" + (r"\w*" if beginning else r"(?!\w)")
