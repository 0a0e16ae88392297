"""The key of an address: what is left of it when all that does not tell one page from another is taken away."""

from urllib.parse import parse_qsl, urlencode, urlsplit

from clipper.addresses.mobile import host_without_device, original_of, path_without_device
from clipper.addresses.tracking import is_tracking

_PORTS = {"http": 80, "https": 443}


def key_of(address: str) -> str:
    """What all spellings of ``address`` have in common: ``paper.example/story?id=7``.

    Scheme, ``www.``, default port, fragment, a closing slash, the order of parameters, what only tells a site where
    its readers come from, and the forms for telephones and for AMP make no difference. Spelling by RFC 3986 (w3lib),
    the rest as papers use it. What is no web address is its own key.
    """
    from w3lib.url import canonicalize_url  # 15 ms, which the child process that only cuts pages need not spend

    try:
        spelt = original_of(canonicalize_url(address.strip(), keep_blank_values=True))
        parts = urlsplit(spelt)
        host, port = parts.hostname, parts.port
    except ValueError:
        return address
    if parts.scheme not in _PORTS or not host:
        return address
    host = host_without_device(host.rstrip("."))
    if port and port != _PORTS[parts.scheme]:
        host = f"{host}:{port}"
    path = path_without_device(parts.path).rstrip("/")
    told = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not is_tracking(name, value, host)
    ]
    return f"{host}{path}{'?' if told else ''}{urlencode(sorted(told))}"
