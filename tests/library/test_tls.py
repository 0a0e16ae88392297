"""A library on a server that is reached over TLS: by who trusts it, with a password that nobody sees."""

import pytest

from clipper.desk import sentence
from clipper.library import CannotOpen, UntrustedServer, danger_of, open_library, recall
from clipper.library.opening.danger import Danger, Endangered
from clipper.library.opening.server_danger import judge
from tests.library.secure_server import secure_server
from tests.library.stories import kept

PASSWORD = "hunter2"  # noqa: S105 - nobody else's
pytestmark = pytest.mark.xdist_group("server")


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return tmp_path_factory.mktemp("certificates")


@pytest.fixture(scope="module")
def address(certificates):
    """Makes addresses of one library on one server."""
    with secure_server(certificates, PASSWORD) as url:

        def make(password=PASSWORD, **query):
            return url.set(password=password).update_query_dict(query).render_as_string(hide_password=False)

        yield make


@pytest.fixture
def trust(certificates):
    return {"sslmode": "verify-full", "sslrootcert": str(certificates / "ca.pem")}


def test_a_server_that_is_trusted(address, trust):
    with open_library(address(**trust)) as library:
        number = kept(library)
        assert recall(library, number).article.title
        with library.reading() as connection:
            assert connection.connection.driver_connection.pgconn.ssl_in_use
        assert danger_of(library) is None
        assert PASSWORD not in library.place
    with open_library(address(sslmode="require")) as library:
        assert danger_of(library) is None


def test_a_server_that_another_authority_vouches_for_is_refused(address, certificates):
    place = address(sslmode="verify-full", sslrootcert=str(certificates / "stranger.pem"))
    with pytest.raises(UntrustedServer) as refused:
        open_library(place)
    words = sentence(refused.value)
    assert "did not prove that it is the one you mean" in words
    assert "certificate verify failed" in words
    assert PASSWORD not in words


def test_a_server_of_another_name_is_refused(address, trust):
    with pytest.raises(UntrustedServer):
        open_library(address(**trust).replace("@localhost", "@127.0.0.1"))


def test_an_authority_that_is_not_there(address, certificates):
    with pytest.raises(UntrustedServer):
        open_library(address(sslmode="verify-full", sslrootcert=str(certificates / "none.pem")))


def test_a_connection_in_the_clear_is_not_let_in(address):
    with pytest.raises(CannotOpen) as refused:
        open_library(address(sslmode="disable"))
    assert PASSWORD not in sentence(refused.value)


def test_the_password_of_the_environment_or_of_a_file_will_do(address, trust, tmp_path, monkeypatch):
    place = address(password=None, **trust)
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "pgpass"))
    with pytest.raises(CannotOpen) as refused:
        open_library(place)
    assert "password" in sentence(refused.value)
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    open_library(place).close()
    monkeypatch.delenv("PGPASSWORD")
    (tmp_path / "pgpass").write_text(f"localhost:*:desk:ada:{PASSWORD}\n", "utf-8")
    (tmp_path / "pgpass").chmod(0o600)
    open_library(place).close()


def test_an_address_in_a_service_file_will_do(address, trust, tmp_path, monkeypatch):
    host, port = address().split("@")[1].split("/")[0].split(":")
    lines = ["[desk]", f"host={host}", f"port={port}", "user=ada", "dbname=desk", f"password={PASSWORD}"]
    (tmp_path / "services").write_text("\n".join([*lines, *(f"{key}={value}" for key, value in trust.items())]))
    monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "services"))
    with open_library("postgresql://?service=desk") as library:
        assert danger_of(library) is None
        assert PASSWORD not in library.place


def test_a_wrong_password_is_not_told_to_anybody(address, trust):
    with pytest.raises(CannotOpen) as refused:
        open_library(address(f"{PASSWORD}9", **trust))
    assert PASSWORD not in sentence(refused.value)
    assert "password authentication failed" in sentence(refused.value)


@pytest.mark.parametrize(
    ("host", "reached", "mode", "dangerous"),
    [
        ("archive.example", "203.0.113.7", "prefer", True),
        ("archive.example", "203.0.113.7", "", True),
        ("archive.example", "2001:db8::1", "allow", True),
        ("archive.example", "203.0.113.7", "require", False),
        ("archive.example", "203.0.113.7", "verify-full", False),
        ("localhost", "127.0.0.1", "prefer", False),
        ("here", "::1", "disable", False),
        ("/run/postgresql", "", "prefer", False),
        ("", "", "prefer", False),
    ],
)
def test_which_connections_can_be_listened_to(host, reached, mode, dangerous):
    assert judge(host, reached, mode) == (Endangered(Danger.UNSECURED, host) if dangerous else None)
