"""Star these, I have read these: and the other way round."""

from collections.abc import Iterable
from datetime import UTC, datetime

from clipper.desk.bulletin import Changed
from clipper.desk.desk import Desk
from clipper.library import mark_read
from clipper.library import star as star_in


def star(desk: Desk, numbers: Iterable[int], *, starred: bool = True) -> None:
    """Give clippings a star, or take it away."""
    numbers = tuple(numbers)
    star_in(desk.library, numbers, datetime.now(UTC) if starred else None)
    desk.bulletin.tell(Changed(numbers))


def tick(desk: Desk, numbers: Iterable[int], *, read: bool = True) -> None:
    """Mark clippings as read, or as unread."""
    numbers = tuple(numbers)
    mark_read(desk.library, numbers, datetime.now(UTC) if read else None)
    desk.bulletin.tell(Changed(numbers))
