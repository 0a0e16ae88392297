"""What JSON-LD tells of the page's pictures, as schema.org names it (https://schema.org/ImageObject)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from clipper.extract.claims.json_ld import Node, nodes_of, texts_of, types_of
from clipper.markup import Document, plain_line

_CAPTIONS = ("caption", "description", "headline", "name")
_CREDITS = ("creditText", "copyrightHolder", "author", "creator", "copyrightNotice")
_ADDRESSES = ("url", "contentUrl", "@id")
_SHORTEST_FILE = 6
_MOST = 200


@dataclass(frozen=True, slots=True)
class ToldPicture:
    """A picture that the page describes; what it does not tell is empty."""

    file: str
    """The last part of its address: the same picture is often served at several."""
    caption: str
    credit: str


def told_pictures(document: Document) -> tuple[ToldPicture, ...]:
    """The pictures that the page's JSON-LD describes by more than their address."""
    nodes = nodes_of(document)
    names: Mapping[str, Node] = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    found = (_told(node, names) for node in _pictures(nodes))
    return tuple(told for told in found if told.caption or told.credit)


def file_of(address: str) -> str:
    """The last part of the path of ``address``, or empty where it is too short to tell pictures apart."""
    try:
        file = urlsplit(address).path.rsplit("/", 1)[-1]
    except ValueError:
        return ""
    return file if len(file) >= _SHORTEST_FILE else ""


def _pictures(nodes: list[Node]) -> Iterator[Node]:
    for node in nodes[:_MOST]:
        if "ImageObject" in types_of(node):
            yield node
        told = node.get("image")
        for picture in told[:_MOST] if isinstance(told, list) else [told]:
            if isinstance(picture, dict):
                yield picture


def _told(node: Node, names: Mapping[str, Node]) -> ToldPicture:
    address = next((value for key in _ADDRESSES if isinstance(value := node.get(key), str)), "")
    return ToldPicture(file_of(address), _first(node, _CAPTIONS, names), _first(node, _CREDITS, names))


def _first(node: Node, keys: tuple[str, ...], names: Mapping[str, Node]) -> str:
    values: Iterator[Any] = (node.get(key) for key in keys)
    return next((text for value in values for text in map(plain_line, texts_of(value, names)[:1]) if text), "")
