"""Pages that scripts draw, on a server of this machine, and what draws them."""

import pytest

from clipper.fetch import Fetcher, FetchOptions
from clipper.jobs import Watch
from tests.render.browser import MARK, drawn, mark, nothing_left
from tests.web import HERE


@pytest.fixture
def fetcher():
    with Fetcher(FetchOptions(allowed_hosts=HERE, gap=0, connect_timeout=5, proxy="direct")) as fetcher:
        yield fetcher


@pytest.fixture
def draw(fetcher):
    """Fetches the page at an address and draws it."""

    def draw(address, watch=None, **options):
        return drawn(fetcher, address, watch or Watch(), **options)

    with nothing_left():
        yield draw


@pytest.fixture(autouse=True, scope="session")
def marked():
    """All that these tests start inherits a mark by which it is found."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(MARK, mark())
        yield
