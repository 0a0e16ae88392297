"""Which addresses may be opened."""

from clipper.clipping import Clipping

_SCHEMES = ("http://", "https://", "mailto:")


def may_open(address: str) -> bool:
    """Whether ``address`` is one that a story may lead to: the web, or a letter."""
    return address.lower().startswith(_SCHEMES)


def original_of(clipping: Clipping) -> str:
    """The address of the page that a clipping is from, to be opened in the browser; empty when there is none."""
    address = clipping.article.address
    if may_open(address):
        return address
    origin = clipping.origin
    return origin if may_open(origin) or origin.startswith("file:") else ""
