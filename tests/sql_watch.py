"""Watching which threads speak to a database: the window's must not."""

import threading
import traceback
from contextlib import contextmanager

from sqlalchemy import Engine, event


@contextmanager
def watched(thread):
    """Gives a list that grows by the call stack whenever ``thread`` runs a statement of SQL on any engine."""
    seen = []

    def look(connection, cursor, statement, parameters, context, executemany):
        if threading.current_thread() is thread:
            seen.append(f"{statement}\n{''.join(traceback.format_stack(limit=40))}")

    event.listen(Engine, "before_cursor_execute", look)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", look)
