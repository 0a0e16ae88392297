"""Who is believed when it says which server this is: the public issuers of certificates, and those of the user."""

import ssl
import threading
from pathlib import Path

from requests.utils import DEFAULT_CA_BUNDLE_PATH

from clipper.fetch.errors import NoCertificates, UnreadableFile


class Issuers:
    """Fills a TLS context with them, once and not before they are needed: it takes longer than a small page."""

    def __init__(self, context: ssl.SSLContext, own: str) -> None:
        """``own`` is the file of the user's own issuers, or empty. Raises what ``add_own`` raises."""
        self._context = context
        self._trusting = False
        self._lock = threading.Lock()
        if own:
            add_own(context, Path(own))

    def trust(self) -> None:
        """Have the context trust the public issuers, and those that a company has added to its machines."""
        with self._lock:
            if not self._trusting:
                self._context.load_verify_locations(DEFAULT_CA_BUNDLE_PATH)
                self._context.load_default_certs()
                self._trusting = True


def add_own(context: ssl.SSLContext, path: Path) -> None:
    """Have ``context`` trust the issuers in the file at ``path`` too. Raises UnreadableFile, NoCertificates."""
    try:
        content = path.read_text("ascii", "ignore")
    except OSError as error:
        raise UnreadableFile(path, error.strerror or "") from error
    try:
        context.load_verify_locations(cadata=content)
    except (ssl.SSLError, ValueError) as error:
        raise NoCertificates(path) from error
