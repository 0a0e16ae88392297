"""The standfirst: the sentences under the headline that sum the story up, where the page prints them."""

from collections.abc import Sequence

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
    described = [key_of(text) for text in claims.of("standfirst")]
    for passage in shown:
        if not _SHORTEST <= len(passage.text) <= _LONGEST or passage.text in body:
            continue
        key = key_of(passage.text)
        named = not _NAMES.isdisjoint(passage.element.names)
        if named or any(
            key and (key in text or text.rstrip("…") in key) for text in described if len(text) > _SHORTEST
        ):
            return passage.text
    return ""
