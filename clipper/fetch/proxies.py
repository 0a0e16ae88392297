"""Through which proxy an address is asked for: the one of the settings, one of the environment, or none."""

from requests.utils import get_environ_proxies, select_proxy, should_bypass_proxies

DIRECT = "direct"
"""What the settings say where no proxy is to be used, whatever the environment says."""

_SOCKS = "socks"


class Proxies:
    def __init__(self, setting: str) -> None:
        """``setting`` as in ``FetchOptions.proxy``."""
        self._setting = setting

    def of(self, address: str) -> str:
        """The address of the proxy for ``address``, or empty.

        The environment is read as requests has it: ``HTTPS_PROXY``, ``HTTP_PROXY`` and ``ALL_PROXY`` in either case,
        on Windows and macOS the system's settings too. ``NO_PROXY`` holds for the proxy of the settings as well.
        """
        if self._setting == DIRECT:
            return ""
        if self._setting:
            return "" if should_bypass_proxies(address, no_proxy=None) else self._setting
        proxy = select_proxy(address, get_environ_proxies(address)) or ""
        scheme, colon, rest = proxy.partition("://")
        # As desktops write it into the environment; what they mean is the usual kind.
        return f"socks5h://{rest}" if colon and scheme.lower() == _SOCKS else proxy


def looks_names_up(proxy: str) -> bool:
    """Whether ``proxy`` is sent names that nobody has looked up here, and could have.

    Over ``socks5:`` it is sent the address that was found and judged here. ``socks5h:`` is chosen by who wants nobody
    but the proxy to be asked for names.
    """
    return not proxy.lower().startswith(_SOCKS)
