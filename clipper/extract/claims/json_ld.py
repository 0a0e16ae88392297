"""Claims in JSON-LD scripts, as schema.org names them (https://schema.org/NewsArticle)."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
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
_LONGEST_REMEMBERED = 200_000

Node = dict[str, Any]


def claims(document: Document, _: str) -> Iterator[Claim]:
    """Claims of the objects that describe a story, else of those that describe its publisher."""
    nodes = nodes_of(document)
    names = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and node.get("name")}
    yield from _story_claims(_stories(nodes), names)
    for node in nodes:
        if _PUBLISHER.intersection(types_of(node)):
            yield from (_claim("source", name) for name in texts_of(node.get("name"), names))


def nodes_of(document: Document) -> list[Node]:
    """The objects of the page's JSON-LD in order, those inside graphs and lists included."""
    return [node for script in document.scripts for node in _nodes(_loaded(script))][:_MOST_NODES]


def _loaded(script: str) -> Any:
    # Pictures are looked up in the same scripts as the story; what is huge is not kept for that.
    return _remembered(script) if len(script) <= _LONGEST_REMEMBERED else _load(script)


@lru_cache(maxsize=8)
def _remembered(script: str) -> Any:
    return _load(script)


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


def types_of(node: Node) -> tuple[str, ...]:
    """The names of the types of ``node``."""
    named = node.get("@type")
    listed = named if isinstance(named, list) else [named]
    return tuple(name for name in listed if isinstance(name, str))


def is_story(node: Node) -> bool:
    """Whether ``node`` describes a story."""
    return any(_STORY.search(name) for name in types_of(node))


def _stories(nodes: list[Node]) -> list[Node]:
    """The descriptions of the page's story, the fullest first; lists of other stories often follow it."""
    stories = [node for node in nodes if is_story(node)]
    stories.sort(key=lambda node: not (node.get("headline") and node.get("datePublished")))
    return [
        node for node in stories if node is stories[0] or node.get("headline") in (None, stories[0].get("headline"))
    ]


def _story_claims(stories: list[Node], names: Mapping[str, Node]) -> Iterator[Claim]:
    for field, *keys in _FIELDS:
        told = (story.get(key) for story in stories for key in keys)
        if field == "source":
            # A blog's author is often called its publisher too, and yet is a person.
            told = (value for value in told if not (isinstance(value, dict) and "Person" in types_of(value)))
        values = next((found for value in told if (found := texts_of(value, names))), [])
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


def texts_of(value: Any, names: Mapping[str, Node], depth: int = 0) -> list[str]:
    """The strings that a value stands for: itself, its name, what it refers to, or those of its items."""
    if isinstance(value, str):
        return [value] if value.strip() else []
    if depth > _DEEPEST:
        return []
    if isinstance(value, list):
        return [text for item in value[:100] for text in texts_of(item, names, depth + 1)]
    if isinstance(value, dict):
        named = value.get("name") or value.get("@value")
        reference = value.get("@id")
        if not named and isinstance(reference, str) and reference in names:
            named = names[reference].get("name")
        return texts_of(named, names, depth + 1)
    return []
