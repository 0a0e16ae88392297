"""Is this the story, or what stands before it: pages that hold none are told by name and not kept as one."""

from clipper.article import Extraction
from clipper.desk.desk import Desk
from clipper.desk.errors import (
    ConsentAsked,
    LoginAsked,
    NoStory,
    NoSuchPage,
    PaidStory,
    ProofAsked,
    ScriptsNeeded,
    Walled,
)
from clipper.jobs import Watch
from clipper.page import Page, Wall

LONG = 1_500
"""Characters; so much is a story, and is not asked about."""

_ERRORS: dict[Wall, type[Walled]] = {
    Wall.PAYWALL: PaidStory,
    Wall.LOGIN: LoginAsked,
    Wall.CONSENT: ConsentAsked,
    Wall.CAPTCHA: ProofAsked,
    Wall.NOT_FOUND: NoSuchPage,
    Wall.SCRIPTS: ScriptsNeeded,
}


def require_story(desk: Desk, page: Page, extraction: Extraction, watch: Watch) -> None:
    """Raises Walled if something stands before the story of ``page``, NoStory if there is none, CutterStopped.

    What is not from the web was saved by the user, who saw what it shows: it needs only hold anything.
    """
    has_story = bool(extraction.article.blocks)
    if has_story and (not is_of_web(page) or len(extraction.article.text) > LONG):
        return
    wall = desk.cutter.wall(page, extraction, watch)
    if wall is not None:
        raise _ERRORS[wall](page.answered)
    if not has_story:
        raise NoStory(page.answered)


def is_of_web(page: Page) -> bool:
    """Whether ``page`` came from a server, and could be fetched again."""
    return page.answered.startswith(("http:", "https:"))
