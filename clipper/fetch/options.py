"""What the user can set about fetching; metadata say what the settings hold a value to."""

import re
from dataclasses import dataclass, field

from clipper import __version__

HOST = re.compile(r"\[?[\w:.-]+\]?")
"""The name of a host, or its numeric address."""


@dataclass(frozen=True, slots=True)
class FetchOptions:
    user_agent: str = field(default=f"Clipper/{__version__} (desktop news clipper)", metadata={"ascii": True})
    """How Clipper introduces itself to servers; says honestly that it is no browser."""
    languages: str = field(default="", metadata={"ascii": True})
    """The Accept-Language header, such as ``ko, en;q=0.8``; empty for the language of the system, then any other."""
    connect_timeout: float = field(default=10.0, metadata={"least": 0.1, "most": 600})
    """Seconds until a host must have taken the connection."""
    read_timeout: float = field(default=20.0, metadata={"least": 0.1, "most": 600})
    """Seconds of silence after which an answer is given up."""
    total_timeout: float = field(default=90.0, metadata={"least": 0.1, "most": 3_600})
    """Seconds that one page or one picture may take in all, redirects included."""
    hosts: int = field(default=8, metadata={"least": 1, "most": 64})
    """How many hosts are asked at once."""
    per_host: int = field(default=2, metadata={"least": 1, "most": 256})
    """How much one host is asked for at once."""
    gap: float = field(default=0.2, metadata={"least": 0, "most": 600})
    """Seconds from one request to a host to the next."""
    tries: int = field(default=6, metadata={"least": 1, "most": 100})
    """How often a page is asked for that cannot be had for now, before it is given up."""
    back_off: float = field(default=10.0, metadata={"least": 0.001, "most": 86_400})
    """Seconds before the second try; three times as long before each further one."""
    page_limit: int = field(default=20_000_000, metadata={"least": 1_000, "most": 1_000_000_000})
    """The most bytes of a page, unpacked."""
    picture_limit: int = field(default=30_000_000, metadata={"least": 1_000, "most": 1_000_000_000})
    """The most bytes of a picture."""
    redirect_limit: int = field(default=10, metadata={"least": 0, "most": 100})
    """How many redirects are followed."""
    allowed_hosts: tuple[str, ...] = field(default=(), metadata={"like": HOST, "kind": "list of hosts"})
    """Hosts of the local network that pages may be clipped from, such as ``intranet.example`` or ``192.168.1.20``.

    Without it, nothing but the public internet is asked for anything: no host that is written as, or resolves to, an
    address of this computer, of the network it is in, or of no network at all. It is meant for what the user names
    himself: a page from elsewhere that redirects there, or that has pictures there, does not get them.

    Behind a proxy (``HTTPS_PROXY`` in the environment) it is the proxy that resolves names. Then addresses written as
    numbers and names such as ``localhost`` are still refused, but where any other name leads is for the proxy to judge.
    """
