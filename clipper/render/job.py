"""What the process that draws a page is told, and what it answers. The page itself is a file beside the answer."""

from dataclasses import dataclass
from enum import StrEnum

DRAWN = "page.html"
"""The file with the page as it was drawn, in UTF-8."""
ANSWER = "answer.json"


@dataclass(frozen=True, slots=True)
class SiteCookie:
    """A cookie by which the page's site knows the user."""

    name: str
    value: str
    domain: str
    """With a dot before it, if subdomains get it too."""
    path: str
    secure: bool


@dataclass(frozen=True, slots=True)
class Job:
    address: str
    gateway: str
    """Host and port of the only way out."""
    password: str
    """What the gateway asks for."""
    user_agent: str
    languages: str
    """The Accept-Language header."""
    limit: int
    """The most characters of the page."""
    seconds: float
    """After which whatever is there is handed back, settled or not."""
    confined_to: str
    """The host that the page may not lead away from; empty if it may lead anywhere."""
    sandbox: bool
    cookies: tuple[SiteCookie, ...] = ()


class Outcome(StrEnum):
    DRAWN = "drawn"
    NOT_DRAWN = "not drawn"
    STOPPED = "stopped"
    LIBRARY_LACKING = "library lacking"


@dataclass(frozen=True, slots=True)
class Answer:
    outcome: Outcome
    address: str = ""
    """Where the page is by now: a script may have gone elsewhere."""
    detail: str = ""
    """The system's words, if a library is lacking."""
