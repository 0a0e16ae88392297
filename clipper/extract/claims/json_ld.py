"""Claims in JSON-LD scripts, as schema.org names them (https://schema.org/NewsArticle)."""

import json
import re
from collections.abc import Iterator
from typing import Any

from clipper.article import Claim
from clipper.markup import Document, plain_line, plain_paragraphs

ORIGIN = "json-ld"

_STORY = re.compile(r"Article|Posting$|^Report$|Reportage|OpinionNews|Review$")
_PUBLISHER = frozenset({"Organization", "NewsMediaOrganization", "WebSite"})
_FIELDS = (
    ("title", "headline", "name"),
    ("standfirst", "description"),
    ("author", "author", "creator"),
    ("published", "datePublished"),
    ("modified", "dateModified"),
    ("source", "publisher", "sourceOrganization"),
    ("address", "url"),
    ("language", "inLanguage"),
    ("tag", "keywords"),
)
_DIVIDERS = re.compile(r"[,;]")
_HOLDERS = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item")
_COMMENTED = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*.*?\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$")
_EXTRA_COMMA = re.compile(r",\s*([}\]])")
_DEEPEST = 8
_MOST_NODES = 2_000

Node = dict[str, Any]


def claims(document: Document, _: str) -> Iterator[Claim]:
    """Claims of the objects that describe a story, else of those that describe its publisher."""
    nodes = [node for script in document.scripts for node in _nodes(_load(script))][:_MOST_NODES]
    names = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and node.get("name")}
    yield from _story_claims(_stories(nodes), names)
    for node in nodes:
        if _PUBLISHER.intersection(_types(node)):
            yield from (_claim("source", name) for name in _texts(node.get("name"), names))


def _load(script: str) -> Any:
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        pass
    repaired = _EXTRA_COMMA.sub(r"\1", _COMMENTED.sub("", script.strip()))
    try:
        return json.JSONDecoder(strict=False).raw_decode(repaired.lstrip())[0]
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any, depth: int = 0) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for holder in _HOLDERS:
            if isinstance(value.get(holder), list | dict):
                yield from _nodes(value[holder], depth + 1)


def _types(node: Node) -> tuple[str, ...]:
    named = node.get("@type")
    listed = named if isinstance(named, list) else [named]
    return tuple(name for name in listed if isinstance(name, str))


def _stories(nodes: list[Node]) -> list[Node]:
    """The descriptions of the page's story, the fullest first; lists of other stories often follow it."""
    stories = [node for node in nodes if any(_STORY.search(name) for name in _types(node))]
    stories.sort(key=lambda node: not (node.get("headline") and node.get("datePublished")))
    return [
        node for node in stories if node is stories[0] or node.get("headline") in (None, stories[0].get("headline"))
    ]


def _story_claims(stories: list[Node], names: dict[str, Node]) -> Iterator[Claim]:
    for field, *keys in _FIELDS:
        values = next((found for story in stories for key in keys if (found := _texts(story.get(key), names))), [])
        if field == "tag":
            values = [tag for keywords in values for tag in _DIVIDERS.split(plain_line(keywords))]
        yield from (_claim(field, value) for value in values)
    for story in stories:
        body = story.get("articleBody") or story.get("reviewBody")
        text = "\n".join(part for part in body if isinstance(part, str)) if isinstance(body, list) else body
        if isinstance(text, str):
            yield Claim("body", "\n\n".join(plain_paragraphs(text)), ORIGIN)


def _claim(field: str, value: str) -> Claim:
    return Claim(field, plain_line(value), ORIGIN)


def _texts(value: Any, names: dict[str, Node], depth: int = 0) -> list[str]:
    """The strings that a value stands for: itself, its name, what it refers to, or those of its items."""
    if isinstance(value, str):
        return [value] if value.strip() else []
    if depth > _DEEPEST:
        return []
    if isinstance(value, list):
        return [text for item in value[:100] for text in _texts(item, names, depth + 1)]
    if isinstance(value, dict):
        named = value.get("name") or value.get("@value")
        if not named and value.get("@id") in names:
            named = names[value["@id"]].get("name")
        return _texts(named, names, depth + 1)
    return []
