"""The versions of a story: what was fetched at one time after another, with the one that is shown among them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from clipper.article import Extraction
from clipper.clipping import Version
from clipper.library.errors import NoSuchVersion
from clipper.library.pages import page_shown
from clipper.library.schema import page, version
from clipper.library.story import extractions_of

_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Listed:
    """A version with what finds it in the tables."""

    told: Version
    row: int | None
    """Of ``version``; None for the one that is shown, which lies in ``story``."""
    page: int | None


def listed(connection: Connection, stories: Mapping[int, Extraction]) -> dict[int, tuple[Listed, ...]]:
    """By clipping, all versions in the order in which they were fetched; ``stories`` are those that are shown.

    Clippings with no other story than that are left out.
    """
    columns = (version.c.clipping_id, version.c.id, version.c.page_id, version.c.title, version.c.replaced_at)
    rows = connection.execute(
        select(*columns, page.c.fetched_at)
        .outerjoin(page, page.c.id == version.c.page_id)
        .where(version.c.clipping_id.in_(stories))
    )
    found: dict[int, list[Listed]] = {}
    for number, row, page_id, title, replaced_at, fetched_at in rows:
        found.setdefault(number, []).append(Listed(Version(0, title, fetched_at, replaced_at), row, page_id))
    return {number: _numbered([*each, _shown(connection, number, stories[number])]) for number, each in found.items()}


def versions_of(connection: Connection, stories: Mapping[int, Extraction]) -> dict[int, tuple[Version, ...]]:
    """As ``listed``, for those who ask no more."""
    return {number: tuple(each.told for each in found) for number, found in listed(connection, stories).items()}


def find_version(connection: Connection, number: int, chosen: int) -> Listed:
    """Raises NoSuchVersion."""
    found = listed(connection, extractions_of(connection, [number])).get(number, ())
    if not 1 <= chosen <= len(found):
        raise NoSuchVersion(number, chosen)
    return found[chosen - 1]


def _shown(connection: Connection, number: int, extraction: Extraction) -> Listed:
    row = page_shown(connection, number)
    title = extraction.article.title
    if row is None:
        return Listed(Version(0, title, None, None), None, None)
    return Listed(Version(0, title, row["fetched_at"], None), None, row["id"])


def _numbered(found: list[Listed]) -> tuple[Listed, ...]:
    found.sort(key=lambda each: (each.told.fetched_at or _BEFORE_ALL, each.page or 0, each.row or 0))
    return tuple(replace(each, told=replace(each.told, number=at)) for at, each in enumerate(found, start=1))
