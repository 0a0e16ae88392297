"""An address, a saved file or pasted text becomes a Page; pictures become bytes. The only user of requests.

What the user hands over becomes sources (``sources_in``, ``source_of``); a source becomes a page (``Fetcher.page``,
``read_page``). A page is what the server sent, byte for byte; decoding it is the cleaner's.
"""

from clipper.fetch.dropped import sources_in
from clipper.fetch.errors import (
    BadAddress,
    BadStatus,
    BrokenOff,
    Busy,
    EmptyPage,
    FetchError,
    ForbiddenHost,
    ForbiddenPicture,
    LedInside,
    NoCertificates,
    NoCookies,
    NoPageInside,
    NoSuchFile,
    NotAPage,
    NotASource,
    NotText,
    Obstacle,
    Offline,
    TimedOut,
    TooLarge,
    TooManyRedirects,
    Unreachable,
    UnreadableFile,
)
from clipper.fetch.fetcher import Fetcher
from clipper.fetch.named_files import unusable_files
from clipper.fetch.options import FetchOptions
from clipper.fetch.saved import read_page
from clipper.fetch.source import PastedText, SavedFile, Source, WebAddress, origin_of
from clipper.fetch.words import source_of
from clipper.fetch.worth import is_worth_another_try

__all__ = [
    "BadAddress",
    "BadStatus",
    "BrokenOff",
    "Busy",
    "EmptyPage",
    "FetchError",
    "FetchOptions",
    "Fetcher",
    "ForbiddenHost",
    "ForbiddenPicture",
    "LedInside",
    "NoCertificates",
    "NoCookies",
    "NoPageInside",
    "NoSuchFile",
    "NotAPage",
    "NotASource",
    "NotText",
    "Obstacle",
    "Offline",
    "PastedText",
    "SavedFile",
    "Source",
    "TimedOut",
    "TooLarge",
    "TooManyRedirects",
    "Unreachable",
    "UnreadableFile",
    "WebAddress",
    "is_worth_another_try",
    "origin_of",
    "read_page",
    "source_of",
    "sources_in",
    "unusable_files",
]
