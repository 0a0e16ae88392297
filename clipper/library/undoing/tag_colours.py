"""The colours of tags."""

from sqlalchemy import delete, insert

from clipper.library.acts.facts import FactKind
from clipper.library.acts.sight import at_tag_colours
from clipper.library.schema import tag_colour
from clipper.library.undoing.put import Put


def put_tag_colours(put: Put) -> None:
    present = at_tag_colours(put.connection)
    for topic, wanted in put.of(FactKind.TAG_COLOUR):
        for change in put.due(topic, wanted, present.get(topic, {})).values():
            put.connection.execute(delete(tag_colour).where(tag_colour.c.key == topic.name))
            if change.after is not None:
                put.connection.execute(insert(tag_colour).values(key=topic.name, colour=change.after))
