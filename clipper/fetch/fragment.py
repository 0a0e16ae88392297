"""Text and links of a piece of HTML from the clipboard.

Browsers put well-formed markup there, so this is no HTML parser; but anybody can put anything there, so every sign is
looked at a fixed number of times, whatever it is. (The standard library's parser takes minutes over ``<a <a <a …``.)
"""

import re
from dataclasses import dataclass
from html import unescape

_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_INSIDE = re.compile(r"""[^<>"']+|"[^"]*"|'[^']*'|.""", re.DOTALL)
"""The next piece inside a tag: something, a quoted value, or a sign that ends the tag."""

_LINK = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""", re.IGNORECASE)

_UNSEEN = frozenset({"script", "style", "title", "noscript", "template"})
_PARAGRAPHS = frozenset(
    {
        "p",
        "div",
        "li",
        "tr",
        "table",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "section",
        "article",
    }
)


@dataclass(frozen=True, slots=True)
class Fragment:
    """What a piece of HTML holds; nothing of it is trusted."""

    links: tuple[str, ...]
    """Where its links lead to, in order, as written."""
    text: str
    """The text with an empty line between paragraphs."""
    loose_text: str
    """The text outside of links. Inside one, an address is often cut short, and says no more than the link."""


def fragment_of(html: str) -> Fragment:
    links: list[str] = []
    text: list[str] = []
    loose: list[str] = []
    in_link = False
    at = 0
    while at < len(html):
        start = html.find("<", at)
        data = unescape(html[at : start if start >= 0 else len(html)])
        text.append(data.replace("\n", " "))
        if not in_link:
            loose.append(data)
        if start < 0:
            break
        name, inside, at = _tag(html, start)
        if name in _PARAGRAPHS or name == "br":
            text.append("\n" if name == "br" else "\n\n")
            loose.append("\n")
        elif name == "a":
            link = _LINK.search(inside)
            in_link = link is not None
            if link:
                links.append(unescape(link[1] or link[2] or link[3] or ""))
    paragraphs = (" ".join(paragraph.split()) for paragraph in "".join(text).split("\n\n"))
    return Fragment(tuple(links), "\n\n".join(filter(None, paragraphs)), "".join(loose))


def _tag(html: str, start: int) -> tuple[str, str, int]:
    """The name of the tag that begins at ``start``, what stands inside it, and where the text goes on after it.

    A closing tag has the name of its element. What is no tag has no name; an element that is never seen is passed over
    with all that is in it.
    """
    named = _NAME.match(html, start)
    if named is None:
        if html.startswith("<!--", start):
            return "", "", _after(html, "-->", start)
        is_declaration = html.startswith(("<!", "<?"), start)
        return "", "", _after(html, ">", start) if is_declaration else start + 1
    name = named[1].lower()
    end = _end_of_tag(html, named.end())
    if name in _UNSEEN and not html.startswith("</", start):
        closing = re.compile(f"</{name}", re.IGNORECASE).search(html, end)
        return "", "", closing.start() if closing else len(html)
    return name, html[named.end() : end], end


def _end_of_tag(html: str, at: int) -> int:
    """Where the tag ends whose inside begins at ``at``: after a ``>``, or before a ``<`` or a quote never closed."""
    for piece in _INSIDE.finditer(html, at):
        if piece[0] == ">":
            return piece.end()
        if piece[0] == "<":
            return piece.start()
        if piece[0] in "\"'":
            return len(html)
    return len(html)


def _after(html: str, mark: str, start: int) -> int:
    found = html.find(mark, start)
    return found + len(mark) if found >= 0 else len(html)
