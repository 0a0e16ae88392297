"""Breaking off what a database is asked, when nobody waits for the answer any more."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from clipper.jobs import CancelToken

_PATIENCE = 5.0
"""Seconds for a server to hear of it."""


@contextmanager
def stopped_by(token: CancelToken, connection: Connection) -> Iterator[None]:
    """While inside, ``token`` breaks off the statement that runs on ``connection``. Raises Cancelled then.

    A statement that begins just as the token is thrown may run to its end.
    """
    driver: Any = connection.connection.driver_connection
    # A server is told through a connection of its own, which takes a while.
    telling = None if isinstance(driver, sqlite3.Connection) else Thread(target=_tell_server, args=(connection,))
    try:
        with token.calling(driver.interrupt if telling is None else telling.start):
            yield
    except DBAPIError:
        token.check()
        raise
    finally:
        if telling is not None and telling.ident is not None:
            telling.join()  # lest it hits what is asked next


def _tell_server(connection: Connection) -> None:
    driver: Any = connection.connection.driver_connection
    with suppress(connection.dialect.loaded_dbapi.Error):
        driver.cancel_safe(timeout=_PATIENCE)
