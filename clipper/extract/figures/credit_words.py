"""The words that picture credits are made of, as patterns: agencies, introductions, what is said of a picture."""

import re
from functools import cache

from clipper.extract.vocabulary import phrases, spellings

_FILE = "picture-credits"
_NO_CASE = re.compile(r"[^\W\d_A-Za-z\u00c0-\u052f]")
_DIVIDERS = r"\s*[:：=＝|©・]\s*|\s*[/／]\s*(?=\w)|\.\.\.|…"


@cache
def agency() -> str:
    """A pattern for one agency, as it writes itself or in capitals, not within a word."""
    known = spellings(_FILE, "agencies")
    # Capitals throughout, as in many captions.
    known |= {name.upper() for name in known if len(name) > 3}
    return rf"(?<![\w.-])(?:{_any_of(known)})(?!\w)"


@cache
def introduction() -> str:
    """A pattern for the words before who took a picture, and what divides them: "Photo:", "Foto von", "사진="."""
    prepositions = _any_of(phrases(_FILE, "prepositions"))
    known = phrases(_FILE, "introductions")
    letters = re.escape("".join(sorted({word[0] for word in known})))
    words = rf"(?=(?i:[{letters}]))(?i:{_any_of(known)})"
    return rf"(?<!\w){words}(?:{_DIVIDERS}|(?<=\.)\s+(?=\w)|\s+(?i:{prepositions})\s+(?i:the\s+)?)"


@cache
def agencies_alone() -> re.Pattern[str]:
    """Matches where agencies are named."""
    return re.compile(agency())


@cache
def introduced() -> re.Pattern[str]:
    """Matches at the words that introduce a credit."""
    return re.compile(introduction())


def is_introduction(text: str) -> bool:
    """True if ``text`` is nothing but such words: what is left when the name after them went."""
    return text.rstrip(" :：=＝|/").casefold() in phrases(_FILE, "introductions")


def is_remark(text: str) -> bool:
    """True if ``text`` says of a picture that it is old or only an example, and not whose it is."""
    return text.strip(" ()[].,").casefold() in phrases(_FILE, "remarks")


def without_introduction(caption: str) -> tuple[str, str]:
    """``caption`` without the words at its end that introduce a credit, and these; often they are not there."""
    for found in introduced().finditer(caption + " "):
        if not caption[found.end() :].strip():
            return caption[: found.start()].rstrip(" |/–—-,("), caption[found.start() :].strip()
    return caption, ""


def without_furniture(text: str) -> str:
    """``text`` without what viewers of pictures write around a caption, and without the name of a file before it."""
    before, after = _furniture()
    for _ in range(2):
        text = before.sub("", after.sub("", text))
    return text


@cache
def _furniture() -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = _any_of(phrases(_FILE, "furniture"))
    counted = r"(?:image|bild|photo|foto|slide)? ?\d{1,3} ?(?:of|von|de|sur|di|/) ?\d{1,3}(?![\d/.:])"
    before = rf"^(?:(?:{known})(?:\b|(?=[A-Z]))|{counted}|\S+\.(?:jpe?g|png|webp)(?=\s))[:,|]?\s*"
    return re.compile(rf"(?i:{before})"), re.compile(rf"(?i:\s(?:{known})$)")


def is_abbreviation(word: str) -> bool:
    """True if a full stop after ``word`` need not end a sentence: "Sept", "U.S", "J"."""
    if word.isdigit():
        # "beim 50. Berlin-Marathon", but "in 2024. Reuters".
        return len(word) <= 2
    short = len(word) <= 2 or (len(word) <= 3 and word[:1].isupper())
    return "." in word or (short and not _NO_CASE.match(word)) or word.casefold() in phrases(_FILE, "abbreviations")


def _any_of(known: frozenset[str]) -> str:
    """A pattern for any of ``known``, the longest first; by their first letters, which makes it five times as quick."""
    rests: dict[str, list[str]] = {}
    for word in sorted(known, key=lambda word: (-len(word), word)):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in rests.items())
