"""Text, links and pictures of a piece of HTML from the clipboard.

Browsers put well-formed markup there, so this is no HTML parser; but anybody can put anything there, so every sign is
looked at a fixed number of times, whatever it is. (The standard library's parser takes minutes over ``<a <a <a …``.)
"""

import re
from dataclasses import dataclass, field
from html import unescape

from clipper.fetch.flavours import Link
from clipper.fetch.links import without_links
from clipper.fetch.proportion import Line, letters_in

_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_INSIDE = re.compile(r"""[^<>"']+|"[^"]*"|'[^']*'|.""", re.DOTALL)
"""The next piece inside a tag: something, a quoted value, or a sign that ends the tag."""

_LINK = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""", re.IGNORECASE)
_PICTURE = re.compile(r"""\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""", re.IGNORECASE)

_UNSEEN = frozenset({"script", "style", "title", "noscript", "template"})
_PARAGRAPHS = frozenset(
    {
        *("p", "div", "li", "dt", "dd", "tr", "td", "th", "table", "ul", "ol", "dl", "pre", "blockquote", "hr"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "main", "header", "footer", "nav", "aside"),
        *("figure", "figcaption", "address"),
    }
)


@dataclass(frozen=True, slots=True)
class Fragment:
    """What a piece of HTML holds; nothing of it is trusted."""

    links: tuple[Link, ...]
    """Where its links lead to, in order, as written, with their text."""
    pictures: tuple[str, ...]
    """Where its pictures are, as written."""
    text: str
    """The text with an empty line between paragraphs."""
    loose_text: str
    """The text outside of links. Inside one, an address is often cut short, and says no more than the link."""
    lines: tuple[Line, ...]


@dataclass(slots=True)
class _Gathered:
    links: list[Link] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    letters: int = 0
    linked: int = 0
    open_link: str | None = None
    title: list[str] = field(default_factory=list)

    def add_text(self, data: str) -> None:
        self.text.append(data.replace("\n", " "))
        letters = letters_in(data)
        self.letters += letters
        if self.open_link is None:
            self.loose.append(data)
            self.linked += letters - letters_in(without_links(data))
        else:
            self.title.append(data)
            self.linked += letters

    def end_line(self, *, paragraph: bool) -> None:
        self.text.append("\n\n" if paragraph else "\n")
        self.loose.append("\n")
        self.title.append(" ")
        if self.letters:
            self.lines.append(Line(self.letters, self.linked))
        self.letters = self.linked = 0

    def begin_link(self, target: str | None) -> None:
        """Begin one, or end the last one for None."""
        if self.open_link is not None:
            self.links.append(Link(self.open_link, "".join(self.title)))
        self.open_link = target
        self.title.clear()


def fragment_of(html: str) -> Fragment:
    found = _Gathered()
    at = 0
    while at < len(html):
        start = html.find("<", at)
        found.add_text(unescape(html[at : start if start >= 0 else len(html)]))
        if start < 0:
            break
        name, inside, at = _tag(html, start)
        if name in _PARAGRAPHS or name == "br":
            found.end_line(paragraph=name != "br")
        elif name == "a":
            found.begin_link(_value(_LINK, inside))
        elif name == "img" and (source := _value(_PICTURE, inside)):
            found.pictures.append(source)
    found.begin_link(None)
    found.end_line(paragraph=True)
    paragraphs = (" ".join(paragraph.split()) for paragraph in "".join(found.text).split("\n\n"))
    text = "\n\n".join(filter(None, paragraphs))
    return Fragment(tuple(found.links), tuple(found.pictures), text, "".join(found.loose), tuple(found.lines))


def _value(attribute: re.Pattern[str], inside: str) -> str | None:
    found = attribute.search(inside)
    return unescape(found[1] or found[2] or found[3] or "") if found else None


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
