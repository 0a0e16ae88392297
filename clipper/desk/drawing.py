"""A page that is empty until its scripts are run: drawn first, where that can be done, and then cut as drawn.

What is kept of it is the page as it was drawn, so that it can be cut again; what the server sent is empty.
"""

from functools import partial

from clipper.article import Extraction
from clipper.desk.desk import Desk
from clipper.desk.making import read_cut
from clipper.desk.walls import LONG, is_of_web
from clipper.jobs import Watch
from clipper.page import Further, Page, Wall


def as_drawn(
    desk: Desk, number: int, page: Page, extraction: Extraction, further: Further, watch: Watch
) -> tuple[Page, Extraction, Further]:
    """What was made of ``page``; instead of one of the web that is empty, the page that scripts draw, read anew.

    Raises CutterStopped; for a page that is empty RenderError, and FetchError if it cannot be had once more.
    """
    if not is_of_web(page) or len(extraction.article.text) > LONG:
        return page, extraction, further
    if desk.cutter.wall(page, extraction, watch) is not Wall.SCRIPTS:
        return page, extraction, further
    page = desk.renderer.draw(page, partial(desk.fetcher.outlet, page, watch), watch)
    return page, *read_cut(desk, number, page, watch)
