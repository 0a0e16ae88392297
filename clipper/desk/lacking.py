"""Try these pictures again: those of a kept story that could not be had, and nothing else of its page."""

from datetime import UTC, datetime

from clipper.article import Figure
from clipper.clipping import Clipping
from clipper.desk.bulletin import Changed
from clipper.desk.desk import Desk
from clipper.desk.errors import NotKept
from clipper.desk.making import Fetched, fetch_pictures, telling
from clipper.jobs import Stage, Watch
from clipper.library import NoSuchPicture, add_pictures, picture_content, recall, served_page
from clipper.page import HTML, Page


def lacking_pictures(desk: Desk, clipping: Clipping) -> tuple[Figure, ...]:
    """The figures of the story that is shown whose pictures the library does not have, each picture once."""
    lacking = (
        figure for figure in clipping.article.figures if figure.picture and not _is_there(desk, clipping, figure)
    )
    return tuple({figure.picture: figure for figure in lacking}.values())


def fetch_lacking(desk: Desk, number: int, watch: Watch, only: str = "") -> Fetched:
    """Fetch the pictures of a kept clipping that are lacking, or ``only`` the one of this address.

    What still cannot be had is told in the answer and beside the story. Raises NotKept, LibraryError, Cancelled.
    """
    desk.library.require_editor()
    clipping = recall(desk.library, number)
    if clipping.extraction is None:
        raise NotKept(number)
    wanted = [figure for figure in lacking_pictures(desk, clipping) if only in ("", figure.picture)]
    if not wanted:
        return Fetched()
    watch = telling(desk, number, watch)
    fetched = fetch_pictures(desk, _page_of(desk, clipping), wanted, watch)
    watch.at(Stage.KEEPING)
    add_pictures(desk.library, number, fetched.had, fetched.lacking)
    desk.bulletin.tell(Changed((number,)))
    return fetched


def _is_there(desk: Desk, clipping: Clipping, figure: Figure) -> bool:
    picture = clipping.picture_of(figure)
    if picture is None:
        return False
    try:
        picture_content(desk.library, picture.digest)
    except NoSuchPicture:
        return False
    return True


def _page_of(desk: Desk, clipping: Clipping) -> Page:
    """The page as it was served; of a clipping that was brought from elsewhere without one, its address must do."""
    page = served_page(desk.library, clipping.number)
    address = clipping.article.address or clipping.origin
    return page or Page(b"", address, address, HTML, datetime.now(UTC))
