"""An address, a saved file or what was pasted becomes a Page; pictures become bytes. The only user of requests.

What the user hands over becomes sources (``sources_of``, ``sources_in``, ``source_of``); a source becomes a page
(``Fetcher.page``, ``read_page``). A page is what the server sent, byte for byte; decoding it is the cleaner's.
"""

from clipper.fetch.dropped import sources_of
from clipper.fetch.errors import (
    BadAddress,
    BadStatus,
    BrokenOff,
    Busy,
    CrowdedFolder,
    EmptyPage,
    FetchError,
    ForbiddenHost,
    ForbiddenPicture,
    IsFeed,
    LedInside,
    NoCertificates,
    NoCookies,
    NoPageInside,
    NoPagesInFolder,
    NoSuchFile,
    NotAPage,
    NotASource,
    NotText,
    Obstacle,
    Offline,
    PictureAlone,
    TimedOut,
    TooLarge,
    TooManyRedirects,
    Unreachable,
    UnreadableFile,
)
from clipper.fetch.fetcher import Fetcher
from clipper.fetch.flavours import Flavours, Link
from clipper.fetch.folder import unfolded
from clipper.fetch.named_files import unusable_files
from clipper.fetch.options import FetchOptions
from clipper.fetch.pasted import Wish, meant, sources_in
from clipper.fetch.saved import read_page
from clipper.fetch.source import (
    Handed,
    PastedMarkup,
    PastedText,
    SavedFile,
    SavedFolder,
    Source,
    WebAddress,
    origin_of,
)
from clipper.fetch.words import source_of
from clipper.fetch.worth import is_worth_another_try

__all__ = [
    "BadAddress",
    "BadStatus",
    "BrokenOff",
    "Busy",
    "CrowdedFolder",
    "EmptyPage",
    "FetchError",
    "FetchOptions",
    "Fetcher",
    "Flavours",
    "ForbiddenHost",
    "ForbiddenPicture",
    "Handed",
    "IsFeed",
    "LedInside",
    "Link",
    "NoCertificates",
    "NoCookies",
    "NoPageInside",
    "NoPagesInFolder",
    "NoSuchFile",
    "NotAPage",
    "NotASource",
    "NotText",
    "Obstacle",
    "Offline",
    "PastedMarkup",
    "PastedText",
    "PictureAlone",
    "SavedFile",
    "SavedFolder",
    "Source",
    "TimedOut",
    "TooLarge",
    "TooManyRedirects",
    "Unreachable",
    "UnreadableFile",
    "WebAddress",
    "Wish",
    "is_worth_another_try",
    "meant",
    "origin_of",
    "read_page",
    "source_of",
    "sources_in",
    "sources_of",
    "unfolded",
    "unusable_files",
]
