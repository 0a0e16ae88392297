"""What the user marked in stories, and their remarks on it."""

import json
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from clipper.article import Colour, Highlight, Words
from clipper.article.record import from_record, to_record
from clipper.library.acts.act import ActName
from clipper.library.acts.acting import acting
from clipper.library.acts.sight import at_highlights
from clipper.library.errors import NoSuchHighlight
from clipper.library.library import Library
from clipper.library.numbers import require
from clipper.library.schema import clipping_doc, highlight


def add_highlight(library: Library, number: int, words: Words, colour: Colour, remark: str, at: datetime) -> int:
    """Mark ``words`` of a clipping; ``at`` has a time zone. Answers the number of the highlight.

    Raises NoSuchClipping, LibraryFailure.
    """
    with acting(library, ActName.HIGHLIGHT, at_highlights(number)) as connection:
        require(connection, number)
        row = insert(highlight).values(clipping_id=number, record=_record(words, colour, remark), made_at=at)
        made = connection.execute(row.returning(highlight.c.id)).scalar_one()
        index_remarks(library, connection, number)
        return made


def change_highlight(
    library: Library, number: int, which: int, *, colour: Colour | None = None, remark: str | None = None
) -> None:
    """Give a highlight of a clipping another colour or remark; None leaves it.

    Raises NoSuchHighlight, NoSuchClipping, LibraryFailure, clipper.article.record.BadRecord.
    """
    with acting(library, ActName.CHANGE_HIGHLIGHT, at_highlights(number)) as connection:
        was = _require(connection, number, [which])[which]
        record = _record(was.words, was.colour if colour is None else colour, was.remark if remark is None else remark)
        connection.execute(update(highlight).where(highlight.c.id == which).values(record=record))
        index_remarks(library, connection, number)


def remove_highlights(library: Library, number: int, which: Iterable[int]) -> tuple[Highlight, ...]:
    """Take highlights off a clipping, all of them or none; answers them.

    Raises NoSuchHighlight, NoSuchClipping, LibraryFailure, clipper.article.record.BadRecord.
    """
    which = tuple(dict.fromkeys(which))
    with acting(library, ActName.REMOVE_HIGHLIGHTS, at_highlights(number)) as connection:
        found = _require(connection, number, which)
        connection.execute(delete(highlight).where(highlight.c.id.in_(which)))
        index_remarks(library, connection, number)
        return tuple(found.values())


def highlights_of(connection: Connection, numbers: Iterable[int]) -> dict[int, tuple[Highlight, ...]]:
    """The highlights of each of these clippings that has some, oldest first.

    Raises clipper.article.record.BadRecord.
    """
    rows = connection.execute(select(highlight).where(highlight.c.clipping_id.in_(numbers)).order_by(highlight.c.id))
    found: dict[int, list[Highlight]] = {}
    for row in rows:
        facts = {"number": row.id, "made_at": row.made_at.isoformat()}
        found.setdefault(row.clipping_id, []).append(from_record(Highlight, json.loads(row.record) | facts))
    return {number: tuple(listed) for number, listed in found.items()}


def highlight_row(number: int, marked: Highlight) -> dict[str, object]:
    """The row of a highlight of the clipping ``number``, without its own number."""
    record = _record(marked.words, marked.colour, marked.remark)
    return {"clipping_id": number, "record": record, "made_at": marked.made_at}


def remarks_on(highlights: Iterable[Highlight]) -> str:
    """What search reads of them."""
    return "\n".join(marked.remark for marked in highlights if marked.remark)


def index_remarks(library: Library, connection: Connection, number: int) -> None:
    """Bring what search reads in step with the highlights of a clipping, as part of a transaction."""
    remarks = remarks_on(highlights_of(connection, [number]).get(number, ()))
    connection.execute(update(clipping_doc).where(clipping_doc.c.clipping_id == number).values(remarks=remarks))
    library.text_index.refresh(connection, [number])


def _record(words: Words, colour: Colour, remark: str) -> str:
    """Number and time have columns of their own."""
    return json.dumps({"words": to_record(words), "colour": colour.value, "remark": remark})


def _require(connection: Connection, number: int, which: Iterable[int]) -> dict[int, Highlight]:
    """The highlights ``which`` of a clipping by their numbers. Raises NoSuchHighlight, NoSuchClipping."""
    require(connection, number)
    there = {each.number: each for each in highlights_of(connection, [number]).get(number, ())}
    for each in which:
        if each not in there:
            raise NoSuchHighlight(number, each)
    return {each: there[each] for each in which}
