"""What goes between the library and the files: out of one, into the other."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from clipper.archive.clipping_record import ClippingRecord, PageServed, ShownPicture
from clipper.archive.library_record import LibraryRecord
from clipper.clipping import Card


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A clipping whose rows are damaged; nothing of it can be had."""

    number: int


@dataclass(frozen=True, slots=True)
class Everything:
    """One state of a library, to be gone through once; so that memory stays flat, nothing is read before it is due."""

    library: LibraryRecord
    clippings: Callable[[], Iterator[ClippingRecord | Unreadable]]
    """By number."""
    by_date: Callable[[], Iterator[Card]]
    """Those that are kept and not in the trash, newest first."""
    site_rules: Mapping[str, bytes]
    """The rule files of sites by their names."""
    page: Callable[[str], bytes | None]
    """The bytes of the page with this digest; None where the library has lost them."""
    picture: Callable[[str], bytes | None]
    """The bytes of the picture with this digest; None where the library has lost them."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What is to be taken into a library. Whatever could not be read is left out already, and told elsewhere."""

    library: LibraryRecord | None
    clippings: Callable[[], Iterator[ClippingRecord]]
    total: int
    """About how many clippings come."""
    site_rules: Mapping[str, bytes]
    page: Callable[[PageServed], bytes | None]
    """The bytes of a page; None if they cannot be had, or are not what their digest says."""
    picture: Callable[[ShownPicture], bytes | None]
    """The bytes of a picture; None if they cannot be had, or are not what their digest says."""
