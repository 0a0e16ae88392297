"""Web addresses: which ones can be fetched, and how they are written down."""

import re
import socket
import unicodedata
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import requests

from clipper.fetch.errors import BadAddress

_SCHEMES = ("http", "https")

_LONGEST = 8_000
"""Characters; servers refuse far shorter ones (RFC 9110 asks them to take 8,000 octets)."""

_IN_NO_ADDRESS = re.compile(r"[\x00-\x1f\x7f]+")
"""Control characters; as browsers do, they are dropped, since they come from line breaks in mail and markup."""

_HOST = re.compile(
    r"""\[ [0-9a-f:.]+ \]                           # IPv6
      | [^\W_] (?: [\w.-]* [^\W_] )? \.?            # a name in any script, or IPv4
     """,
    re.VERBOSE | re.IGNORECASE,
)

_ENDS_IN_NUMBER = re.compile(r"(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)\.*$", re.IGNORECASE)


def web_address(text: str) -> str:
    """``text`` as an address that can be fetched: without spaces around it, a fragment, or a name and password.

    A password in an address would end up in the library, in exports and in the Referer header. A number for a host is
    written as four decimal ones: a proxy might read ``0127.0.0.1`` otherwise than whoever judged it.
    Raises BadAddress unless it is http or https, with a host, and not misspelt.
    """
    cleaned = _IN_NO_ADDRESS.sub("", text).strip()
    try:
        parts = urlsplit(cleaned)
        port = parts.port
    except ValueError as error:
        raise BadAddress(text) from error
    scheme = parts.scheme.lower()
    host = parts.netloc.rpartition("@")[2]
    name = host.rpartition(":")[0] if port is not None or host.endswith(":") else host
    if scheme not in _SCHEMES or not _HOST.fullmatch(name) or len(cleaned) > _LONGEST:
        raise BadAddress(text)
    name = _in_one_spelling(name.lower(), text)
    netloc = name if port is None else f"{name}:{port}"
    return urlunsplit((scheme, netloc, _spelt(parts.path) or "/", _spelt(parts.query), ""))


def _in_one_spelling(name: str, text: str) -> str:
    """A host that ends in a number is one (WHATWG URL, section 3.5). Raises BadAddress, for ``text``, if it is none."""
    plain = unicodedata.normalize("NFKC", name)
    if not _ENDS_IN_NUMBER.search(plain):
        return name
    try:
        return socket.inet_ntoa(socket.inet_aton(plain.rstrip(".")))
    except OSError as error:
        raise BadAddress(text) from error


def joined(base: str, reference: str) -> str:
    """The address that ``reference`` means on the page ``base``; raises BadAddress as ``web_address`` does."""
    try:
        return web_address(urljoin(base, _IN_NO_ADDRESS.sub("", reference).strip()))
    except ValueError as error:
        raise BadAddress(reference) from error


def as_sent(address: str) -> str:
    """``address`` in ASCII, as it goes over the line. Raises requests' errors for one that cannot be sent."""
    request = requests.PreparedRequest()
    request.prepare_url(address, None)
    return request.url or ""


def host_sent(address: str) -> str:
    """The host of ``address`` as it goes over the line, in small letters; empty if it has none or cannot be sent."""
    try:
        return (urlsplit(as_sent(address)).hostname or "").rstrip(".")
    except (requests.RequestException, ValueError):
        return ""


def _spelt(part: str) -> str:
    """Without blanks and the few signs that would end an address in running text; other scripts stay readable."""
    return re.sub(r'[\s"<>`]', lambda sign: quote(sign.group()), part)
