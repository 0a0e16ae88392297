"""Markup becomes a document: HTML5 parse by lexbor, then one walk. The only user of selectolax."""

from collections.abc import Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from clipper.markup.charset import as_utf8
from clipper.markup.document import Document, Element
from clipper.markup.spacing import fold, without_unseen
from clipper.markup.taming import LONGEST, tamed
from clipper.markup.walk import Walk

_HEAD = 'title, meta, link[rel], base[href], head script[type*="ld+json"]'

_LONGEST_TITLE = 4_000


def read_page(content: bytes, charset: str = "") -> Document:
    """The document that the bytes of a page hold; ``charset`` is the label the transport gave.

    Raises nothing but MemoryError.
    """
    return _parse(as_utf8(content[:LONGEST], charset))


def read_selection(content: bytes, charset: str = "") -> Document:
    """The same for what programs put on the clipboard, which set words by styles."""
    return _parse(as_utf8(content[:LONGEST], charset), by_style=True)


def parse(markup: str) -> Document:
    """The document that ``markup`` holds; damaged markup is read as browsers read it. Never raises."""
    return _parse(markup.encode("utf-8", "replace"))


def _parse(markup: bytes, *, by_style: bool = False) -> Document:
    markup = tamed(markup)  # what it was may be given back, which matters where it is large
    try:
        tree = LexborHTMLParser(markup)
    except SelectolaxError as error:
        raise MemoryError from error  # the only thing that it fails for
    root = tree.body or tree.root
    walk = Walk(by_style=by_style)
    head: dict[str, list[LexborNode]] = {"title": [], "meta": [], "link": [], "base": [], "script": []}
    if root is None:
        return Document(elements=(Element(0, "body", {}, None, 0, hidden=False, names=()),), passages=())
    for node in tree.css(_HEAD):
        head[node.tag or ""].append(node)
    walk.over(root)
    return Document(
        elements=tuple(walk.elements),
        passages=tuple(walk.passages),
        pictures=tuple(walk.pictures),
        frames=tuple(walk.frames),
        dividers=tuple(walk.dividers),
        title=next((text for text in map(_text, head["title"]) if text), ""),
        language=_language(tree.root),
        base=next((node.attributes.get("href") or "" for node in head["base"]), ""),
        metas=tuple(node.attributes for node in head["meta"]),
        links=tuple(node.attributes for node in head["link"]),
        scripts=tuple(node.text(deep=True) for node in head["script"]) + tuple(walk.scripts),
    )


def _text(node: LexborNode) -> str:
    return fold(without_unseen(node.text(deep=True)[:_LONGEST_TITLE]))


def _language(root: LexborNode | None) -> str:
    attributes: Mapping[str, str | None] = root.attributes if root is not None else {}
    return attributes.get("lang") or attributes.get("xml:lang") or ""
