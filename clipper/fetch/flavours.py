"""What a drag or the clipboard holds: one thing in several shapes, of which some are empty."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    address: str
    """As written: of any scheme, or none at all."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Flavours:
    """Nothing of it is trusted, and nothing of it need be there."""

    lists: tuple[tuple[Link, ...], ...] = ()
    """The links, list by list: each list is all of them, in another program's shape."""
    title: str = ""
    """What the link is called, if it is one and its list does not tell."""
    html: str = ""
    """Perhaps with the header of Windows' clipboard in front; see ``clipboard_html``."""
    text: str = ""
    page: str = ""
    """The address of the page that it was selected on, or of its site; empty if nobody tells."""
    archive: bytes = b""
    """A web archive of what was selected, as Safari adds it."""
    picture: bool = False
    """Whether there is a picture as such."""

    def __len__(self) -> int:
        """About how many characters there are to look through."""
        addresses = sum(len(link.address) + len(link.title) for links in self.lists for link in links)
        return addresses + len(self.html) + len(self.text) + len(self.archive)
