"""The fixture that forbids SQL on the window's thread notices it, on every engine of the library."""

import threading

from clipper.library import Query, enroll, find, open_library
from tests.library.stories import NOON, ORIGIN
from tests.sql_watch import watched


def test_sql_on_the_watched_thread_is_noticed(folder_library):
    with watched(threading.main_thread()) as statements:
        find(folder_library, Query())
        reads = len(statements)
        enroll(folder_library, ORIGIN, at=NOON)
    assert 0 < reads < len(statements)
    assert "test_threads.py" in statements[0]
    find(folder_library, Query())
    assert len([statement for statement in statements if "INSERT INTO clipping " in statement]) == 1


def test_opening_is_noticed_too(tmp_path):
    with watched(threading.main_thread()) as statements:
        open_library(str(tmp_path)).close()
    assert statements


def test_sql_on_other_threads_is_allowed(folder_library, no_sql_on_main_thread):
    thread = threading.Thread(target=find, args=(folder_library, Query()))
    thread.start()
    thread.join()
