"""Pictures that stories show: stored once each, found by the address that the story names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from clipper.clipping import Picture
from clipper.library.blobs import NoSuchBlob
from clipper.library.errors import NoSuchPicture
from clipper.library.library import Library
from clipper.library.schema import clipping_picture, picture


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
    return {
        address: Picture(library.blobs.put(new.content), new.media_type, new.width, new.height)
        for address, new in pictures.items()
    }


def pictures_of(connection: Connection, numbers: Iterable[int]) -> dict[int, dict[str, Picture]]:
    """By clipping, then by address."""
    rows = connection.execute(
        select(
            clipping_picture.c.clipping_id,
            clipping_picture.c.address,
            picture.c.digest,
            picture.c.media_type,
            picture.c.width,
            picture.c.height,
        )
        .join(picture, picture.c.digest == clipping_picture.c.digest)
        .where(clipping_picture.c.clipping_id.in_(numbers))
        .order_by(clipping_picture.c.id)
    )
    found: dict[int, dict[str, Picture]] = {}
    for number, address, digest, media_type, width, height in rows:
        found.setdefault(number, {})[address] = Picture(digest, media_type, width, height)
    return found


def show_pictures(connection: Connection, number: int, pictures: Mapping[str, Picture]) -> None:
    """Write which pictures a clipping shows. One that it had stays, unless another has come for the same address."""
    known = set(
        connection.scalars(select(picture.c.digest).where(picture.c.digest.in_({p.digest for p in pictures.values()})))
    )
    fresh = {p.digest: p for p in pictures.values() if p.digest not in known}
    if fresh:
        facts = [
            {"digest": p.digest, "media_type": p.media_type, "width": p.width, "height": p.height}
            for p in fresh.values()
        ]
        connection.execute(insert(picture), facts)
    had = pictures_of(connection, [number]).get(number, {})
    rows = [
        {"clipping_id": number, "address": address, "digest": shown.digest}
        for address, shown in (had | dict(pictures)).items()
    ]
    connection.execute(delete(clipping_picture).where(clipping_picture.c.clipping_id == number))
    if rows:
        connection.execute(insert(clipping_picture), rows)
