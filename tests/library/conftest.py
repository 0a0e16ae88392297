"""Fresh libraries, in a folder and on a server: what a library does is the same in both."""

import secrets

import pytest

from clipper.library import open_library
from tests.library.object_store import new_bucket, running_object_store
from tests.library.server import emptied, new_database, running_server

# One worker runs all tests that need the server, so that there is one.
KINDS = ["folder", pytest.param("server", marks=pytest.mark.xdist_group("server"))]


@pytest.fixture
def folder_library(tmp_path):
    with open_library(str(tmp_path / "library")) as library:
        yield library


@pytest.fixture(scope="session")
def server():
    """The URL of a server that runs until the tests have."""
    with running_server() as url:
        yield url


@pytest.fixture(scope="session")
def bucket():
    """The address of a bucket on a server that speaks S3 and runs until the tests have."""
    with running_object_store():
        yield new_bucket("clippings")


@pytest.fixture(scope="session")
def server_library(server):
    with open_library(new_database(server, "shared_by_the_tests")) as library:
        yield library


@pytest.fixture(params=KINDS)
def place(request, tmp_path):
    """Where there is no library yet."""
    if request.param == "folder":
        return str(tmp_path / "library")
    return new_database(request.getfixturevalue("server"), f"place_{secrets.token_hex(8)}")


@pytest.fixture(params=KINDS)
def library(request):
    if request.param == "folder":
        return request.getfixturevalue("folder_library")
    return emptied(request.getfixturevalue("server_library"))


@pytest.fixture(params=KINDS, scope="module")
def module_library(request, tmp_path_factory):
    """One library for all examples of a property."""
    if request.param == "server":
        yield emptied(request.getfixturevalue("server_library"))
        return
    with open_library(str(tmp_path_factory.mktemp("library"))) as library:
        yield library
