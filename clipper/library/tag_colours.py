"""The colours of tags. A tag that has none has that of the one it is nested in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import Connection, delete, insert, select

from clipper.library.acts.act import ActName
from clipper.library.acts.acting import acting
from clipper.library.acts.sight import at_tag_colours
from clipper.library.errors import NoSuchTag
from clipper.library.library import Library
from clipper.library.names import belongs, key_of, moved
from clipper.library.schema import tag, tag_colour


class TagColour(StrEnum):
    """The values are stored, so they are never renamed."""

    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    GREEN = "green"
    TEAL = "teal"
    BLUE = "blue"
    PURPLE = "purple"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class TagColours:
    own: Mapping[str, TagColour] = field(default_factory=dict)
    """What was chosen, by the keys of the tags."""

    def of(self, name: str) -> TagColour | None:
        """The colour of the tag ``name``: its own, or that of the nearest that it is nested in."""
        key = key_of(name)
        while key not in self.own and "/" in key:
            key = key.rpartition("/")[0]
        return self.own.get(key)


NO_COLOURS = TagColours()


def colour_tag(library: Library, name: str, colour: TagColour | None) -> None:
    """Give a tag a colour, or with None take it away. One that only nests others can have one too.

    Raises NoSuchTag, LibraryFailure.
    """
    key = key_of(name)
    with acting(library, ActName.COLOUR_TAG, at_tag_colours, about=[name]) as connection:
        family = select(tag.c.id).where(belongs(tag.c.key, key)).limit(1)
        if not key or connection.scalar(family) is None:
            raise NoSuchTag(name)
        connection.execute(delete(tag_colour).where(tag_colour.c.key == key))
        if colour is not None:
            connection.execute(insert(tag_colour).values(key=key, colour=colour))


def colours_of_tags(connection: Connection) -> TagColours:
    """All of them; one that a later version has chosen and this one does not know is none."""
    known = set(TagColour)
    rows = connection.execute(select(tag_colour.c.key, tag_colour.c.colour)).all()
    return TagColours({key: TagColour(colour) for key, colour in rows if colour in known})


def move_colours(connection: Connection, old: str, new: str) -> None:
    """The tag of the key ``old``, and all nested in it, have another name now; a tag of that name keeps its colour."""
    rows = connection.execute(select(tag_colour.c.key, tag_colour.c.colour).where(belongs(tag_colour.c.key, old))).all()
    drop_colours(connection, old)
    taken = set(connection.scalars(select(tag_colour.c.key)))
    for key, colour in rows:
        now = key_of(moved(key, old, new))
        if now not in taken:
            connection.execute(insert(tag_colour).values(key=now, colour=colour))


def drop_colours(connection: Connection, key: str) -> None:
    """The tag of that key, and all nested in it, are gone."""
    connection.execute(delete(tag_colour).where(belongs(tag_colour.c.key, key)))
