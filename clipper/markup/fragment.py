"""Markup in small pieces, such as inside metadata: BeautifulSoup reads whatever it is handed."""

import html
import re
import warnings

from clipper.markup.spacing import fold, without_unseen

_PARAGRAPHS = ["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr"]
_LONGEST = 20_000
_MOST_TAGS = 100
"""What is larger is no fragment: the time of BeautifulSoup, 20 microseconds a tag, grows with the square of them."""
_MOST_OPEN = 10
"""Tags without an end: for each of them BeautifulSoup's parser reads the rest again."""
_SCRIPT = re.compile(r"<(script|style)\b[^<>]*>[^<]*</\1\s*>", re.IGNORECASE)
_BLOCK_TAG = re.compile(rf"</?(?:br|{'|'.join(_PARAGRAPHS)})\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]*>|<![^<>]*>", re.IGNORECASE)


def plain_line(markup: str) -> str:
    """One folded line of text; entities are resolved, also doubly escaped ones, and tags dropped."""
    return " ".join(plain_paragraphs(markup))


def plain_paragraphs(markup: str) -> tuple[str, ...]:
    """The paragraphs of a fragment, folded: divided by block tags, or by line feeds where it has no tags."""
    markup = html.unescape(html.unescape(markup)) if "&" in markup else markup
    text = _text(markup) if "<" in markup else markup
    folded = (fold(without_unseen(line)) for line in text.split("\n"))
    return tuple(line for line in folded if line)


def _text(markup: str) -> str:
    tags = markup.count("<")
    small = len(markup) <= _LONGEST and tags <= _MOST_TAGS and tags - markup.count(">") <= _MOST_OPEN
    # What Python's parser takes for a declaration can make it give up.
    return _soup_text(markup) if small and "<!" not in markup else _text_between_tags(markup)


def _text_between_tags(markup: str) -> str:
    """The text of what is no small fragment, in time that grows with its length."""
    return _TAG.sub("", _BLOCK_TAG.sub("\n", _SCRIPT.sub("", markup)))


def _soup_text(markup: str) -> str:
    from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning  # loading it takes 60 ms; few pages need it

    with warnings.catch_warnings():
        # A value that is an address or a file name is no mistake here.
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        soup = BeautifulSoup(markup, "html.parser")
    for dropped in soup(["script", "style"]):
        dropped.decompose()
    for line in soup(["br"]):
        line.replace_with("\n")
    for block in soup(_PARAGRAPHS):
        block.insert_before("\n")
        block.append("\n")
    return soup.get_text()
