"""Pages that scripts draw, on a server of this machine, and what draws them."""

import pytest

from clipper.fetch import Fetcher, FetchOptions
from clipper.jobs import Watch
from clipper.render import Renderer
from tests.render.browser import MARK, confined, mark, nothing_left
from tests.web import HERE


@pytest.fixture
def fetcher():
    with Fetcher(FetchOptions(allowed_hosts=HERE, gap=0, connect_timeout=5, proxy="direct")) as fetcher:
        yield fetcher


@pytest.fixture
def draw(fetcher):
    """Fetches the page at an address and draws it."""

    def draw(address, watch=None, **options):
        watch = watch or Watch()
        page = fetcher.page(address, watch)
        with fetcher.outlet(page, watch) as outlet:
            return Renderer(confined(**options)).draw(page, outlet, watch)

    with nothing_left():
        yield draw


@pytest.fixture(autouse=True, scope="session")
def marked():
    """All that these tests start inherits a mark by which it is found."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(MARK, mark())
        yield
