"""What the user can set about fetching; metadata say what the settings hold a value to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from clipper import __version__
from clipper.fetch.address import host_sent

HOST = re.compile(r"\[?[\w:.-]+\]?")
"""The name of a host, or its numeric address."""

_PROXY = re.compile(
    r"(?: direct | (?:http|socks5h?):// (?:[^@/\s]*@)? (?: \[[0-9a-f:.]+\] | [^\W_][\w.-]* ) (?: :\d{1,5} )? /? )?",
    re.VERBOSE,
)
_PROXY_KIND = '"http://host:port", "socks5://host:port", "socks5h://host:port", or "direct"'
_AGENT = re.compile(r"[ -~]+")


@dataclass(frozen=True, slots=True)
class FetchOptions:
    user_agent: str = field(default=f"Clipper/{__version__} (desktop news clipper)", metadata={"ascii": True})
    """How Clipper introduces itself to servers; says honestly that it is no browser."""
    agents: Mapping[str, str] = field(
        default_factory=dict, metadata={"named": HOST, "like": _AGENT, "kind": "table of plain texts by host"}
    )
    """How it introduces itself to a site and its subdomains, by the site's name such as ``example.com``; of two
    that fit, the longer one is taken."""
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
    """The most bytes of a page, as sent and unpacked."""
    picture_limit: int = field(default=30_000_000, metadata={"least": 1_000, "most": 1_000_000_000})
    """The most bytes of a picture."""
    next_pages: int = field(default=10, metadata={"least": 0, "most": 100})
    """How many further pages of a story are fetched; 0 for none."""
    redirect_limit: int = field(default=10, metadata={"least": 0, "most": 100})
    """How many redirects are followed."""
    allowed_hosts: tuple[str, ...] = field(default=(), metadata={"like": HOST, "kind": "list of hosts"})
    """Hosts of the local network that pages may be clipped from, such as ``intranet.example`` or ``192.168.1.20``.

    Without it, nothing but the public internet is asked for anything: no host that is written as, or resolves to, an
    address of this computer, of the network it is in, or of no network at all. It is meant for what the user names
    himself: a page from elsewhere that redirects there, or that has pictures there, does not get them.

    Through a proxy, which may itself be anywhere, the same holds for addresses written as numbers and for names such as
    ``localhost``. Other names are looked up here for ``socks5:``, judged, and the proxy is told the number that was
    judged. For ``http:`` proxies, which look names up themselves, they are looked up here as well, and refused if they
    lead to the local network; those that are not known here, as behind many a company's proxy, are for the proxy to
    judge. With ``socks5h:`` all names are, and nobody else is asked for them.
    """
    proxy: str = field(default="", metadata={"like": _PROXY, "kind": _PROXY_KIND})
    """The proxy that everything is asked for through; empty for that of the environment (``HTTPS_PROXY``,
    ``ALL_PROXY`` …), ``direct`` for none. Hosts in ``NO_PROXY`` are asked without it."""
    ca_file: str = ""
    """A file of certificates in PEM, such as that of a company's own authority: what they vouch for is believed like
    what the public issuers vouch for. Empty for none."""
    cookies: str = ""
    """A ``cookies.txt`` as browsers export it (Netscape's format), read at the start and never written. Each cookie
    goes to its own site only, with pictures only if the page is of that site, and none is kept. Empty for none."""

    def agent_for(self, host: str) -> str:
        """How Clipper introduces itself to ``host``."""
        by_site = {host_sent(f"http://{site.strip('.')}/"): agent for site, agent in self.agents.items()}
        labels = host.split(".")
        sites = (".".join(labels[start:]) for start in range(len(labels)))
        return next((by_site[site] for site in sites if site in by_site), self.user_agent)
