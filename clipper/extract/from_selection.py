"""What a user selected somewhere becomes an extraction: all of it is the story, with its structure.

Nothing is judged here: what somebody has marked with the mouse is what he wants. Only what was out of sight where he
marked it goes, and headline, byline and date go to where they belong.
"""

from collections.abc import Container
from urllib.parse import urlsplit

from clipper.article import Article, Extraction, RemovalKind, blocks_text
from clipper.extract.assemble import assemble
from clipper.extract.claims import Claims
from clipper.extract.collector import collector_at_rest
from clipper.extract.fields.address import absolute
from clipper.extract.fields.language import language
from clipper.extract.fields.site import host_of
from clipper.extract.figures import find_figures
from clipper.extract.lead import Lead, beginning, headline_of, lead_of
from clipper.extract.noise import Cut
from clipper.extract.noise.wording import language_of
from clipper.extract.region import Region
from clipper.extract.selection import Selection
from clipper.markup import Document, Passage, read_selection

_CAPTION = Cut(RemovalKind.CAPTION, "field.caption", "Printed below a picture, kept with it", 0.95)
_HIDDEN = Cut(RemovalKind.INVISIBLE, "invisible.block", "Kept out of sight by the page", 0.9)

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NO_HEADLINES = frozenset({"li", "td", "th", "dt", "dd", "blockquote", "figcaption", "pre"})
_ABOVE_HEADLINE, _LONGEST_ABOVE = 4, 120
"""Lines that may stand above a headline, and their characters: the section, a kicker."""
_SENTENCE_ENDS = (".", "。")


@collector_at_rest
def extract_selection(markup: bytes, came_from: str, charset: str = "") -> Extraction:
    """The story in a piece of a page, a mail or a document; ``came_from`` is the page's address, or
    its site's, or empty.

    Never raises on any bytes; what holds no text gives an article without blocks.
    """
    document = read_selection(markup, charset)
    base = absolute(document.base, came_from) or came_from
    figures = find_figures(document, base)
    whole = {passage.index: _HIDDEN for passage in document.passages if passage.hidden}
    whole |= {passage.index: _CAPTION for figure in figures for passage in figure.captions}
    headline = _headline(document, whole)
    lead = lead_of(document, headline) if headline is not None else Lead()
    whole |= lead.fields
    region = Region(0, len(document.passages), document.elements[0])
    story = assemble(Selection(document, region, whole, {}, figures, base))
    title = lead.title or document.title or beginning(document)
    told = f"{title}\n{blocks_text(story.blocks)}"
    article = Article(
        title=title,
        blocks=story.blocks,
        authors=lead.authors,
        published=lead.published,
        language=language(Claims(()), region.root, told, language_of),
        source=host_of(came_from),
        address=absolute(came_from, "") if _is_page(came_from) else "",
    )
    return Extraction(article, story.removals, whole=story.whole)


def _is_page(address: str) -> bool:
    """Whether it is the address of a page, and not of a site: Firefox tells no more of where something is from."""
    parts = urlsplit(address)
    return bool(parts.path.strip("/") or parts.query)


def _headline(document: Document, elsewhere: Container[int]) -> Passage | None:
    """The first heading, of two at the beginning the higher; else a first line that reads like a headline.

    ``elsewhere`` are the indices of passages that are no lines of the story.
    """
    headings = []
    for passage in [each for each in document.passages if each.index not in elsewhere][:_ABOVE_HEADLINE]:
        if _heading(passage):
            headings.append(passage)
        elif headings or len(passage.text) > _LONGEST_ABOVE or passage.text.endswith(_SENTENCE_ENDS):
            break
    if headings:
        return min(headings, key=_heading)
    first = headline_of(document)
    return None if first is None or first.index in elsewhere or first.element.nearest(_NO_HEADLINES) else first


def _heading(passage: Passage) -> str:
    """``h1`` to ``h6``; empty for a passage that is no heading."""
    element = passage.element.nearest(_HEADINGS)
    return "" if element is None else element.tag
