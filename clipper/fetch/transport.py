"""requests over our own sockets: one session for all, that remembers nothing of where it has been."""

import threading
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util.ssl_ import create_urllib3_context

from clipper.fetch.connecting import connected
from clipper.fetch.errors import Obstacle, Unreachable
from clipper.fetch.patience import Patience, patience_in_force
from clipper.fetch.sockets import PatientSocket, PatientTLSSocket

_HOSTS = 32
"""Hosts that connections are kept open to."""

_CONNECTIONS = 16
"""Connections that are kept open to one host: at least as many as threads fetch from it at once."""


def new_session() -> requests.Session:
    """A session that several threads may use at once.

    requests does not promise that of its sessions, because they collect cookies and follow redirects by rules that a
    caller may change meanwhile. This one takes no cookies (each exchange brings its own jar), follows nothing, and is
    not changed after it is made; the pools of connections beneath it are safe by urllib3's word.

    Proxies come from the environment (``HTTPS_PROXY``, ``NO_PROXY`` and so on), as requests has it; passwords out of
    ``.netrc`` do not, since nobody expects a clipped page to be asked for under their name.
    """
    session = _Session()
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.auth = _anonymous
    adapter = _Adapter(_HOSTS, _CONNECTIONS)
    session.mount("http://", adapter)
    session.mount("https://", adapter)
    return session


def _anonymous(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


class _Session(requests.Session):
    def get_redirect_target(self, resp: requests.Response) -> None:
        """Nowhere. Even when told not to follow, requests would read the whole body on the way to the next address."""


class _Adapter(HTTPAdapter):
    """Sends requests through connections that use our sockets."""

    def __init__(self, hosts: int, connections: int) -> None:
        self._tls = create_urllib3_context()
        self._tls.sslsocket_class = PatientTLSSocket
        self._trusting = False
        self._lock = threading.Lock()
        super().__init__(pool_connections=hosts, pool_maxsize=connections)

    def send(self, request: requests.PreparedRequest, *args: Any, **options: Any) -> requests.Response:
        # A bundle that the environment names stands alone, and is read by urllib3.
        if options.get("verify") is True and (options.get("proxies") or (request.url or "").startswith("https:")):
            self._trust_issuers()
        return super().send(request, *args, **options)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **options: Any) -> None:  # noqa: FBT001, FBT002 - the signature is the base class's
        super().init_poolmanager(connections, maxsize, block, ssl_context=self._tls, **options)
        self.poolmanager.pool_classes_by_scheme = _POOLS

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
        manager = super().proxy_manager_for(proxy, ssl_context=self._tls, **options)
        if not proxy.lower().startswith("socks"):
            manager.pool_classes_by_scheme = _POOLS
        return manager

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Nothing to do: the context knows the issuers. The base class would read them anew for each connection."""

    def _trust_issuers(self) -> None:
        """Read the issuers of certificates, once and not before they are needed: it takes longer than a small page."""
        with self._lock:
            if not self._trusting:
                self._tls.load_verify_locations(DEFAULT_CA_BUNDLE_PATH)
                # Those that a company has added to its machines.
                self._tls.load_default_certs()
                self._trusting = True


def _connected(connection: HTTPConnection) -> PatientSocket:
    patience = _patience()
    proxy = connection.proxy is not None
    limit = connection.timeout if isinstance(connection.timeout, int | float) else None
    try:
        return connected(connection._dns_host, connection.port or connection.default_port, limit, patience, proxy=proxy)
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

    def _new_conn(self) -> PatientSocket:
        sock = _connected(self)
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
