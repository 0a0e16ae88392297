"""What was dropped on the window, or is on the clipboard, as sources: by what it is, not by the order it came in."""

from clipper.bundles import WEBARCHIVE, BrokenBundle, open_bundle
from clipper.fetch.clipboard_html import ClipboardHtml, clipboard_html
from clipper.fetch.errors import PictureAlone
from clipper.fetch.flavours import Flavours
from clipper.fetch.fragment import Fragment, fragment_of
from clipper.fetch.pasted import (
    Wish,
    address_of,
    linked_from,
    sources_in,
    sources_in_markup,
    titled,
    titles_of,
    web,
)
from clipper.fetch.source import Handed, WebAddress, as_title


def sources_of(flavours: Flavours, wish: Wish = Wish.BEST) -> tuple[Handed, ...]:
    """What ``flavours`` hold to clip: the links of the first list that has some, else what is in the HTML, else what is
    in the text. Several shapes of one link are one source; a title is taken from whatever tells it.

    A list of links is no text, whatever the wish. Raises PictureAlone if there is a picture and nothing else.
    """
    html = clipboard_html(flavours.html)
    fragment = fragment_of(html.markup)
    pictures = _alone(fragment)
    titles = titles_of(fragment.links) | titles_of((link for links in flavours.lists for link in links), least=1)
    for links in () if wish is Wish.TEXT else flavours.lists:
        listed = [source for link in links for source in linked_from(link)]
        found = [source for source in listed if not _is_one_of(source, pictures)]
        if found:
            named = dict.fromkeys(titled(source, titles) for source in found)
            only = {address_of(source): as_title(flavours.title) for source in named} if len(named) == 1 else {}
            return tuple(titled(source, only) for source in named)
    page = _page_of(flavours, html)
    found_in_html = sources_in_markup(html.markup, fragment, page, wish) if html.markup.strip() else ()
    found_in_text = () if found_in_html else sources_in(flavours.text, wish)
    found = [source for source in (*found_in_html, *found_in_text) if not _is_one_of(source, pictures)]
    if not found and wish is Wish.BEST and (flavours.picture or pictures):
        raise PictureAlone(next(iter(pictures), ""))
    return tuple(found)


def _alone(fragment: Fragment) -> frozenset[str]:
    """The addresses of the pictures in a piece of HTML in which there is nothing else; also those no page can be at."""
    if not fragment.pictures or fragment.text or any(linked_from(link) for link in fragment.links):
        return frozenset()
    return frozenset(web(picture) or picture[:100] for picture in fragment.pictures)


def _is_one_of(source: Handed, pictures: frozenset[str]) -> bool:
    return isinstance(source, WebAddress) and source.address in pictures


def _page_of(flavours: Flavours, html: ClipboardHtml) -> str:
    """The address of the page that was selected on, by whatever tells the most of it."""
    return max(map(web, (flavours.page, html.source, _archived(flavours.archive))), key=len)


def _archived(archive: bytes) -> str:
    if not archive:
        return ""
    try:
        return open_bundle(archive, WEBARCHIVE).address
    except BrokenBundle:
        return ""
