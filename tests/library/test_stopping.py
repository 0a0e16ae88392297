"""A question that nobody waits for any more is broken off inside the database, and the library goes on."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from clipper.jobs import Cancelled, CancelToken
from clipper.library import Query, find
from tests.library.stories import kept

_ENDLESS = "WITH RECURSIVE n(i) AS (SELECT begun() UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
_RUNNING = text("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query = 'SELECT pg_sleep(60)'")


def test_a_file_stops_at_once(folder_library):
    token, begun = CancelToken(), threading.Event()

    def ask():
        with folder_library.reading(token) as connection:
            connection.connection.create_function("begun", 0, lambda: begun.set() or 0)
            connection.exec_driver_sql(_ENDLESS)

    with ThreadPoolExecutor(1) as threads:
        asked = threads.submit(ask)
        assert begun.wait(5)
        token.cancel()
        assert isinstance(asked.exception(timeout=5), Cancelled)
    assert find(folder_library, Query("tugs")) == ()


@pytest.mark.xdist_group("server")
def test_a_server_stops_at_once(server_library):
    token = CancelToken()

    def ask():
        with server_library.reading(token) as connection:
            connection.exec_driver_sql("SELECT pg_sleep(60)")

    with ThreadPoolExecutor(1) as threads:
        asked = threads.submit(ask)
        while not _is_asking(server_library):
            assert not asked.done()
        token.cancel()
        assert isinstance(asked.exception(timeout=10), Cancelled)
    assert _is_asking(server_library) is False


def test_a_question_that_is_forgotten_before_it_is_asked_is_not_asked(library):
    number = kept(library)
    token = CancelToken()
    assert find(library, Query("tugs"), token=token) == (number,)
    token.cancel()
    with pytest.raises(Cancelled):
        find(library, Query("tugs"), token=token)
    assert find(library, Query("tugs")) == (number,)


def _is_asking(library):
    with library.reading() as connection:
        return connection.scalar(_RUNNING) > 0
