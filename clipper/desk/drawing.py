"""A page that is empty until its scripts are run: drawn first, where that can be done, and then cut as drawn.

What is kept of it is the page as it was drawn, so that it can be cut again; what the server sent is empty.
"""

from clipper.article import Extraction
from clipper.desk.desk import Desk
from clipper.desk.making import cut_page
from clipper.desk.walls import LONG, is_of_web
from clipper.jobs import Watch
from clipper.page import Page, Wall


def cut_as_drawn(desk: Desk, number: int, page: Page, watch: Watch) -> tuple[Page, Extraction]:
    """``page`` and what the cleaner makes of it; instead of one of the web that is empty, the page that scripts draw.

    Raises CutterStopped; for a page that is empty RenderError, and FetchError if it cannot be had once more.
    """
    extraction = cut_page(desk, number, page, watch)
    if not is_of_web(page) or len(extraction.article.text) > LONG:
        return page, extraction
    if desk.cutter.wall(page, extraction, watch) is not Wall.SCRIPTS:
        return page, extraction
    desk.renderer.require(page.answered)
    with desk.fetcher.outlet(page, watch) as outlet:
        page = desk.renderer.draw(page, outlet, watch)
    return page, cut_page(desk, number, page, watch)
