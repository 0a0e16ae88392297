"""Pictures that stories show: stored once each, found by the address that the story names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, insert, select

from clipper.clipping import Picture
from clipper.library.blobs import NewBlob, NoSuchBlob
from clipper.library.errors import NoSuchPicture
from clipper.library.library import Library
from clipper.library.schema import clipping_picture, picture

_SHOWN = (
    select(
        clipping_picture.c.clipping_id,
        clipping_picture.c.address,
        picture.c.digest,
        picture.c.media_type,
        picture.c.width,
        picture.c.height,
    )
    .join(picture, picture.c.digest == clipping_picture.c.digest)
    .where(clipping_picture.c.clipping_id.in_(bindparam("numbers", expanding=True)))
    .order_by(clipping_picture.c.id)
)
_HELD = select(picture).where(picture.c.digest.in_(bindparam("digests", expanding=True)))
_ADD, _SHOW = insert(picture), insert(clipping_picture)
_HIDE = delete(clipping_picture).where(
    clipping_picture.c.clipping_id == bindparam("number"),
    clipping_picture.c.address == bindparam("at"),
    clipping_picture.c.digest == bindparam("held"),
)


@dataclass(frozen=True, slots=True)
class NewPicture:
    """A picture to be kept, with what looking into it has shown."""

    content: bytes
    media_type: str
    width: int
    height: int
    """Both in pixels."""


def picture_content(library: Library, digest: str) -> bytes:
    """The bytes of the picture that ``Picture.digest`` names. Raises NoSuchPicture, LibraryFailure."""
    try:
        return library.blobs.get(digest)
    except NoSuchBlob as error:
        raise NoSuchPicture(digest) from error


def store_pictures(library: Library, pictures: Mapping[str, NewPicture]) -> dict[str, Picture]:
    """Keep the bytes durably, before the transaction that names them; answers by the same addresses.

    Raises LibraryFailure.
    """
    return stored_as(pictures, library.blobs.put_all([NewBlob(new.content) for new in pictures.values()]))


def stored_as(pictures: Mapping[str, NewPicture], digests: Iterable[str]) -> dict[str, Picture]:
    """``pictures`` by the same addresses, whose bytes have been kept under ``digests``."""
    return {
        address: Picture(digest, new.media_type, new.width, new.height)
        for digest, (address, new) in zip(digests, pictures.items(), strict=True)
    }


def pictures_of(connection: Connection, numbers: Iterable[int]) -> dict[int, dict[str, Picture]]:
    """By clipping, then by address; of several that came for the same address, the last that was to be shown."""
    rows = connection.execute(_SHOWN, {"numbers": list(numbers)})
    found: dict[int, dict[str, Picture]] = {}
    for number, address, digest, media_type, width, height in rows:
        found.setdefault(number, {})[address] = Picture(digest, media_type, width, height)
    return found


def show_pictures(connection: Connection, number: int, pictures: Mapping[str, Picture]) -> None:
    """Write which pictures a clipping shows at their addresses; those that it had stay, for versions may show them."""
    known = set(connection.scalars(_HELD, {"digests": list({p.digest for p in pictures.values()})}))
    fresh = {p.digest: p for p in pictures.values() if p.digest not in known}
    if fresh:
        facts = [
            {"digest": p.digest, "media_type": p.media_type, "width": p.width, "height": p.height}
            for p in fresh.values()
        ]
        connection.execute(_ADD, facts)
    show_held(connection, number, {address: p.digest for address, p in pictures.items()})


def show_held(connection: Connection, number: int, digests: Mapping[str, str]) -> None:
    """Likewise for pictures that the library has, by address: of several for one address, the last row counts."""
    had = pictures_of(connection, [number]).get(number, {})
    new = {at: digest for at, digest in digests.items() if at not in had or had[at].digest != digest}
    if had and new:
        # One that was shown there before, and not last, is to be the last row again.
        connection.execute(_HIDE, [{"number": number, "at": at, "held": digest} for at, digest in new.items()])
    if new:
        rows = [{"clipping_id": number, "address": at, "digest": digest} for at, digest in new.items()]
        connection.execute(_SHOW, rows)


def held_pictures(connection: Connection, digests: Mapping[str, str]) -> dict[str, Picture]:
    """The pictures that the library has of ``digests``, by the same addresses."""
    rows = connection.execute(_HELD, {"digests": list(set(digests.values()))}).mappings()
    held = {row["digest"]: Picture(row["digest"], row["media_type"], row["width"], row["height"]) for row in rows}
    return {address: held[digest] for address, digest in digests.items() if digest in held}
