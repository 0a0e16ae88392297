"""The standfirst: the sentences under the headline that sum the story up, where the page prints them."""

from collections.abc import Iterable, Sequence

from clipper.extract.claims import Claims
from clipper.extract.fields.keys import key_of
from clipper.markup import Passage

_NAMES = frozenset(
    {"standfirst", "subtitle", "dek", "deck", "subhead", "subheadline", "lede", "summary", "excerpt", "intro"}
)
_LONGEST = 600
_SHORTEST = 25


def standfirst(claims: Claims, shown: Sequence[Passage], body: str) -> str:
    """The standfirst among the passages ``shown``; one that stands in the ``body`` is not told twice."""
    described = [key for key in dict.fromkeys(map(key_of, claims.of("standfirst"))) if len(key) > _SHORTEST]
    for passage in shown:
        text = passage.text
        if not _SHORTEST <= len(text) <= _LONGEST:
            continue
        named = not _NAMES.isdisjoint(passage.element.names)
        if (named or _is_one_of(described, key_of(text))) and text not in body:
            return text
    return ""


def _is_one_of(described: Iterable[str], key: str) -> bool:
    return bool(key) and any(key in text or text in key for text in described)
