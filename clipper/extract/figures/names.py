"""Whether a few words can be the names that a picture credit is made of."""

from clipper.extract.figures.credit_words import agencies_alone
from clipper.extract.vocabulary import words
from clipper.patterns import deferred

_TOKENS = deferred(r"[^\s/|+&]+")
_CASELESS = deferred(r"[\u0590-\u0eff\u1000-\u1cff\u3040-\ud7ff\uff66-\uff9f]")
_SENTENCE = deferred(r"。|[다요]\.|[.!?।]\s")
# "Shoes: Ann Lee" tells what is to be seen.
_LABELLED = deferred(r"^\w+: ")
_STRIPPED = ".,;:()[]{}'\"“”‘’«»„!…*•"
_LONGEST = 90
_MOST_WORDS = 10
_LONGEST_CASELESS = 30
_MOST_CASELESS = 4


def are_names(text: str) -> bool:
    """True if ``text`` is short and every word is a name, an agency, or a small word between them."""
    text = text.strip()
    if not 2 <= len(text) <= _LONGEST or text.endswith(("!", "?", "。", "！", "？")):
        return False
    if _CASELESS.search(text):
        if _SENTENCE.search(text):
            return False
        return len(text) <= _LONGEST_CASELESS and len(text.split()) <= _MOST_CASELESS
    if _LABELLED.match(text):
        return False
    rest = agencies_alone().sub("A", text)
    tokens = [token.strip(_STRIPPED) for token in _TOKENS.findall(rest)]
    tokens = [token for token in tokens if token]
    if not tokens or len(tokens) > _MOST_WORDS or not _is_name(tokens[0]):
        return False
    small = words("picture-credits", "small", "words")
    return all(_is_name(token) or token.casefold() in small for token in tokens)


def has_no_case(text: str) -> bool:
    """True if ``text`` has letters of a script without capitals."""
    return bool(_CASELESS.search(text))


def _is_name(token: str) -> bool:
    return token[:1].isupper() or token.startswith("@") or token.endswith((".com", ".net", ".org"))
