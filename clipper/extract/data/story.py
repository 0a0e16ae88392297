"""Which part of a page's data is its story: an object with the page's headline, and much text or a list of blocks."""

from collections.abc import Iterator
from typing import Any

from clipper.extract.body.promise import weight_of
from clipper.extract.data.blocks import markup_of
from clipper.extract.data.scripts import values_in
from clipper.extract.fields.keys import key_of
from clipper.markup import Document, parse

_MOST_OBJECTS = 60_000
_MOST_MEASURED = 60
_SHORTEST = 400
"""Letters of a story that is worth taking from here."""
_TITLES = ("headline", "title", "name", "headLine", "articleTitle", "hed")
_SHORTEST_TITLE = 12
_LONGEST_TITLE = 400
_BODIES = (
    "articleBody", "body", "content", "blocks", "text", "html", "story", "paragraphs", "elements", "children",
    "components", "bodyHtml", "contentHtml", "description", "article", "richText", "document", "main", "contents",
)  # fmt: skip


def story_in_data(markup: str, headline: str, shown: int) -> Document | None:
    """The story under ``headline`` in the scripts of a page, if it has twice the letters that are ``shown``.

    Gives a document of its blocks alone; None if there is no such story.
    """
    key = key_of(headline)
    best, length = "", max(_SHORTEST, 2 * shown)
    for value in values_in(markup):
        objects = list(_objects(value))
        others = {
            name: part for each in objects for name, part in each.items() if ":" in name and isinstance(part, dict)
        }
        told = [each for each in objects if _is_called(each, key)]
        for each in told[:_MOST_MEASURED]:
            for name in _BODIES:
                if not isinstance(each.get(name), str | list | dict):
                    continue
                found = "\n".join(markup_of(each[name], dict(others)))
                if len(found) > length and (letters := _letters(found)) > length:
                    best, length = found, letters
    return parse(best) if best else None


def _letters(markup: str) -> int:
    return sum(weight_of(passage.text) for passage in parse(markup).passages)


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """All objects in ``value``, outer before inner, each once."""
    waiting, seen = [value], set[int]()
    while waiting and len(seen) < _MOST_OBJECTS:
        part = waiting.pop()
        if not isinstance(part, dict | list) or id(part) in seen:
            continue
        seen.add(id(part))
        if isinstance(part, dict):
            yield part
            waiting += part.values()
        else:
            waiting += part


def _is_called(value: dict[str, Any], headline: str) -> bool:
    """Whether the object has the page's headline, itself or in an object directly within, such as ``headline.text``."""
    for name in _TITLES:
        told = value.get(name)
        if isinstance(told, dict):
            told = next((said for said in told.values() if isinstance(said, str) and len(said) > _SHORTEST_TITLE), None)
        if isinstance(told, str) and _SHORTEST_TITLE <= len(told) <= _LONGEST_TITLE:
            key = key_of(told)
            if key and (key == headline or (len(key) > len(headline) / 2 and key in headline)):
                return True
    return False
