"""By which addresses a clipping is known: one page is one clipping, however its address is written."""

import json
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from clipper.addresses import key_of
from clipper.article import Extraction
from clipper.library.columns import storable
from clipper.library.library import Library
from clipper.library.schema import address, clipping, meta, page
from clipper.page import Page

_DUE = "addresses due"
_AT_ONCE = 500
_PASTED = "pasted:"
_TAKEN = select(address.c.key).where(address.c.key.in_(bindparam("keys", expanding=True)))
_ADD = insert(address)


def known_by(connection: Connection, origin: str) -> int | None:
    """The clipping that was taken in as ``origin``, or whose page is the one at that address."""
    return those_known(connection, {origin: key_of(origin)}).get(origin)


def those_known(connection: Connection, keys: Mapping[str, str]) -> dict[str, int]:
    """As ``known_by``, of the origins whose ``keys`` these are; those that are not known are left out."""
    by_key, by_origin = dict[str, int](), dict[str, int]()
    origins = list(keys)
    for start in range(0, len(origins), _AT_ONCE):
        some = origins[start : start + _AT_ONCE]
        named = select(address.c.key, address.c.clipping_id).where(address.c.key.in_({keys[each] for each in some}))
        by_key.update(connection.execute(named).all())
        same = select(clipping.c.origin, clipping.c.id).where(clipping.c.origin.in_(some))
        by_origin.update(connection.execute(same).all())
    found = ((each, by_origin.get(storable(each)) or by_key.get(storable(keys[each]))) for each in origins)
    return {origin: number for origin, number in found if number}


def know(connection: Connection, number: int, addresses: Iterable[str]) -> None:
    """Let a clipping be known by ``addresses``, of which others keep what is theirs already."""
    keys = keys_of(addresses)
    taken = set(connection.scalars(_TAKEN, {"keys": keys}))
    new = [{"key": key, "clipping_id": number} for key in keys if key not in taken]
    if new:
        connection.execute(_ADD, new)


def keys_of(addresses: Iterable[str]) -> list[str]:
    """The keys of ``addresses`` as they are kept, each once and in order."""
    return list(dict.fromkeys(storable(key_of(each)) for each in addresses if each))


def addresses_of(page: Page, extraction: Extraction) -> tuple[str, ...]:
    """By which addresses a story is known: asked for, on the way, answered at, and claimed by the page itself.

    No front page that a dead link has led to. What was pasted is known by itself alone: a part of a page does not stand
    for the page.
    """
    if page.asked.startswith(_PASTED):
        return (page.asked,)
    led_to = (*page.redirects, page.answered, extraction.article.address)
    return (page.asked, *filter(_is_inside, led_to))


def index_addresses(library: Library, most: int = _AT_ONCE) -> int:
    """Let the next ``most`` clippings of an earlier version be known by their addresses; answers how many there were.

    Raises LibraryFailure.
    """
    with library.reading() as connection:
        due = _due(connection)
    if not due:
        return 0
    with library.writing() as connection:
        # Again: another program may have been quicker.
        due = _due(connection)
        numbers = connection.scalars(
            select(clipping.c.id).where(clipping.c.id <= due).order_by(clipping.c.id.desc()).limit(most)
        ).all()
        rows = connection.execute(
            select(clipping.c.id, clipping.c.origin, page.c.asked, clipping.c.address)
            .add_columns(page.c.answered, page.c.redirects)
            .outerjoin(page, page.c.clipping_id == clipping.c.id)
            .where(clipping.c.id.in_(numbers))
            .order_by(clipping.c.id, page.c.id)
        )
        for number, origin, asked, claimed, answered, redirects in rows:
            if origin.startswith(_PASTED):
                know(connection, number, (origin,))
                continue
            led_to = (*json.loads(redirects or "[]"), answered or "", claimed)
            know(connection, number, (origin, asked or "", *filter(_is_inside, led_to)))
        _put_due(connection, numbers[-1] - 1 if len(numbers) == most else 0)
        return len(numbers)


def _is_inside(link: str) -> bool:
    try:
        return bool(urlsplit(link).path.strip("/"))
    except ValueError:
        return False


def _due(connection: Connection) -> int:
    return int(connection.scalar(select(meta.c.value).where(meta.c.name == _DUE)) or 0)


def _put_due(connection: Connection, number: int) -> None:
    if number:
        connection.execute(update(meta).where(meta.c.name == _DUE).values(value=str(number)))
    else:
        connection.execute(delete(meta).where(meta.c.name == _DUE))
