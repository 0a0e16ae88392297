"""What the user's verbs share."""

from dataclasses import dataclass
from types import TracebackType

from clipper.desk.bulletin import Bulletin
from clipper.desk.cutter import Cutter
from clipper.desk.site_texts import SiteTexts
from clipper.fetch import Fetcher
from clipper.jobs import Clerk, Runner, Turns
from clipper.library import Author, Library, open_library
from clipper.render import Renderer
from clipper.settings import Settings

CLIPPING_LANE = "clipping"
"""Fetching and cutting; work for the same host, which is its key, takes turns with that for others."""
LIBRARY_LANE = "library"
"""Reading and short changes."""
EXPORT_LANE = "export"
RECUT_LANE = "recut"
"""Cutting kept pages again, which may take an hour and must hold nothing up."""

ATTENDING_LANE = "attending"
"""Waiting for what other programs do."""
UPKEEP_LANE = "upkeep"
"""What is done by itself once a day."""

_LANES = {LIBRARY_LANE: 2, EXPORT_LANE: 1, RECUT_LANE: 1, ATTENDING_LANE: 1, UPKEEP_LANE: 1}


@dataclass(slots=True, eq=False)
class Desk:
    """One open library and the means to work on it. A context manager: leaving it stops all work and closes it."""

    library: Library
    fetcher: Fetcher
    cutter: Cutter
    renderer: Renderer
    runner: Runner
    bulletin: Bulletin
    settings: Settings
    site_texts: SiteTexts
    clerk: Clerk | None = None
    """Does the clipping in a process of its own, where a window must stay alive meanwhile: see ``apart``."""

    def adopt(self, settings: Settings) -> None:
        """Work by ``settings`` from now on. What is under way ends with the means that it began with.

        Raises UnreadableFile.
        """
        if settings.fetch != self.settings.fetch:
            before, self.fetcher = self.fetcher, Fetcher(settings.fetch)
            before.close()
        self.renderer = Renderer(settings.render)
        self.settings = settings

    def close(self) -> None:
        """Ask all work to stop, wait until it has, and close the library."""
        self.runner.close()
        if self.clerk:
            self.clerk.close()
        self.cutter.close()
        self.fetcher.close()
        self.library.close()

    def __enter__(self) -> "Desk":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


def open_desk(
    settings: Settings,
    place: str = "",
    *,
    cutting_processes: int,
    author: Author | None = None,
) -> Desk:
    """The desk over the library at ``place`` (a folder or a database address), or the one that the settings name.

    ``author`` is in whose name it works, if not that of a new session. Raises LibraryError when it cannot be opened.
    """
    library = open_library(place or settings.library, author=author)
    fetcher = Fetcher(settings.fetch)
    clipping = Turns(settings.fetch.hosts, settings.fetch.per_host, fetcher.pause)
    return Desk(
        library=library,
        fetcher=fetcher,
        cutter=Cutter(cutting_processes),
        renderer=Renderer(settings.render),
        runner=Runner(_LANES | {CLIPPING_LANE: clipping}),
        bulletin=Bulletin(),
        settings=settings,
        site_texts=SiteTexts(library),
    )
