"""Show me what this is like: a few stories that we wrote ourselves, in a collection of their own."""

from clipper.desk.clip import finish
from clipper.desk.desk import Desk
from clipper.desk.taking_in import take_in
from clipper.fetch import SavedFile
from clipper.jobs import Watch
from clipper.library import Filing
from clipper.places import resource


def take_in_sample(desk: Desk, collection: str, watch: Watch) -> tuple[int, ...]:
    """Clip the sample stories into ``collection``; answers their numbers. They are clipped as pages of papers are.

    Raises LibraryFailure, Cancelled.
    """
    numbers = []
    for path in sorted(resource("sample").glob("*.html")):
        number = take_in(desk, SavedFile(path), Filing(collection=collection)).number
        finish(desk, number, watch)
        numbers.append(number)
    return tuple(numbers)
