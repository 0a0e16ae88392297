"""The record of one clipping: everything the library holds of it, field by field as its JSON has it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from clipper.article import Edit, Extraction, Highlight
from clipper.clipping import Clipping, Picture, State, Twin


@dataclass(frozen=True, slots=True)
class ShownPicture:
    address: str
    """As figures of the story name it."""
    sha256: str
    """Of the bytes, in hexadecimal: it names the file."""
    media_type: str
    width: int
    height: int
    """Both in pixels."""


@dataclass(frozen=True, slots=True)
class PageServed:
    """A page as it was served, but for its bytes."""

    sha256: str
    media_type: str
    asked: str
    """The address that was asked for."""
    answered: str
    """The address that answered, after ``redirects``."""
    fetched_at: datetime
    charset: str = ""
    redirects: tuple[str, ...] = ()
    etag: str = ""
    modified: str = ""
    """What the server said that tells this state of the page from others: its ETag, its Last-Modified."""


@dataclass(frozen=True, slots=True)
class StoryVersion:
    """What the story was when another of its pages was fetched."""

    title: str
    replaced_at: datetime
    record: Mapping[str, Any] | None = None
    """All that it was, as the library has it: extraction, pictures by address, the cut before. An archive has it."""
    page: int | None = None
    """Which of the clipping's pages it was cut from, counted from 0."""


@dataclass(frozen=True, slots=True)
class CutBefore:
    """What the story was before the same page was cut again."""

    recut_at: datetime
    extraction: Extraction


@dataclass(frozen=True, slots=True)
class Attempt:
    """A page that could not be had for now."""

    tries: int
    not_before: datetime
    """When the next one may be made."""
    reason: str
    """Why the last one failed, in a sentence."""


@dataclass(frozen=True, slots=True)
class TwinRecord:
    """Another clipping that tells the same story."""

    number: int
    title: str
    source: str = ""
    address: str = ""
    published: date | None = None
    earlier: bool = False
    """Whether it had the story before this clipping."""


@dataclass(frozen=True, slots=True)
class ClippingRecord:
    number: int
    origin: str
    """What was dropped: the address asked for, a ``file:`` address, or ``pasted:`` and a digest."""
    state: State
    clipped_at: datetime
    failure: str = ""
    starred_at: datetime | None = None
    read_at: datetime | None = None
    trashed_at: datetime | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    highlights: tuple[Highlight, ...] = ()
    extraction: Extraction | None = None
    """What the cleaner made of the page: the story, what was cut from it with reasons, what the page claims."""
    edits: tuple[Edit, ...] = ()
    """The user's corrections of it, oldest first."""
    pictures: tuple[ShownPicture, ...] = ()
    """Of several at the same address the last is shown; the others were, in versions."""
    pages: tuple[PageServed, ...] = ()
    """Oldest first. The story was cut from the last that is not of a version."""
    attempt: Attempt | None = None
    host: str = ""
    """The site that it is from."""
    addresses: tuple[str, ...] = ()
    """Keys of the addresses that lead to it, by which it is known again."""
    versions: tuple[StoryVersion, ...] = ()
    """Oldest first."""
    cut_before: CutBefore | None = None
    twins: tuple[TwinRecord, ...] = ()
    """To be read; what brings a library back is ``same_story``."""
    same_story: int | None = None
    """A number that all clippings share that tell the same story."""
    compared: bool = True
    """Whether it was already looked for others that tell the same story."""
    sort_key: int | None = None
    """Its place in lists by date: minutes since 1970 times 64, and its turn among those of the minute."""


def record_of(clipping: Clipping) -> ClippingRecord:
    """What ``clipping`` holds; what only the library knows of it is left out."""
    return ClippingRecord(
        number=clipping.number,
        origin=clipping.origin,
        state=clipping.state,
        clipped_at=clipping.clipped_at,
        failure=clipping.failure,
        trashed_at=clipping.trashed_at,
        tags=clipping.tags,
        note=clipping.note,
        highlights=clipping.highlights,
        extraction=clipping.extraction,
        edits=clipping.edits,
        pictures=tuple(
            ShownPicture(address, picture.digest, picture.media_type, picture.width, picture.height)
            for address, picture in clipping.pictures.items()
        ),
        versions=tuple(
            StoryVersion(version.title, version.replaced_at)
            for version in clipping.versions
            if version.replaced_at is not None
        ),
        twins=tuple(
            TwinRecord(twin.number, twin.title, twin.source, twin.address, twin.published, twin.earlier)
            for twin in clipping.twins
        ),
    )


def clipping_of(record: ClippingRecord) -> Clipping:
    """The clipping that ``record`` describes."""
    return Clipping(
        number=record.number,
        origin=record.origin,
        state=record.state,
        clipped_at=record.clipped_at,
        extraction=record.extraction,
        edits=record.edits,
        pictures={
            shown.address: Picture(shown.sha256, shown.media_type, shown.width, shown.height)
            for shown in record.pictures
        },
        tags=record.tags,
        note=record.note,
        highlights=record.highlights,
        failure=record.failure,
        trashed_at=record.trashed_at,
        twins=tuple(
            Twin(twin.number, twin.title, twin.source, twin.address, twin.published, twin.earlier)
            for twin in record.twins
        ),
    )
