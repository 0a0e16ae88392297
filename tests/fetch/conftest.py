"""A fetcher that does not wait long, and a secure server."""

import ssl
from pathlib import Path

import pytest

from clipper.fetch import Fetcher, FetchOptions
from clipper.jobs import Watch
from tests.certificates import authority, certify
from tests.web import HERE, Web

TLS = Path(__file__).parent / "tls"
"""A certificate for localhost that nobody has issued, valid to 2119, and its key; of no use but in tests."""


@pytest.fixture
def fetcher():
    options = FetchOptions(
        allowed_hosts=HERE,
        connect_timeout=5,
        read_timeout=5,
        total_timeout=10,
        languages="ko",
        per_host=64,
        gap=0,
        back_off=0.05,
    )
    with Fetcher(options) as fetcher:
        yield fetcher


@pytest.fixture
def fetch(fetcher):
    """Fetches a page, unwatched."""
    return lambda address: fetcher.page(address, Watch())


@pytest.fixture
def secure_web():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(TLS / "server.pem")
    web = Web(context)
    yield web
    web.close()


@pytest.fixture(scope="session")
def certificates(tmp_path_factory):
    """A folder with the certificate of an authority, and key and certificate of a paper that it vouches for."""
    folder = tmp_path_factory.mktemp("certificates")
    certify("paper.test", *authority(folder / "ca.pem"), folder / "paper.pem")
    return folder


@pytest.fixture
def issuer(certificates):
    """The file of the authority that vouches for ``paper``."""
    return certificates / "ca.pem"


@pytest.fixture
def paper(certificates):
    """A secure server that says it is paper.test."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates / "paper.pem")
    web = Web(context)
    yield web
    web.close()


@pytest.fixture
def trusted(monkeypatch):
    """Has the environment say that the certificate of ``secure_web`` is to be trusted."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(TLS / "cert.pem"))
