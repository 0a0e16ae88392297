"""Connections to a PostgreSQL server: readers that see one state, and writers that take turns as in a file."""

import time
from typing import Any

from sqlalchemy import URL, Connection, Dialect, Engine, create_engine, event, text

from clipper.library.elsewhere import CHANNEL

_WRITERS = 0x436C6970
"""The number of the lock that writers hold; it means something only among programs that agree on it."""
_SETTINGS = (
    # Hits are looked up one by one, where the server would rather read every clipping than find some on its disk.
    "random_page_cost = 1.1",
    # To look whether a document holds words is to read and unpack it, which the server takes for nothing.
    "cpu_operator_cost = 0.05",
    "enable_seqscan = off",  # where an index serves
    # Everything is asked often and answered in milliseconds: compiling it would take longer,
    "jit = off",
    # and a plan that fits all words fits none: one finds three clippings, another half of them.
    "plan_cache_mode = force_custom_plan",
)
# One after the other, in one message; the channel is told when the transaction is committed, and only then.
_TURN = text(
    f"""SELECT set_config('lock_timeout', :patience, true), pg_advisory_xact_lock({_WRITERS}),
    pg_notify(:channel, :writer)"""
)
_PATIENCE = "clipper_patience"
_WRITER = "clipper_writer"
_PAUSES = (0.1, 0.4, 1.0)
"""Seconds between attempts to reach a server again that was there before: it may be starting anew."""


def server_engine(url: URL) -> Engine:
    """An engine for the database at ``url``; a connection that the server has dropped is noticed and made anew.

    Raises ModuleNotFoundError when the driver is not installed.
    """
    engine = create_engine(url, pool_pre_ping=True, pool_use_lifo=True, connect_args={"connect_timeout": 10})
    pauses: tuple[float, ...] = ()

    @event.listens_for(engine, "do_connect")
    def connect(dialect: Dialect, _: Any, words: list[Any], options: dict[str, Any]) -> Any:
        nonlocal pauses
        for pause in pauses:
            try:
                return dialect.connect(*words, **options)
            except dialect.loaded_dbapi.OperationalError:
                time.sleep(pause)
        connection = dialect.connect(*words, **options)
        pauses = _PAUSES
        return connection

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: Any) -> None:
        for setting in _SETTINGS:
            connection.execute(f"SET {setting}")
        connection.commit()

    @event.listens_for(engine, "begin")
    def take_turn(connection: Connection) -> None:
        patience = connection.get_execution_options().get(_PATIENCE)
        if patience is not None:
            writer = connection.get_execution_options()[_WRITER]
            connection.execute(_TURN, {"patience": str(int(patience * 1000)), "channel": CHANNEL, "writer": writer})

    return engine


def server_reader(engine: Engine) -> Engine:
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def server_writer(engine: Engine, patience: float, name: str) -> Engine:
    """For transactions that write, one at a time; each waits up to ``patience`` seconds for its turn.

    Whoever listens is told ``name`` when one has committed.

    They see what is committed when they get it: a state from before would be out of date by then.
    """
    return engine.execution_options(isolation_level="READ COMMITTED", **{_PATIENCE: patience, _WRITER: name})
