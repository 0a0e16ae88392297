"""Scripts: which one a text is written in, and tokens of another one in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from clipper.patterns import deferred

# Letters by script (Unicode blocks); Han and the kana are one, since Japanese mixes them.
_RANGES = {
    "Latin": "A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff",
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Cyrillic": "\u0400-\u052f",
    "Armenian": "\u0530-\u058f",
    "Hebrew": "\u0590-\u05ff",
    "Arabic": "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Devanagari": "\u0900-\u097f",
    "Bengali": "\u0980-\u09ff",
    "Tamil": "\u0b80-\u0bff",
    "Telugu": "\u0c00-\u0c7f",
    "Thai": "\u0e00-\u0e7f",
    "Georgian": "\u10a0-\u10ff",
    "Korean": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
    "Chinese or Japanese": "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f",
}
_LETTERS = {name: deferred(f"[{ranges}]") for name, ranges in _RANGES.items()}
_WORDS = {name: deferred(f"[{ranges}]+(?:[ ·][{ranges}]+)*") for name, ranges in _RANGES.items()}
_LATIN = "Latin"
_BEYOND_LATIN = deferred("[\u0370-\u1dff\u1f00-\u1fff\u2e80-\u2fff\u3040-\ud7af\uf900-\ufefc\uff66-\uff9f]+")
_SAMPLE = 40_000
_FEW = 0.1
EAST_ASIAN = frozenset({"Chinese or Japanese", "Korean"})


@dataclass(frozen=True, slots=True)
class Writing:
    """The script most letters of a text belong to, its share of them, and the other scripts that occur."""

    script: str
    share: float
    others: tuple[str, ...]


def is_latin(text: str) -> bool:
    """True if no letter of ``text`` is of another script than Latin."""
    return text.isascii() or _BEYOND_LATIN.search(text) is None


def writing_of(texts: Iterable[str]) -> Writing:
    """The writing of ``texts`` together; ``Latin`` if they have no letters."""
    text = "\n".join(texts)
    beyond = "" if text.isascii() else "".join(_BEYOND_LATIN.findall(text[:_SAMPLE]))
    if not beyond:
        return Writing(_LATIN, 1.0, ())
    counts = {name: len(letters.findall(beyond)) for name, letters in _LETTERS.items() if name != _LATIN}
    foreign = sum(counts.values())
    if foreign > _FEW * min(len(text), _SAMPLE):
        counts[_LATIN] = len(_LETTERS[_LATIN].findall(text[:_SAMPLE]))
    else:
        # Counting the letters of an alphabet one by one is slow; blanks and punctuation are about a fifth.
        counts[_LATIN] = max(1, int(0.8 * min(len(text), _SAMPLE)) - foreign)
    script = max(counts, key=lambda name: counts[name])
    others = tuple(name for name, count in counts.items() if name != script and count)
    return Writing(script, counts[script] / sum(counts.values()), others)


def words_in(text: str, script: str) -> Iterable[re.Match[str]]:
    """Each run of words in ``script``, longest first come."""
    return _WORDS[script].finditer(text)


def count_of(text: str, script: str) -> int:
    """How many letters of ``script`` are in ``text``."""
    return len(_LETTERS[script].findall(text))
