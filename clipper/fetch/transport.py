"""requests over our own sockets: one session for all, that remembers nothing of where it has been."""

from functools import partial
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util.ssl_ import create_urllib3_context

from clipper.fetch.connecting import connected
from clipper.fetch.errors import Obstacle, Unreachable
from clipper.fetch.issuers import Issuers
from clipper.fetch.patience import Patience, patience_in_force
from clipper.fetch.proxies import Proxies
from clipper.fetch.sockets import PatientSocket, PatientTLSSocket
from clipper.fetch.socks import SocksProxy, connected_through, socks_proxy

_HOSTS = 32
"""Hosts that connections are kept open to."""

_CONNECTIONS = 16
"""Connections that are kept open to one host: at least as many as threads fetch from it at once."""


def new_session(proxies: Proxies, ca_file: str = "") -> requests.Session:
    """A session that several threads may use at once.

    requests does not promise that of its sessions, because they collect cookies and follow redirects by rules that a
    caller may change meanwhile. This one takes no cookies (each exchange brings its own jar), follows nothing, and is
    not changed after it is made; the pools of connections beneath it are safe by urllib3's word.

    Passwords do not come out of ``.netrc``, since nobody expects a clipped page to be asked for under their name.
    ``ca_file`` as in ``FetchOptions``; raises UnreadableFile, NoCertificates.
    """
    session = _Session(proxies)
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.auth = _anonymous
    adapter = _Adapter(ca_file)
    session.mount("http://", adapter)
    session.mount("https://", adapter)
    return session


def _anonymous(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


class _Session(requests.Session):
    def __init__(self, proxies: Proxies) -> None:
        super().__init__()
        self._proxies = proxies

    def merge_environment_settings(self, url: Any, *args: Any) -> Any:
        proxy = self._proxies.of(str(url))
        return super().merge_environment_settings(url, *args) | {"proxies": {"all": proxy} if proxy else {}}

    def get_redirect_target(self, resp: requests.Response) -> None:
        """Nowhere. Even when told not to follow, requests would read the whole body on the way to the next address."""


class _Adapter(HTTPAdapter):
    """Sends requests through connections that use our sockets."""

    def __init__(self, ca_file: str) -> None:
        self._tls = create_urllib3_context()
        self._tls.sslsocket_class = PatientTLSSocket
        self._issuers = Issuers(self._tls, ca_file)
        super().__init__(pool_connections=_HOSTS, pool_maxsize=_CONNECTIONS)

    def send(self, request: requests.PreparedRequest, *args: Any, **options: Any) -> requests.Response:
        # A bundle that the environment names stands alone, and is read by urllib3.
        if options.get("verify") is True and (options.get("proxies") or (request.url or "").startswith("https:")):
            self._issuers.trust()
        return super().send(request, *args, **options)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **options: Any) -> None:  # noqa: FBT001, FBT002 - the signature is the base class's
        super().init_poolmanager(connections, maxsize, block, ssl_context=self._tls, **options)
        self.poolmanager.pool_classes_by_scheme = _POOLS

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
        socks = socks_proxy(proxy)
        if socks is None and proxy.lower().startswith("socks"):
            # An older version, which the environment may name. To go without it is not what its user wants.
            raise Unreachable(_patience().address, Obstacle.PROXY)
        if socks is None:
            manager = super().proxy_manager_for(proxy, ssl_context=self._tls, **options)
            manager.pool_classes_by_scheme = _POOLS
        elif proxy in self.proxy_manager:
            manager = self.proxy_manager[proxy]
        else:
            manager = self.proxy_manager[proxy] = self._over(socks)
        return manager

    def _over(self, socks: SocksProxy) -> PoolManager:
        """A manager of connections through ``socks``."""
        manager = PoolManager(_HOSTS, maxsize=_CONNECTIONS, ssl_context=self._tls)
        # What a pool is given beyond its own arguments, it gives to its connections.
        pools: dict[str, Any] = {scheme: partial(pool, socks=socks) for scheme, pool in _POOLS.items()}
        manager.pool_classes_by_scheme = pools
        return manager

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Nothing to do: the context knows the issuers. The base class would read them anew for each connection."""


def _connected(connection: HTTPConnection, socks: SocksProxy | None) -> PatientSocket:
    patience = _patience()
    proxy = connection.proxy is not None
    host, port = connection._dns_host, connection.port or connection.default_port
    limit = connection.timeout if isinstance(connection.timeout, int | float) else None
    if socks is not None:
        return connected_through(socks, host, port, limit, patience)
    try:
        return connected(host, port, limit, patience, proxy=proxy)
    except Unreachable as error:
        if not proxy:
            raise
        raise Unreachable(patience.address, Obstacle.PROXY) from error


def _patience() -> Patience:
    patience = patience_in_force()
    if patience is None:
        raise RuntimeError("connecting outside an exchange")
    return patience


class _Guarded(HTTPConnection):
    """Judged anew at each request: who may use a connection that is kept open is not always who had it opened."""

    _reached = ""

    def __init__(self, *args: Any, socks: SocksProxy | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self._socks = socks

    def _new_conn(self) -> PatientSocket:
        sock = _connected(self, self._socks)
        self._reached = "" if self.proxy is not None else sock.reached
        return sock

    def request(self, *args: Any, **options: Any) -> None:
        if self.sock is not None and self._reached:
            patience = _patience()
            patience.guard.check_resolved(patience.address, [self._reached])
        super().request(*args, **options)


class _PlainConnection(_Guarded):
    """For http."""


class _SecureConnection(_Guarded, HTTPSConnection):
    """For https."""


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


_POOLS = {"http": _PlainPool, "https": _SecurePool}
