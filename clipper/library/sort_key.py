"""Where a clipping stands by date, as one number: the minute of its date times 64, plus a free slot.

The text index is filed under this number, so hits in order of date cost nothing. The day or time of publication
counts; what has none is put where it was taken in.
"""

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import Connection, select

from clipper.library.schema import clipping

_SLOTS = 64
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def free_sort_key(
    connection: Connection, published: date | None, clipped_at: datetime, current: int | None = None
) -> int:
    """The first free key at that date or after it; ``current``, the clipping's own, if that is in the right minute.

    Call it in the transaction that writes the key. A full minute runs over into the next.
    """
    first = first_key(published or clipped_at)
    if current is not None and first <= current < first + _SLOTS:
        return current
    taken = connection.scalar(select(clipping.c.id).where(clipping.c.sort_key == first))
    if taken is None:
        return first
    following = clipping.alias()
    last_of_run = connection.scalar(
        select(clipping.c.sort_key)
        .outerjoin(following, following.c.sort_key == clipping.c.sort_key + 1)
        .where(clipping.c.sort_key >= first, following.c.id.is_(None))
        .order_by(clipping.c.sort_key)
        .limit(1)
    )
    assert last_of_run is not None  # noqa: S101 — the key at ``first`` begins a run
    return last_of_run + 1


def free_sort_keys(connection: Connection, clipped_at: datetime, count: int) -> list[int]:
    """So many as ``free_sort_key`` would give one after the other to what has no date of its own."""
    start = free_sort_key(connection, None, clipped_at)
    free: list[int] = []
    while len(free) < count:
        end = start + count - len(free)
        taken = set(connection.scalars(select(clipping.c.sort_key).where(clipping.c.sort_key.between(start, end - 1))))
        free += [key for key in range(start, end) if key not in taken]
        start = end
    return free


def first_key(moment: date) -> int:
    """The least key that a clipping of that day or minute can have."""
    return _minute(moment) * _SLOTS


def minute_of(key: int) -> int:
    """The minute since 1970 that a key stands for."""
    return key // _SLOTS


def _minute(moment: date) -> int:
    """Minutes since 1970; a day begins at midnight, and a time without a zone is taken as UTC."""
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time.min, UTC)
    elif moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return (moment - _EPOCH) // timedelta(minutes=1)
