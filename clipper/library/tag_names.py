"""The names of tags: another name for one, two tags made one, and a tag taken off everything. A slash nests."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select, update

from clipper.library.acts.act import ActName
from clipper.library.acts.acting import acting
from clipper.library.acts.sight import at_tag_colours, at_tag_families
from clipper.library.errors import BadName, NoSuchTag
from clipper.library.library import Library
from clipper.library.names import belongs, key_of, moved, tidy
from clipper.library.schema import clipping_tag, tag
from clipper.library.tag_colours import drop_colours, move_colours
from clipper.library.tags import index_tags, tag_id


def rename_tag(library: Library, old: str, new: str) -> None:
    """Give the tag ``old``, and with it all that are nested in it, the name ``new``; their colours go with them.

    Where there is a tag of that name, the two become one, in its colour. Raises NoSuchTag, BadName, LibraryFailure.
    """
    key, name = key_of(old), tidy(new)
    if not key_of(new):
        raise BadName(new)
    sight = at_tag_families(old, new)
    with acting(library, ActName.RENAME_TAG, sight, at_tag_colours, about=(old, name)) as connection:
        family = _family(connection, key)
        if not family:
            raise NoSuchTag(old)
        if key_of(name) != key:
            name = connection.scalar(select(tag.c.name).where(tag.c.key == key_of(name))) or name
        changed: set[int] = set()
        for number, tag_name in family.items():
            changed |= _rename(connection, number, moved(tag_name, key, name))
        move_colours(connection, key, name)
        index_tags(library, connection, changed)


def delete_tag(library: Library, name: str) -> dict[str, tuple[int, ...]]:
    """Take the tag, and all that are nested in it, off every clipping; answers which had which, to put them back.

    Raises NoSuchTag, LibraryFailure.
    """
    with acting(library, ActName.DELETE_TAG, at_tag_families(name), at_tag_colours, about=[name]) as connection:
        family = _family(connection, key_of(name))
        if not family:
            raise NoSuchTag(name)
        taken = {tag_name: tuple(sorted(_tagged(connection, number))) for number, tag_name in family.items()}
        connection.execute(delete(clipping_tag).where(clipping_tag.c.tag_id.in_(family)))
        connection.execute(delete(tag).where(tag.c.id.in_(family)))
        drop_colours(connection, key_of(name))
        index_tags(library, connection, {number for numbers in taken.values() for number in numbers})
    return taken


def _family(connection: Connection, key: str) -> Mapping[int, str]:
    """The tag of that key and those nested in it: their names by their rows."""
    if not key:
        return {}
    family = select(tag.c.id, tag.c.name).where(belongs(tag.c.key, key)).order_by(tag.c.key)
    return dict(connection.execute(family).all())


def _rename(connection: Connection, number: int, name: str) -> set[int]:
    """Give one tag another name, or put another in its place; answers the clippings that have it."""
    tagged = _tagged(connection, number)
    other = tag_id(connection, name)
    if other in (None, number):
        connection.execute(update(tag).where(tag.c.id == number).values(name=name, key=key_of(name)))
        return tagged
    missing = sorted(tagged - _tagged(connection, other))
    if missing:
        connection.execute(insert(clipping_tag), [{"clipping_id": one, "tag_id": other} for one in missing])
    connection.execute(delete(clipping_tag).where(clipping_tag.c.tag_id == number))
    connection.execute(delete(tag).where(tag.c.id == number))
    return tagged


def _tagged(connection: Connection, number: int) -> set[int]:
    return set(connection.scalars(select(clipping_tag.c.clipping_id).where(clipping_tag.c.tag_id == number)))
