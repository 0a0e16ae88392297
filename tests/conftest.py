"""What every test shares: strict weather, and a home of its own."""

import logging
import threading

import pytest

from tests.web import ALLOWED, Web


@pytest.fixture(autouse=True)
def quiet_log(request):
    """Fails a test that leaves a warning in Clipper's log. A test that expects one asks for ``caplog`` and looks."""
    heard = _Warnings()
    logger = logging.getLogger("clipper")
    logger.addHandler(heard)
    yield
    logger.removeHandler(heard)
    if "caplog" not in request.fixturenames:
        assert heard.lines == [], "the log has warnings that the test did not ask for"


@pytest.fixture
def no_sql_on_main_thread():
    """Fails a test whose main thread, which is the window's, runs SQL from here on."""
    from tests.sql_watch import watched

    with watched(threading.main_thread()) as statements:
        yield
    assert not statements, statements[0]


@pytest.fixture(autouse=True, scope="session")
def home_of_the_tests(tmp_path_factory):
    """Whatever a test forgets to say where to put it does not end up with the person who runs the tests."""
    home = tmp_path_factory.mktemp("home")
    (home / "settings.toml").write_text(ALLOWED, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLIPPER_SETTINGS", str(home / "settings.toml"))
        patch.setenv("XDG_DATA_HOME", str(home / "data"))
        patch.setenv("XDG_STATE_HOME", str(home / "state"))
        yield


@pytest.fixture
def web():
    """A web server on this machine that serves what the test tells it to; see tests/web.py."""
    web = Web()
    yield web
    web.close()


@pytest.fixture
def elsewhere():
    """Another host than that of ``web``."""
    web = Web()
    yield web
    web.close()


class _Warnings(logging.Handler):
    """Keeps what is logged as a warning or worse."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))
