"""Lists of blocks, as systems for writing stories keep them, become markup: no system's own shape, but what all share.

A block says what it is (``type``, ``kind``, ``__typename`` …) and has its text, or smaller blocks, under one of few
names. What it is decides between heading, quote, picture and paragraph; whatever is unknown is a paragraph.
"""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

_KIND = ("type", "kind", "__typename", "blockType", "nodeType", "_type", "component", "tag")
_INSIDE = (
    "blocks", "children", "content", "elements", "nodes", "items", "paragraphs", "body", "model", "data", "document",
    "json", "attrs", "props", "value", "html", "text", "textHtml", "paragraph",
)  # fmt: skip
_ADDRESS = ("src", "url", "imageUrl", "originalUrl", "href", "path")
_CAPTION = ("caption", "description", "legend", "title", "altText", "alt")
_CREDIT = ("credit", "byline", "copyright", "photographer")
_HEADING = re.compile(r"head|subtitle|subhead|^h[1-6]$", re.IGNORECASE)
_PICTURE = re.compile(r"image|picture|photo|figure", re.IGNORECASE)
_QUOTE = re.compile(r"quote", re.IGNORECASE)
_OTHER = re.compile(
    r"(?:^|[^a-z])ads?(?:$|[^a-z])|advert|promo|related|newsletter|recommend|teaser|(?:^|\s)(?:script|style)(?:$|\s)|embed|comment|byline|^author",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"para|^p$|unstyled|^block$", re.IGNORECASE)
_RUN = re.compile(
    r"^(?:text|link|hyperlink|a|b|i|em|strong|span|leaf|fragment|mark|bold|italic|inline.*)$", re.IGNORECASE
)
_TAG = re.compile(r"<(?:/?[a-z][^<>]*|br\s*/?)>", re.IGNORECASE)
_DEEPEST = 40


def markup_of(value: Any, others: dict[str, Any], depth: int = 0) -> Iterator[str]:
    """The blocks of ``value`` as HTML; ``others`` are objects that it may name by ``__ref``, each of them once.

    Those that it names are taken out of ``others``, since objects that name each other would make a story without end.
    """
    if depth > _DEEPEST:
        return
    if isinstance(value, str):
        yield from _of_text(value)
    elif isinstance(value, list):
        if value and all(_is_run(item) for item in value) and any(isinstance(item, dict) for item in value):
            yield f"<p>{_line(value, others, depth + 1)}</p>"
        else:
            for item in value:
                yield from markup_of(item, others, depth + 1)
    elif isinstance(value, dict):
        yield from _of_block(_named(value, others), others, depth + 1)


def _of_text(text: str) -> Iterator[str]:
    if _TAG.search(text):
        yield (
            text
            if re.search(r"<(?:p|div|h[1-6]|ul|ol|figure|blockquote|br|section)\b", text, re.IGNORECASE)
            else f"<p>{text}</p>"
        )
    else:
        yield from (f"<p>{html.escape(line)}</p>" for line in html.unescape(text).split("\n") if line.strip())


def _of_block(block: Mapping[str, Any], others: dict[str, Any], depth: int) -> Iterator[str]:
    kind = " ".join(said for name in _KIND if isinstance(said := block.get(name), str) and len(said) < 60)
    if _OTHER.search(kind):
        return
    if _PICTURE.search(kind):
        yield from _picture(block, others)
    elif _QUOTE.search(kind):
        yield f"<blockquote><p>{_line(block, others, depth)}</p></blockquote>"
    elif _HEADING.search(kind):
        yield f"<h2>{_line(block, others, depth)}</h2>"
    elif _PARAGRAPH.search(kind):
        yield f"<p>{_line(block, others, depth)}</p>"
    else:
        inside = next(
            (block[name] for name in _INSIDE if block.get(name) and isinstance(block[name], str | list | dict)), None
        )
        yield from markup_of(inside, others, depth)


def _line(value: Any, others: dict[str, Any], depth: int) -> str:
    """The text of ``value`` in one line, as HTML."""
    if depth > _DEEPEST:
        return ""
    if isinstance(value, str):
        return value if _TAG.search(value) else html.escape(html.unescape(value))
    if isinstance(value, list):
        return "".join(_line(item, others, depth + 1) for item in value)
    if isinstance(value, dict):
        block = _named(value, others)
        inside = [block[name] for name in _INSIDE if block.get(name) and isinstance(block[name], str | list | dict)]
        return next((line for part in inside if (line := _line(part, others, depth + 1))), "")
    return ""


def _picture(block: Mapping[str, Any], others: dict[str, Any]) -> Iterator[str]:
    address = _told(block, _ADDRESS, others)
    if address:
        caption, credit = _told(block, _CAPTION, others), _told(block, _CREDIT, others)
        under = f"<figcaption>{html.escape(f'{caption} {credit}'.strip())}</figcaption>" if caption or credit else ""
        yield f'<figure><img src="{html.escape(address)}">{under}</figure>'


def _told(value: Any, names: tuple[str, ...], others: dict[str, Any], depth: int = 0) -> str:
    """The first string under one of ``names`` in ``value`` or in what it holds."""
    if depth > 4:
        return ""
    if isinstance(value, list):
        return next((found for item in value[:5] if (found := _told(item, names, others, depth + 1))), "")
    if not isinstance(value, dict):
        return ""
    block = _named(value, others)
    own = next((said for name in names if isinstance(said := block.get(name), str) and said.strip()), "")
    return own or next((found for part in block.values() if (found := _told(part, names, others, depth + 1))), "")


def _is_run(value: Any) -> bool:
    return isinstance(value, str) or (
        isinstance(value, dict)
        and (bool(_RUN.match(str(value.get("type") or value.get("nodeType") or ""))) or set(value) <= {"text", "marks"})
        and not isinstance(value.get("model"), dict)
    )


def _named(block: Mapping[str, Any], others: dict[str, Any]) -> Mapping[str, Any]:
    other = others.pop(block["__ref"], None) if isinstance(block.get("__ref"), str) else None
    return other if isinstance(other, dict) else block
