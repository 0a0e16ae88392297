"""What can go wrong between an address and its page.

FetchError                  ``address`` is what failed; after a redirect, the address that was redirected to
├── BadAddress              no address that can be fetched: not http or https, or misspelt
├── ForbiddenHost           a host that is not of the public internet, and that the user has not allowed
│   └── LedInside           one that he has allowed, and that somebody else leads to
├── Offline                 this computer is on no network
├── Unreachable             nobody answered, or not in a way that can be understood
├── BrokenOff               the answer ended too early
├── TimedOut                the answer did not come, or did not end, in time
├── BadStatus               the server refused, or failed
│   └── Busy                it asks for patience
├── TooManyRedirects
├── TooLarge
├── NotAPage                it answered with something that holds no story: a PDF, a picture, a film
├── IsFeed                  it is a list of stories
├── EmptyPage
├── ForbiddenPicture        a picture that this page may not have: a file outside its folder
├── PictureAlone            nothing but a picture was handed over
├── NotASource              a word that is neither an address nor a file we read
└── UnreadableFile
    ├── NoCertificates      it should hold the issuers of certificates
    ├── NoCookies           it should hold the cookies that a browser has exported
    ├── NoPageInside        it was a page once, and has been cut short or damaged
    ├── NoSuchFile
    ├── NoPagesInFolder
    ├── CrowdedFolder       so many pages that it can be no folder of saved pages
    └── NotText             the file holds something else than text
"""

from enum import StrEnum
from pathlib import Path

from clipper.errors import ClipperError
from clipper.page import Page


class Obstacle(StrEnum):
    """Why nobody could be reached."""

    UNKNOWN_HOST = "unknown host"
    """The name has no address: it is misspelt."""
    NO_NAME_SERVER = "no name server"
    """Whoever should know the host's address does not answer just now."""
    NO_ROUTE = "no route"
    """The network says that there is no way to the host."""
    REFUSED = "refused"
    """The host is there, but serves nothing at that port."""
    HUNG_UP = "hung up"
    """The connection was closed before any answer came."""
    UNTRUSTED = "untrusted"
    """The host could not prove who it is: its certificate is for another name, expired, or of an unknown issuer."""
    UNSECURED = "unsecured"
    """No secure connection could be agreed on."""
    PROXY = "proxy"
    """The proxy that the settings or the environment name cannot be reached, or refuses."""
    GARBLED = "garbled"
    """What it sent is not HTTP, or is not packed in the way it says."""


class FetchError(ClipperError):
    """The root of the errors of this package."""

    def __init__(self, address: str, *facts: object) -> None:
        super().__init__(address, *facts)
        self.address = address


class BadAddress(FetchError):
    """No address that can be fetched: not http or https, without a host, or misspelt."""


class ForbiddenHost(FetchError):
    """A host that is, or resolves to, a machine of the local network, and that may not be asked."""

    def __init__(self, address: str, host: str) -> None:
        super().__init__(address, host)
        self.host = host


class LedInside(ForbiddenHost):
    """The user allows the host, but has not named it himself: a redirect or a picture of another host leads there."""


class Offline(FetchError):
    """The computer that we run on is on no network."""


class Unreachable(FetchError):
    def __init__(self, address: str, reason: Obstacle) -> None:
        super().__init__(address, reason)
        self.reason = reason


class BrokenOff(FetchError):
    """The answer ended before it was complete."""

    def __init__(self, address: str, received: int, expected: int | None) -> None:
        """``received`` and ``expected`` in bytes as sent; ``expected`` is None if the server did not say."""
        super().__init__(address, received, expected)
        self.received = received
        self.expected = expected


class TimedOut(FetchError):
    def __init__(self, address: str, seconds: float) -> None:
        """``seconds`` is the limit that was exceeded."""
        super().__init__(address, seconds)
        self.seconds = seconds


class BadStatus(FetchError):
    def __init__(self, address: str, status: int) -> None:
        """``status`` is the HTTP status, such as 404."""
        super().__init__(address, status)
        self.status = status


class Busy(BadStatus):
    """The server asks all who ask it for patience."""

    def __init__(self, address: str, status: int, seconds: float, *, asked: bool = True) -> None:
        """``seconds`` are how long it is left alone; not ``asked`` when it was not bothered, since it had said so."""
        super().__init__(address, status)
        self.seconds = seconds
        self.asked = asked


class TooManyRedirects(FetchError):
    def __init__(self, address: str, limit: int) -> None:
        super().__init__(address, limit)
        self.limit = limit


class TooLarge(FetchError):
    def __init__(self, address: str, limit: int) -> None:
        """``limit`` in bytes, packed or unpacked, whichever are more."""
        super().__init__(address, limit)
        self.limit = limit


class NotAPage(FetchError):
    def __init__(self, address: str, media_type: str) -> None:
        """``media_type`` is what it is instead; ``application/octet-stream`` if that cannot be told."""
        super().__init__(address, media_type)
        self.media_type = media_type


class IsFeed(FetchError):
    """A feed stands where a page was expected: what it lists can be clipped, and not it."""

    def __init__(self, address: str, page: Page) -> None:
        """``page`` is the feed as it came."""
        super().__init__(address)
        self.page = page


class EmptyPage(FetchError):
    """The answer was fine, and held nothing at all."""


class ForbiddenPicture(FetchError):
    """A picture that the page may not have: a file for a page from the web, a file outside the page's folder, or one
    that a page saved in one file does not hold.
    """


class PictureAlone(FetchError):
    """Nothing but a picture was dropped or pasted; ``address`` is where it is, or empty."""


class NotASource(FetchError):
    """A word that is neither an address nor a file that Clipper reads; ``word`` as it was typed."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


class UnreadableFile(FetchError):
    def __init__(self, path: Path, reason: str = "") -> None:
        """``reason`` in the words of the operating system, or empty."""
        super().__init__(str(path), reason)
        self.path = path
        self.reason = reason


class NoCertificates(UnreadableFile):
    """The file holds no certificate in PEM, the form that begins with ``-----BEGIN CERTIFICATE-----``."""


class NoCookies(UnreadableFile):
    """The file is no ``cookies.txt`` as browsers export it."""

    def __init__(self, path: Path, line: int) -> None:
        """``line`` is the number of the first line that is no cookie."""
        super().__init__(path)
        self.line = line


class NoSuchFile(UnreadableFile):
    """There is no file of that name, or it is a folder."""


class NoPagesInFolder(UnreadableFile):
    """A folder in which there is no saved page, and none within it."""


class CrowdedFolder(UnreadableFile):
    """A folder that holds too many pages, or too much else, to be taken in at once."""

    def __init__(self, path: Path, limit: int) -> None:
        """``limit`` is how many pages it may hold."""
        super().__init__(path)
        self.limit = limit


class NoPageInside(UnreadableFile):
    """A page that was saved in one file, which holds none any more: cut short, or damaged."""


class NotText(UnreadableFile):
    """The file holds something else than text."""

    def __init__(self, path: Path, media_type: str) -> None:
        """``media_type`` is what it is instead; ``application/octet-stream`` if that cannot be told."""
        super().__init__(path)
        self.media_type = media_type
