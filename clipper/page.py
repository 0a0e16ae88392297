"""A page exactly as it was served: what fetching hands on, and what the library keeps for ever."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise

HTML = "text/html"
SELECTION = "text/x-html-selection"
"""HTML that a user selected somewhere and pasted: all of it is the story. Nobody else's type."""
PLAIN_TEXT = "text/plain"
PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes as served, and the circumstances. Never decoded here: decoding is the cleaner's, and can improve.

    A saved file has a ``file:`` address in ``asked`` and ``answered``; what was pasted has ``pasted:`` and a digest. A
    file, or a whole page that was pasted, that says where it was saved from has that in ``asked``.
    """

    content: bytes
    asked: str
    """The address that was asked for."""
    answered: str
    """The address that answered, after redirects; relative links are relative to it. Of a saved page, the file's."""
    media_type: str
    """The media type in lower case without parameters, such as ``text/html``."""
    fetched_at: datetime
    """When it was had, in UTC with the time zone set."""
    charset: str = ""
    """The character set that the transport named (the Content-Type header), or empty."""
    redirects: tuple[str, ...] = ()
    """The addresses that redirected, in order, ``asked`` first; empty when it answered at once."""
    etag: str = ""
    modified: str = ""
    """The ETag and Last-Modified headers, by which ``answered`` can be asked whether it still says this; or empty."""

    @property
    def unprotected(self) -> str:
        """The first insecure address that a secure one redirected to; empty if there was none.

        From there on, anybody on the way can have read the page, and changed it.
        """
        way = (*self.redirects, self.answered)
        return next((to for at, to in pairwise(way) if at.startswith("https:") and to.startswith("http:")), "")

    @property
    def address(self) -> str:
        """The web address that the story is at, as far as one is known; else the file, or what was pasted."""
        return self.asked if self.answered.startswith(("file:", "pasted:")) else self.answered


@dataclass(frozen=True, slots=True)
class Further:
    """Where a page says that the rest of its story is; addresses, empty where it says nothing."""

    next: str = ""
    """The page that follows."""
    whole: str = ""
    """All of the story on one page."""
    twin: str = ""
    """Its form for telephones (AMP), of the same site."""
    last: int = 0
    """The number of the last page as far as can be told; 0 if it cannot."""


class Wall(StrEnum):
    """What stands on a page where a story should be."""

    PAYWALL = "paywall"
    """The rest of the story is for subscribers."""
    LOGIN = "login"
    """The story, or the rest of it, is for readers with an account."""
    CONSENT = "consent"
    """The site asks for consent before it shows anything."""
    CAPTCHA = "captcha"
    """The site asks for a proof that somebody reads."""
    NOT_FOUND = "not-found"
    """The site says that there is no such page, with a status that says that there is."""
    SCRIPTS = "scripts"
    """The page is empty until its scripts are run, and its data hold no story."""
