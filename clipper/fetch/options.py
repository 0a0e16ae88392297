"""What the user can set about fetching."""

from dataclasses import dataclass

from clipper import __version__


@dataclass(frozen=True, slots=True)
class FetchOptions:
    user_agent: str = f"Clipper/{__version__} (desktop news clipper)"
    """How Clipper introduces itself to servers; says honestly that it is no browser."""
    languages: str = ""
    """The Accept-Language header, such as ``ko, en;q=0.8``; empty for the language of the system, then any other."""
    connect_timeout: float = 10.0
    """Seconds until a host must have taken the connection."""
    read_timeout: float = 20.0
    """Seconds of silence after which an answer is given up."""
    total_timeout: float = 90.0
    """Seconds that one page or one picture may take in all, redirects included."""
    page_limit: int = 20_000_000
    """The most bytes of a page, unpacked."""
    picture_limit: int = 30_000_000
    """The most bytes of a picture."""
    redirect_limit: int = 10
    """How many redirects are followed."""
