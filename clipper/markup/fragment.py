"""Markup in small pieces, such as inside metadata: BeautifulSoup reads whatever it is handed."""

import html
import warnings

from clipper.markup.spacing import fold, without_unseen

_PARAGRAPHS = ["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr"]
_LONGEST = 2_000_000


def plain_line(markup: str) -> str:
    """One folded line of text; entities are resolved, also doubly escaped ones, and tags dropped."""
    return " ".join(plain_paragraphs(markup))


def plain_paragraphs(markup: str) -> tuple[str, ...]:
    """The paragraphs of a fragment, folded: divided by block tags, or by line feeds where it has no tags."""
    markup = html.unescape(html.unescape(markup)) if "&" in markup else markup
    text = _soup_text(markup) if "<" in markup and len(markup) <= _LONGEST else markup
    folded = (fold(without_unseen(line)) for line in text.split("\n"))
    return tuple(line for line in folded if line)


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
