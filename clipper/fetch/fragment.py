"""Text and links of a piece of HTML from the clipboard."""

from html.parser import HTMLParser

_UNSEEN = frozenset({"script", "style", "title", "head", "noscript", "template"})
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


class Fragment(HTMLParser):
    """What a piece of HTML holds, read as leniently as the standard library does; nothing of it is trusted."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        """Where its links lead to, in order, as written."""
        self._text: list[str] = []
        self._loose: list[str] = []
        self._unseen = 0
        self._in_link = False
        self.feed(html)
        self.close()

    @property
    def text(self) -> str:
        """The text with an empty line between paragraphs."""
        paragraphs = (" ".join(paragraph.split()) for paragraph in "".join(self._text).split("\n\n"))
        return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)

    @property
    def loose_text(self) -> str:
        """The text outside of links. Inside one, an address is often cut short, and says no more than the link."""
        return "".join(self._loose)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "a":
            link = dict(attributes).get("href")
            self._in_link = bool(link)
            if link:
                self.links.append(link)
        elif tag == "br":
            self._text.append("\n")
            self._loose.append("\n")
        elif tag in _PARAGRAPHS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "a":
            self._in_link = False
        elif tag in _PARAGRAPHS:
            self._break()

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        self._text.append(data.replace("\n", " "))
        if not self._in_link:
            self._loose.append(data)

    def _break(self) -> None:
        self._text.append("\n\n")
        self._loose.append("\n")
