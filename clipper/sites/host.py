"""Which site an address belongs to, and which rule files count for it."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from clipper.addresses.registered import registered_labels
from clipper.sites.errors import BadHost

_HOST = re.compile(r"(?!.*\.\.)[^\W_](?:[\w.-]{0,250}[^\W_])?")
_NUMERIC = re.compile(r"[\d.]+|.*:.*")


def host_of(address: str) -> str:
    """The host of a web ``address`` without ``www.``, in readable lower case; empty where it has none, as a file."""
    try:
        parts = urlsplit(address)
        host = parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return ""
    if not host:
        return ""
    host = _readable(host.lower().rstrip(".").removeprefix("www."))
    return host if _HOST.fullmatch(host) else ""


def _readable(host: str) -> str:
    """``host`` in the letters that people write it with, ``xn--`` resolved."""
    if "xn--" not in host:
        return host
    try:
        return host.encode("ascii").decode("idna").lower()
    except UnicodeError:
        return host


def checked_host(host: str) -> str:
    """``host`` as rules are filed under it; an address will do as well. Raises BadHost."""
    written = host.strip()
    found = host_of(written if "://" in written else f"http://{written}")
    if not found:
        raise BadHost(host)
    return found


def hosts_for(host: str) -> Iterator[str]:
    """``host`` and the hosts above it, up to the name that its owner registered."""
    yield host
    if _NUMERIC.fullmatch(host):
        return
    labels = host.split(".")
    for start in range(1, len(labels) - (registered_labels(host) or len(labels)) + 1):
        yield ".".join(labels[start:])


def file_names_for(host: str) -> tuple[str, ...]:
    """The names of the rule files that count for ``host``, the most particular first.

    A site-config ``host.txt`` is for that host alone, ``.host.txt`` for those below it.
    """
    hosts = tuple(hosts_for(host))
    names = [f"{host}.toml", f"{host}.txt"]
    for above in hosts[1:]:
        names += [f"{above}.toml", f".{above}.txt"]
    return tuple(names)


def host_of_file(name: str) -> str:
    """The host that the file ``name`` has rules for, with its leading full stop; empty if it is no rule file."""
    stem, _, suffix = name.rpartition(".")
    if suffix not in ("toml", "txt") or not _HOST.fullmatch(stem.lstrip(".")) or stem.startswith(".."):
        return ""
    return "" if suffix == "toml" and stem.startswith(".") else stem.lower()
