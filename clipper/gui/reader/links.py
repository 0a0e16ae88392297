"""Which addresses may be opened."""

_SCHEMES = ("http://", "https://", "mailto:")


def may_open(address: str) -> bool:
    """Whether ``address`` is one that a story may lead to: the web, or a letter."""
    return address.lower().startswith(_SCHEMES)
