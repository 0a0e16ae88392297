"""From the text of a file to a record, whoever wrote it."""

import json
import re
from collections.abc import Iterable
from typing import Any, TypeVar

from clipper.archive.clipping_record import ClippingRecord
from clipper.archive.library_record import LibraryRecord
from clipper.archive.version import VERSION
from clipper.article.record import BadRecord, from_record
from clipper.clipping import State
from clipper.errors import ClipperError

T = TypeVar("T")

_DIGEST = re.compile("[0-9a-f]{64}")
_LARGEST = 2**31 - 1
_LARGEST_KEY = 2**62


class NewerFormat(ClipperError):
    """A later version of the program has written it in a way that this one does not know."""

    def __init__(self, version: object) -> None:
        super().__init__(version)
        self.version = version


def read_clipping(content: bytes) -> ClippingRecord:
    """The clipping that a file describes, each of its values one that a library can hold.

    Raises BadRecord, NewerFormat.
    """
    record = _read(ClippingRecord, content)
    _check_numbers(record)
    if (record.extraction is not None) != (record.state is State.KEPT):
        raise BadRecord("story of a kept clipping", record.state)
    if record.attempt is not None:
        _check_range([record.attempt.tries], _LARGEST)
    if any(version.record is None for version in record.versions):
        raise BadRecord("version", None)
    for digest in (*(served.sha256 for served in record.pages), *(shown.sha256 for shown in record.pictures)):
        if not _DIGEST.fullmatch(digest):
            raise BadRecord("SHA-256", digest)
    return record


def read_library(content: bytes) -> LibraryRecord:
    """What a library holds beside its clippings. Raises BadRecord, NewerFormat."""
    record = _read(LibraryRecord, content)
    for collection in record.collections:
        _check_range((item.number for item in collection.items if item.number is not None), _LARGEST, least=1)
    _check_range((number for choice in record.twin_choices for number in (choice.one, choice.other)), _LARGEST, least=1)
    return record


def _read(expected: type[T], content: bytes) -> T:
    try:
        record: Any = json.loads(content)
        if not isinstance(record, dict):
            raise BadRecord(expected.__name__, record)
        version = record.get("clipper")
        if isinstance(version, int) and version > VERSION:
            raise NewerFormat(version)
        return from_record(expected, record)
    except (ValueError, RecursionError) as error:
        raise BadRecord("JSON", str(error)) from error


def _check_numbers(record: ClippingRecord) -> None:
    _check_range([record.number, *(marked.number for marked in record.highlights)], _LARGEST, least=1)
    _check_range((size for shown in record.pictures for size in (shown.width, shown.height)), _LARGEST)
    _check_range((version.page for version in record.versions if version.page is not None), len(record.pages) - 1)
    if record.same_story is not None:
        _check_range([record.same_story], _LARGEST, least=1)
    if record.sort_key is not None:
        _check_range([record.sort_key], _LARGEST_KEY, least=-_LARGEST_KEY)


def _check_range(numbers: Iterable[int], largest: int, *, least: int = 0) -> None:
    for number in numbers:
        if not least <= number <= largest:
            raise BadRecord(f"number from {least} to {largest}", number)
