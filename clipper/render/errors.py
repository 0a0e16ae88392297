"""What can go wrong while a page's scripts are run.

RenderError             ``address`` is the page's
├── NotInstalled        there is no browser to run them in
├── NotAllowed          the user has switched it off
├── NoSandbox           nothing would confine them here
├── LibraryLacking      the browser needs a library of the system that is not there
├── TookTooLong
├── BrowserStopped      they took more memory than they may, or brought the browser down
└── NotDrawn            the browser got no page
"""

from clipper.errors import ClipperError


class RenderError(ClipperError):
    """The root of the errors of this package."""

    def __init__(self, address: str, *facts: object) -> None:
        super().__init__(address, *facts)
        self.address = address


class NotInstalled(RenderError):
    """The optional extra that brings the browser is not installed."""


class NotAllowed(RenderError):
    """The settings say that no scripts are run."""


class NoSandbox(RenderError):
    """The browser cannot confine itself: it runs as root, or the system lets nobody make a sandbox."""


class LibraryLacking(RenderError):
    def __init__(self, address: str, library: str) -> None:
        """``library`` as the system's loader calls it, such as ``libnss3.so``; empty if it does not say."""
        super().__init__(address, library)
        self.library = library


class TookTooLong(RenderError):
    def __init__(self, address: str, seconds: float) -> None:
        """``seconds`` is the limit that was exceeded."""
        super().__init__(address, seconds)
        self.seconds = seconds


class BrowserStopped(RenderError):
    """The scripts took more memory than they may, or brought the browser down."""


class NotDrawn(RenderError):
    """The server sent the browser no page that it could show, or one that is too large."""
